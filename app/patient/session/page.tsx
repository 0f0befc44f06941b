import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { checkBeforeSession } from '@/app/patient/session/actions'
import { BeforeSession } from '@/components/sessions/before-session'
import { parseVariant } from '@/lib/schemas/sessions'
import { requireActor } from '@/lib/server/auth/require-actor'
import { nowMs } from '@/lib/server/clock'
import { getSessionStart } from '@/lib/server/sessions/session-queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sessions.warning'))('step') }
}

type Props = { searchParams: Promise<{ variant?: string | string[] }> }

export default async function BeforeSessionPage({ searchParams }: Props) {
  const actor = await requireActor('patient')
  const [{ variant }, start] = await Promise.all([
    searchParams,
    getSessionStart(actor.scope, { nowMs: nowMs(), timeZone: actor.clinic.timeZone }),
  ])
  // Why there is no session now stands on today's page.
  if (start.state !== 'active') redirect('/patient/today')
  return (
    <BeforeSession
      action={checkBeforeSession}
      variant={parseVariant(variant)}
      side={start.side}
      clinic={actor.clinic}
    />
  )
}
