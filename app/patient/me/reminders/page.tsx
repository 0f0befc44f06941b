import { ChevronLeft } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { saveOwnReminders } from '@/app/patient/me/reminders/actions'
import { PatientShell } from '@/components/layout/patient-shell'
import { DeliveryLog } from '@/components/messages/delivery-log'
import { PushSwitch } from '@/components/messages/push-switch'
import { ReminderForm } from '@/components/messages/reminder-form'
import { remindersSearchSchema } from '@/lib/schemas/reminder-plan'
import { requireActor } from '@/lib/server/auth/require-actor'
import { getOwnReminders } from '@/lib/server/messages/reminders/plan-queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('nudges'))('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** When a patient is reminded of a session, and what became of each reminder. */
export default async function OwnRemindersPage({ searchParams }: Props) {
  const actor = await requireActor('patient')
  const { clinic } = actor
  const { done } = remindersSearchSchema.parse(await searchParams)
  const [t, note, common, { log, push, ...settings }] = await Promise.all([
    getTranslations('nudges'),
    getTranslations('nudges.device'),
    getTranslations('common'),
    getOwnReminders(actor.scope, actor, clinic.timeZone),
  ])
  return (
    <PatientShell
      back={{ href: '/patient/me', label: common('back'), icon: <ChevronLeft /> }}
      isDemo={clinic.isDemo}
      title={t('title')}
    >
      <p className="mt-2">{t('lead')}</p>
      <div className="mt-5 flex flex-col gap-6">
        <ReminderForm
          {...settings}
          save={saveOwnReminders}
          clinicZone={clinic.timeZone}
          zones={Intl.supportedValuesOf('timeZone')}
          isSaved={done === 'saved'}
          devices={push?.devices ?? 0}
        />
        {push && (
          <PushSwitch
            openKey={push.openKey}
            isOn={push.isOnHere}
            words={{
              ...{ title: note('title'), text: note('text'), none: note('none'), install: note('install') },
              ...{ refused: note('refused'), isOn: note('isOn'), isOff: note('isOff') },
              ...{ turnOn: note('turnOn'), turnOff: note('turnOff'), failed: note('failed') },
            }}
          />
        )}
        <DeliveryLog lines={log} timeZone={settings.plan.timeZone} />
      </div>
    </PatientShell>
  )
}
