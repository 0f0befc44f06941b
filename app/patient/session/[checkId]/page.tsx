import { X } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { sendSession } from '@/app/patient/session/[checkId]/actions'
import { PatientShell } from '@/components/layout/patient-shell'
import { CHECK_IN_NAMES, CheckInParts } from '@/components/sessions/check-in/check-in-parts'
import { DeviceForm } from '@/components/sessions/on-device/device-form'
import { ExerciseSection } from '@/components/sessions/player/exercise-section'
import { ExerciseStage } from '@/components/sessions/player/exercise-stage'
import { PlayerStep } from '@/components/sessions/player/player-step'
import { readPlayerWords } from '@/components/sessions/player/player-words'
import { SessionClosed } from '@/components/sessions/player/session-closed'
import { SessionPlayer } from '@/components/sessions/player/session-player'
import type { ShownSide } from '@/lib/domain/figures/picture'
import { figureWords } from '@/lib/domain/figures/words'
import { parseVariant } from '@/lib/schemas/sessions'
import { requireActor } from '@/lib/server/auth/require-actor'
import { nowMs } from '@/lib/server/clock'
import { getEasePosition, getSessionToPlay, type SessionToPlay } from '@/lib/server/sessions/session-queries'

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
  const [t, bandName, ease] = await Promise.all([
    getTranslations('sessions'),
    getTranslations('exercises.band'),
    getEasePosition(actor.scope),
  ])
  if (found.kind === 'closed') return <SessionClosed isDemo={actor.clinic.isDemo} />
  const { session } = found
  return (
    <PatientShell
      back={{ href: '/patient/today', label: t('player.leave'), icon: <X /> }}
      step={<PlayerStep fallback={t('today.exercises', { count: session.steps.length })} />}
      isDemo={actor.clinic.isDemo}
    >
      <h1 className="sr-only">{t('player.title')}</h1>
      <DeviceForm
        form={{ kind: 'session', before: session.before, begunAgoMs: facts.nowMs - session.answeredAtMs }}
        action={sendSession}
        clinic={actor.clinic}
        className="flex flex-1 flex-col gap-5"
      >
        <input type="hidden" name="warningCheckId" value={checkId.data} />
        <input type="hidden" name="programmeId" value={session.programmeId} />
        <input type="hidden" name="revisionId" value={session.revisionId} />
        <input type="hidden" name="variant" value={variant} />
        <SessionPlayer
          checkId={checkId.data}
          exercises={played(session, actor.look)}
          checkIn={(['pain', 'place', 'last'] as const).map((part) => ({
            names: CHECK_IN_NAMES[part],
            content: <CheckInParts part={part} side={session.side} before={session.before} />,
          }))}
          ease={ease}
          words={readPlayerWords(t, bandName)}
        />
      </DeviceForm>
    </PatientShell>
  )
}

function played({ steps }: SessionToPlay, look: number | null) {
  return steps.map(({ item, position, sets }) => {
    const shown = (side: ShownSide) => ({
      figure: { exerciseId: item.exerciseId, version: item.exerciseVersion, dose: item.dose, side, look },
      words: figureWords(item.postures, side),
    })
    const stage = (side: ShownSide) => <ExerciseStage position={item.position} {...shown(side)} />
    return {
      itemId: item.id,
      name: item.name,
      cue: item.cues[0] ?? '',
      totalSets: sets.length,
      sets,
      section: (
        <ExerciseSection
          exercise={item}
          step={position}
          total={steps.length}
          {...shown(item.side === 'left' ? 'left' : 'right')}
        />
      ),
      stages: { left: item.side === 'both' || item.side === 'left' ? stage('left') : null, right: stage('right') },
    }
  })
}
