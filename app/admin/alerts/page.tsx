import { BellOff } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { WaitingAlertTable } from '@/components/progress/alerts/waiting-alert-table'
import { Callout } from '@/components/ui/callout'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { TextLink } from '@/components/ui/text-link'
import { requireActor } from '@/lib/server/auth/require-actor'
import { nowMs } from '@/lib/server/clock'
import { getClinicLead } from '@/lib/server/people/clinic-rules'
import { getWaitingAlerts } from '@/lib/server/progress/open-alerts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.alerts')
  return { title: t('title') }
}

/** Where urgent alerts end that nobody looked at in time (clinical.md 2.2.5; hazard H03). */
export default async function WaitingAlertsPage() {
  const { scope, clinic, memberId } = await requireActor('clinic_admin')
  const [alerts, lead, t] = await Promise.all([
    getWaitingAlerts(scope, { nowMs: nowMs(), timeZone: clinic.timeZone }),
    getClinicLead(scope, nowMs()),
    getTranslations('admin.alerts'),
  ])
  const escalated = alerts.filter(({ escalation }) => escalation === 'escalated').length
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      {alerts.length > 0 && (
        <Callout
          tone={escalated > 0 ? 'stop' : 'neutral'}
          title={t('sentence', { escalated, waiting: alerts.length - escalated })}
          className="mb-4"
        >
          {t('act')}
        </Callout>
      )}
      <p className="text-ink-muted mb-4">
        {lead === null ? t('noLead') : t('leadIs', { name: lead.name })}{' '}
        <TextLink href="/admin/rules">{t('changeLead')}</TextLink>
      </p>
      <Card as="div">
        {alerts.length > 0 ? (
          <WaitingAlertTable
            alerts={alerts}
            // To everybody where nobody is named.
            goesTo={lead === null || lead.id === memberId ? null : lead.name}
            timeZone={clinic.timeZone}
          />
        ) : (
          <EmptyState title={t('none.title')} icon={<BellOff />}>
            {t('none.text')}
          </EmptyState>
        )}
      </Card>
    </>
  )
}
