import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { CardPanel } from '@/app/therapist/patients/[patientId]/card/_parts/card-panel'
import { revokePatientDevice } from '@/app/therapist/patients/[patientId]/card/actions'
import { PageHeader } from '@/components/layout/page-header'
import { DeviceList } from '@/components/people/device-list'
import { Card } from '@/components/ui/card'
import { TextLink } from '@/components/ui/text-link'
import { can } from '@/lib/domain/access/permissions'
import { patientCardSchema } from '@/lib/schemas/access'
import { requireActor } from '@/lib/server/auth/require-actor'
import { nowMs } from '@/lib/server/clock'
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
  const [t, page, devices] = await Promise.all([
    getTranslations('access'),
    getCard(actor.scope, patientId, now),
    listDevices(actor.scope, patientId, now),
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
        <CardPanel page={page} clinic={actor.clinic} />
        <Card aria-labelledby="devices" className="no-print">
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
      </div>
    </>
  )
}
