import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import {
  choosePatientTimes,
  endPatientCalendar,
  makePatientCalendar,
} from '@/app/therapist/patients/[patientId]/calendar/actions'
import { PageHeader } from '@/components/layout/page-header'
import { AddressPanel } from '@/components/programmes/calendar/address-panel'
import { TimesForm } from '@/components/programmes/calendar/times-form'
import { TextLink } from '@/components/ui/text-link'
import { patientCardSchema } from '@/lib/schemas/access'
import { calendarSearchSchema } from '@/lib/schemas/calendar'
import { requireActor } from '@/lib/server/auth/require-actor'
import { getCalendarSettings } from '@/lib/server/programmes/calendar/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('calendar'))('title') }
}

type Props = {
  params: Promise<{ patientId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** A patient's times, and the address by which the patient's own calendar shows them. */
export default async function PatientCalendarPage({ params, searchParams }: Props) {
  const actor = await requireActor('therapist')
  const parsed = patientCardSchema.safeParse(await params)
  if (!parsed.success) notFound()
  const { patientId } = parsed.data
  const { done } = calendarSearchSchema.parse(await searchParams)
  const [t, settings] = await Promise.all([getTranslations('calendar'), getCalendarSettings(actor.scope, patientId)])
  if (!settings) notFound()
  const name = `${settings.givenName} ${settings.familyName}`
  return (
    <>
      <TextLink tall href={`/therapist/patients/${patientId}/card`}>
        {t('backToCard')}
      </TextLink>
      <PageHeader title={t('titleFor', { name })} lead={t('leadFor')} />
      <div className="grid max-w-4xl items-start gap-6 lg:grid-cols-2">
        <TimesForm
          action={choosePatientTimes}
          times={settings.times}
          saysExercise={settings.saysExercise}
          isSaved={done === 'times'}
          patientId={patientId}
        />
        <AddressPanel
          make={makePatientCalendar}
          end={endPatientCalendar}
          madeAt={settings.madeAt}
          timeZone={actor.clinic.timeZone}
          isEnded={done === 'ended'}
          patientId={patientId}
        />
      </div>
    </>
  )
}
