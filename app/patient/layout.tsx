import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { DeviceKeeper } from '@/components/sessions/offline/device-keeper'
import { DeviceProvider } from '@/components/sessions/on-device/device-provider'
import { requireActor } from '@/lib/server/auth/require-actor'
import { personKeyOf } from '@/lib/server/sessions/sync/person-key'

/** Patients' pages alone are an app that can stand on a home screen. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('install')
  return {
    manifest: '/app.webmanifest',
    appleWebApp: { capable: true, title: t('name'), statusBarStyle: 'default' },
    icons: { icon: '/icon.svg', apple: '/icons/apple-touch-icon.png' },
  }
}

/** Everything in here belongs to one signed-in patient. Each page asks again: a layout is not drawn anew on every visit. */
export default async function PatientLayout({ children }: { children: ReactNode }) {
  const { patientId } = await requireActor('patient')
  const personKey = personKeyOf(patientId)
  return (
    <DeviceProvider personKey={personKey}>
      {children}
      <DeviceKeeper personKey={personKey} />
    </DeviceProvider>
  )
}
