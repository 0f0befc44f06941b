import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { sendSession } from '@/app/patient/session/[checkId]/actions'
import { ResumeMark } from '@/components/sessions/player/resume-mark'
import { SessionClosed } from '@/components/sessions/player/session-closed'
import { SessionUnderWay } from '@/components/sessions/player/session-under-way'
import { parseVariant } from '@/lib/schemas/sessions'
import { requireActor } from '@/lib/server/auth/require-actor'
import { nowMs } from '@/lib/server/clock'
import { getEasePosition, getSessionToPlay } from '@/lib/server/sessions/session-queries'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('sessions.player'))('title') }
}

type Props = { params: Promise<{ checkId: string }>; searchParams: Promise<{ variant?: string | string[] }> }

export default async function SessionPage({ params, searchParams }: Props) {
  const actor = await requireActor('patient')
  const checkId = z.uuid().safeParse((await params).checkId)
  if (!checkId.success) notFound()
  const variant = parseVariant((await searchParams).variant)
  const facts = { nowMs: nowMs(), timeZone: actor.clinic.timeZone }
  const found = await getSessionToPlay(actor.scope, { warningCheckId: checkId.data, variant }, facts)
  if (found.kind === 'not_found') notFound()
  if (found.kind === 'done') redirect(`/patient/session/${checkId.data}/done`)
  if (found.kind === 'closed') return <SessionClosed isDemo={actor.clinic.isDemo} />
  const { session } = found
  return (
    <>
      <ResumeMark checkId={checkId.data} nonce={(await headers()).get('x-nonce') ?? undefined} />
      <SessionUnderWay
        action={sendSession}
        checkId={checkId.data}
        variant={variant}
        session={session}
        begunAgoMs={facts.nowMs - session.answeredAtMs}
        look={actor.look}
        ease={await getEasePosition(actor.scope)}
        clinic={actor.clinic}
      />
    </>
  )
}
