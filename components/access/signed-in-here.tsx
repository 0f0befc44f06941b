import { useTranslations } from 'next-intl'
import { Callout } from '@/components/ui/callout'
import { TextLink } from '@/components/ui/text-link'

/**
 * Somebody is signed in on this device already: whoever they are, they go on with one press, and whoever they are not knows it before
 * typing. No name; `initials` are null for the staff.
 */
export function SignedInHere({ initials }: { initials: string | null }) {
  const t = useTranslations('access.door')
  return (
    <Callout tone="caution" className="mt-4" title={t('inUse')}>
      {initials !== null && (
        <p>
          <TextLink tall href="/patient/today">
            {t('thisIsMe', { initials })}
          </TextLink>
        </p>
      )}
      <p>{t('switch')}</p>
    </Callout>
  )
}
