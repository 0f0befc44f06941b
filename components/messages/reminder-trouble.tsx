import { useTranslations } from 'next-intl'
import { Callout } from '@/components/ui/callout'
import { TextLink } from '@/components/ui/text-link'

/** On today's page: nobody waits for a reminder that does not come without knowing. */
export function ReminderTrouble() {
  const t = useTranslations('nudges.failed')
  return (
    <Callout tone="caution" title={t('title')}>
      <p>{t('text')}</p>
      <TextLink tall href="/patient/me/reminders#log">
        {t('open')}
      </TextLink>
    </Callout>
  )
}
