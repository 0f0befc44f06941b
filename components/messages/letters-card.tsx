import { useTranslations } from 'next-intl'
import { Callout } from '@/components/ui/callout'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'

/** Leads to the letters, and says at once when the last one did not go out. */
export function LettersCard({ hasFailed }: { hasFailed: boolean }) {
  const t = useTranslations('reminders')
  return (
    <Card aria-labelledby="letters" className="mt-6">
      <h2 id="letters" className="text-xl font-semibold">
        {t('title')}
      </h2>
      <p className="text-ink-muted">{t('meText')}</p>
      {hasFailed && <Callout tone="caution" title={t('notSent')} className="mt-3" />}
      <TextLink tall href="/patient/me/letters">
        {t('open')}
      </TextLink>
    </Card>
  )
}
