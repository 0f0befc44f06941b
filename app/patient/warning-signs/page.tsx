import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { checkWarningSigns } from '@/app/patient/warning-signs/actions'
import { WarningSigns } from '@/components/sessions/stop/warning-signs'
import { requireActor } from '@/lib/server/auth/require-actor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sessions.signs'))('title') }
}

/** Always in reach, at any time and without a session. */
export default async function WarningSignsPage() {
  const { clinic } = await requireActor('patient')
  return <WarningSigns action={checkWarningSigns} clinic={clinic} />
}
