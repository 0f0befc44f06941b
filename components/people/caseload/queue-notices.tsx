import { useTranslations } from 'next-intl'
import { Callout } from '@/components/ui/callout'
import { TextLink } from '@/components/ui/text-link'

type Props = { escalated: number; urgentElsewhere: number; teamHref: string }

/** What no view of the queue hides: alerts that came to the clinic lead, and colleagues' patients who are urgent. */
export function QueueNotices({ escalated, urgentElsewhere, teamHref }: Props) {
  const t = useTranslations('people.caseload')
  return (
    <>
      {escalated > 0 && (
        <Callout tone="stop" title={t('escalated.title', { count: escalated })} className="mb-4">
          <TextLink href="/therapist/alerts">{t('escalated.open')}</TextLink>
        </Callout>
      )}
      {urgentElsewhere > 0 && (
        <Callout tone="stop" title={t('elsewhere', { count: urgentElsewhere })} className="mb-4">
          <TextLink href={teamHref}>{t('elsewhereOpen')}</TextLink>
        </Callout>
      )}
    </>
  )
}
