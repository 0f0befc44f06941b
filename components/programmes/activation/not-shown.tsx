import { useTranslations } from 'next-intl'
import { Callout } from '@/components/ui/callout'
import type { NotShownReason } from '@/lib/domain/programmes/changes/teach-back'

type Props = {
  items: readonly { readonly name: string; readonly reason: NotShownReason }[]
  givenName: string
}

/** What the patient does at home without having shown it: to be looked at next time. Nothing where everything was shown. */
export function NotShownYet({ items, givenName }: Props) {
  const t = useTranslations('activation')
  if (items.length === 0) return null
  return (
    <Callout tone="neutral" title={t('notShown.title', { name: givenName })}>
      <ul>
        {items.map(({ name, reason }) => (
          <li key={name}>{t('notShown.item', { name, reason: t(`notShown.reason.${reason}`) })}</li>
        ))}
      </ul>
    </Callout>
  )
}
