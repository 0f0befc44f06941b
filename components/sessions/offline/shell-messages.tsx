import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { PatientShell } from '@/components/layout/patient-shell'
import { ThreadTop } from '@/components/messages/own/thread-top'
import { WriteMessage } from '@/components/messages/own/write-message'
import { NoSignalLine } from '@/components/sessions/offline/no-signal-line'
import { patientNav } from '@/components/sessions/patient-nav'
import type { DeviceBundle } from '@/lib/domain/sessions/on-device/device-bundle'
import type { FormAction } from '@/lib/domain/shared/form-state'

/** Without a signal a message can be written all the same: what was said before stays on the server, and what waits is seen. */
export function ShellMessages({ bundle, action }: { bundle: DeviceBundle; action: FormAction }) {
  const t = useTranslations('threads.own')
  const nav = useTranslations('sessions.nav')
  const [firstId] = useState(() => uuidv7())
  const clinic = { name: null, answeringHours: null, ...bundle.clinic }
  return (
    <PatientShell
      title={t('title')}
      initials={bundle.initials}
      items={patientNav((place) => nav(place), 'messages')}
      isDemo={bundle.clinic.isDemo}
    >
      <div className="mt-4 flex flex-col gap-4">
        <ThreadTop clinic={clinic} />
        <NoSignalLine />
        <p>{t('offline')}</p>
        <WriteMessage action={action} clinic={clinic} firstId={firstId} />
      </div>
    </PatientShell>
  )
}
