import { BellOff } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PageHeader } from '@/components/layout/page-header'
import { OpenAlertTable } from '@/components/progress/alerts/open-alert-table'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { requireActor } from '@/lib/server/auth/require-actor'
import { nowMs } from '@/lib/server/clock'
import { getClinicLead } from '@/lib/server/people/clinic-rules'
import { getOpenAlerts } from '@/lib/server/progress/open-alerts'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('progress.alerts')
  return { title: t('title') }
}

/** The clinic's inbox of alerts: also those of a colleague who is away. */
export default async function AlertsPage() {
  const { scope, clinic, memberId } = await requireActor('therapist')
  const [alerts, lead, t] = await Promise.all([
    getOpenAlerts(scope, { nowMs: nowMs(), timeZone: clinic.timeZone }),
    getClinicLead(scope, nowMs()),
    getTranslations('progress.alerts'),
  ])
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <Card as="div">
        {alerts.length > 0 ? (
          <OpenAlertTable
            alerts={alerts}
            lead={lead && { name: lead.name, isYou: lead.id === memberId }}
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
