import { useTranslations } from 'next-intl'
import { OwnLinkCard } from '@/components/people/own-link-card'
import { Callout } from '@/components/ui/callout'

/** Leads to letters and reminders, and says at once when the last one did not go out. */
export function LettersCard({ hasFailed }: { hasFailed: boolean }) {
  const t = useTranslations('reminders')
  const nudges = useTranslations('nudges')
  return (
    <>
      <OwnLinkCard
        id="reminders"
        title={nudges('title')}
        text={nudges('meText')}
        href="/patient/me/reminders"
        open={nudges('open')}
      />
      <OwnLinkCard id="letters" title={t('title')} text={t('meText')} href="/patient/me/letters" open={t('open')}>
        {hasFailed && <Callout tone="caution" title={t('notSent')} className="mt-3" />}
      </OwnLinkCard>
    </>
  )
}
