import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CardPanel } from '@/app/therapist/patients/[patientId]/card/_parts/card-panel'
import { revokePatientDevice } from '@/app/therapist/patients/[patientId]/card/actions'
import { PageHeader } from '@/components/layout/page-header'
import { DeliveryLog } from '@/components/messages/delivery-log'
import { DeviceList } from '@/components/people/device-list'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { TextLink } from '@/components/ui/text-link'
import { can } from '@/lib/domain/access/permissions'
import { patientCardSchema } from '@/lib/schemas/access'
import { requireActor } from '@/lib/server/auth/require-actor'
import { nowMs } from '@/lib/server/clock'
import { getDeliveryLog } from '@/lib/server/messages/reminders/delivery-log'
import { getBranding } from '@/lib/server/people/branding/branding'
import { getCard } from '@/lib/server/people/card'
import { listDevices } from '@/lib/server/people/devices'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('access.card'))('openPage') }
}

/** The card to hand over and the devices it opened. For therapists and for the front desk. */
export default async function CardPage({ params }: { params: Promise<{ patientId: string }> }) {
  const actor = await requireActor('staff')
  const parsed = patientCardSchema.safeParse(await params)
  if (!can(actor, 'card.make') || !parsed.success) notFound()
  const { patientId } = parsed.data
  const now = nowMs()
  const [t, sheet, calendar, page, branding, devices, log] = await Promise.all([
    getTranslations('access'),
    getTranslations('handout.page'),
    getTranslations('calendar'),
    getCard(actor.scope, patientId, now),
    getBranding(actor.scope),
    listDevices(actor.scope, patientId, now),
    getDeliveryLog(actor.scope, patientId),
  ])
  if (!page) notFound()
  const name = `${page.patient.givenName} ${page.patient.familyName}`
  return (
    <>
      <div className="no-print">
        {can(actor, 'patient.read') && (
          <TextLink tall href={`/therapist/patients/${patientId}`}>
            {t('card.back')}
          </TextLink>
        )}
        <PageHeader title={t('card.title', { name })} lead={t('card.lead')} />
      </div>
      <div className="grid items-start gap-6 lg:grid-cols-[26rem_minmax(0,40rem)] print:block">
        <CardPanel page={page} clinic={actor.clinic} branding={branding} />
        <div className="no-print flex flex-col gap-6">
          {can(actor, 'patient.read') && (
            <Card as="div">
              <p className="text-ink-muted mb-3">{sheet('fromCardText')}</p>
              <LinkButton variant="secondary" href={`/therapist/patients/${patientId}/handout`}>
                {sheet('fromCard')}
              </LinkButton>
            </Card>
          )}
          <Card aria-labelledby="devices">
            <h2 id="devices" className="text-lg font-semibold">
              {t('devices.title')}
            </h2>
            <p className="text-ink-muted mb-2">{t('devices.text')}</p>
            <DeviceList
              devices={devices}
              timeZone={actor.clinic.timeZone}
              revoke={revokePatientDevice}
              patientId={patientId}
            />
          </Card>
          <DeliveryLog lines={log} timeZone={actor.clinic.timeZone} isStaff />
          {can(actor, 'calendar.write') && (
            <Card aria-labelledby="calendar">
              <h2 id="calendar" className="text-lg font-semibold">
                {calendar('title')}
              </h2>
              <p className="text-ink-muted">{calendar('cardText')}</p>
              <TextLink tall href={`/therapist/patients/${patientId}/calendar`}>
                {calendar('open')}
              </TextLink>
            </Card>
          )}
        </div>
      </div>
    </>
  )
}
