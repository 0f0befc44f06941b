import { ChevronLeft } from 'lucide-react'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { giveOwnAddress, removeOwnAddress, stopOwnMorning, wishOwnMorning } from '@/app/patient/me/letters/actions'
import { PatientShell } from '@/components/layout/patient-shell'
import { AddressPanel } from '@/components/messages/address-panel'
import { DeliveryLog } from '@/components/messages/delivery-log'
import { MorningPanel } from '@/components/messages/morning-panel'
import { Callout } from '@/components/ui/callout'
import { lettersSearchSchema } from '@/lib/schemas/letters'
import { requireActor } from '@/lib/server/auth/require-actor'
import { getReminderSettings } from '@/lib/server/messages/reminders/queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reminders'))('title') }
}

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Where letters go, which ones, and what was sent. */
export default async function OwnLettersPage({ searchParams }: Props) {
  const actor = await requireActor('patient')
  const { done } = lettersSearchSchema.parse(await searchParams)
  const [t, common, settings] = await Promise.all([
    getTranslations('reminders'),
    getTranslations('common'),
    getReminderSettings(actor.scope),
  ])
  const { clinic } = actor
  const { address, isConfirmed } = settings
  return (
    <PatientShell
      back={{ href: '/patient/me', label: common('back'), icon: <ChevronLeft /> }}
      isDemo={clinic.isDemo}
      title={t('title')}
    >
      <p className="mt-2">{t('lead')}</p>
      <div className="mt-5 flex flex-col gap-6">
        {!settings.hasMail && (
          <Callout tone="neutral" title={t('noMail.title')}>
            <p>{t('noMail.text')}</p>
          </Callout>
        )}
        {(settings.hasMail || address !== null) && (
          <>
            <AddressPanel
              {...{ give: giveOwnAddress, remove: removeOwnAddress, address, isConfirmed }}
              done={done === 'given' || done === 'removed' ? done : null}
            />
            <MorningPanel
              {...{ wish: wishOwnMorning, stop: stopOwnMorning, isConfirmed }}
              isWanted={settings.wantsMorning}
              minuteOfDay={settings.morningMinute}
              zone={clinic.timeZone.replaceAll('_', ' ')}
              done={done === 'wished' || done === 'stopped' ? done : null}
            />
          </>
        )}
        <DeliveryLog lines={settings.log} timeZone={clinic.timeZone} />
      </div>
    </PatientShell>
  )
}
