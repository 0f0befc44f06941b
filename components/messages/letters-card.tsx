import { useTranslations } from 'next-intl'
import { Callout } from '@/components/ui/callout'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'

/** Leads to letters and reminders, and says at once when the last one did not go out. */
export function LettersCard({ hasFailed }: { hasFailed: boolean }) {
  const t = useTranslations('reminders')
  const nudges = useTranslations('nudges')
  return (
    <>
      <Card aria-labelledby="reminders" className="mt-6">
        <h2 id="reminders" className="text-xl font-semibold">
          {nudges('title')}
        </h2>
        <p className="text-ink-muted">{nudges('meText')}</p>
        <TextLink tall href="/patient/me/reminders">
          {nudges('open')}
        </TextLink>
      </Card>
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
    </>
  )
}
