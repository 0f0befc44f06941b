import { BellOff } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { WaitingAlertTable } from '@/components/progress/alerts/waiting-alert-table'
import { Callout } from '@/components/ui/callout'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { requireActor } from '@/lib/server/auth/require-actor'
import { nowMs } from '@/lib/server/clock'
import { getWaitingAlerts } from '@/lib/server/progress/open-alerts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.alerts')
  return { title: t('title') }
}

/** Where urgent alerts end that nobody looked at in time (clinical.md 2.2.5; hazard H03). */
export default async function WaitingAlertsPage() {
  const { scope, clinic } = await requireActor('clinic_admin')
  const [alerts, t] = await Promise.all([
    getWaitingAlerts(scope, { nowMs: nowMs(), timeZone: clinic.timeZone }),
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
      <Card as="div">
        {alerts.length > 0 ? (
          <WaitingAlertTable alerts={alerts} timeZone={clinic.timeZone} />
        ) : (
          <EmptyState title={t('none.title')} icon={<BellOff />}>
            {t('none.text')}
          </EmptyState>
        )}
      </Card>
    </>
  )
}
