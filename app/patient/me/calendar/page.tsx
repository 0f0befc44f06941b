import { ChevronLeft } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { chooseOwnTimes, endOwnCalendar, makeOwnCalendar } from '@/app/patient/me/calendar/actions'
import { PatientShell } from '@/components/layout/patient-shell'
import { AddressPanel } from '@/components/programmes/calendar/address-panel'
import { TimesForm } from '@/components/programmes/calendar/times-form'
import { calendarSearchSchema } from '@/lib/schemas/calendar'
import { requireActor } from '@/lib/server/auth/require-actor'
import { getCalendarSettings } from '@/lib/server/programmes/calendar/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('calendar'))('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** The patient's own times, and the address by which another calendar shows them. */
export default async function OwnCalendarPage({ searchParams }: Props) {
  const actor = await requireActor('patient')
  const { done } = calendarSearchSchema.parse(await searchParams)
  const [t, common, settings] = await Promise.all([
    getTranslations('calendar'),
    getTranslations('common'),
    getCalendarSettings(actor.scope, actor.patientId),
  ])
  if (!settings) notFound()
  const { clinic } = actor
  return (
    <PatientShell
      back={{ href: '/patient/me', label: common('back'), icon: <ChevronLeft /> }}
      isDemo={clinic.isDemo}
      title={t('title')}
    >
      <p className="mt-2">{t('lead')}</p>
      <div className="mt-5 flex flex-col gap-6">
        <TimesForm
          action={chooseOwnTimes}
          times={settings.times}
          words={settings.words}
          saysExercise={settings.saysExercise}
          isSaved={done === 'times'}
        />
        <AddressPanel
          make={makeOwnCalendar}
          end={endOwnCalendar}
          madeAt={settings.madeAt}
          timeZone={clinic.timeZone}
          isEnded={done === 'ended'}
        />
      </div>
    </PatientShell>
  )
}
