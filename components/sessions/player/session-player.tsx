'use client'

import {
  lazy,
  type ReactNode,
  Suspense,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { FormContext } from '@/components/forms/form-context'
import { CheckInStep } from '@/components/sessions/check-in/check-in-step'
import { ExerciseStep, type StepView } from '@/components/sessions/player/exercise-step'
import type { EasePosition } from '@/components/sessions/player/pain/ease-callout'
import { PlayerProgress } from '@/components/sessions/player/player-progress'
import { fill, type PlayerWords } from '@/components/sessions/player/player-words'
import { runningAt } from '@/components/sessions/player/run/running'
import { SaidNow } from '@/components/sessions/player/run/said-now'
import { usePlayerSettings } from '@/components/sessions/player/run/use-cues'
import { useDraftStore } from '@/components/sessions/player/run/use-draft-store'
import { useNewScreen } from '@/components/sessions/player/run/use-new-screen'
import { useRun } from '@/components/sessions/player/run/use-run'
import { useSmallWindow } from '@/components/sessions/player/small/use-small-window'
import { segmentsOf } from '@/lib/client/player-clock'
import type { PlayerState, Stage } from '@/lib/client/player-state'
import { playerStep } from '@/lib/client/player-step-store'
import { playerNow } from '@/lib/client/session/player-now'
import { holdSession } from '@/lib/client/session/session-lock'
import { usePlayer } from '@/lib/client/use-player'
import type { PlayerSet } from '@/lib/domain/sessions/session-plan'

/** Sheets and the small window come over the line when somebody first opens one. */
const SettingsSheet = lazy(() => import('@/components/sessions/player/sheets/settings-sheet'))
const SmallPlayer = lazy(() => import('@/components/sessions/player/small/small-player'))
const ReasonSheet = lazy(() => import('@/components/sessions/player/sheets/reason-sheet'))

export type PlayedExercise = {
  readonly itemId: string
  readonly name: string
  readonly cue: string
  readonly totalSets: number
  readonly sets: readonly PlayerSet[]
  /** The exercise in words, drawn on the server. */
  readonly section: ReactNode
  /** The moving figure for the side that is played; what is not one-sided is shown as for the right. */
  readonly stages: { readonly left: ReactNode; readonly right: ReactNode }
}
/** One screen of the check-in, drawn on the server, and the questions that it asks. */
export type CheckInPart = { readonly names: readonly string[]; readonly content: ReactNode }

type Props = {
  checkId: string
  exercises: readonly PlayedExercise[]
  checkIn: readonly CheckInPart[]
  /** Shown wherever somebody says that it hurts. */
  ease: EasePosition | null
  words: PlayerWords
}

/**
 * The session inside its form. Without JavaScript, and after an answer with errors, everything stands on one long page; with it,
 * one exercise a screen, then the check-in a step at a time. Every field is always in the form: steps are only hidden.
 */
export function SessionPlayer({ checkId, exercises, checkIn, ease, words }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const items = useMemo(
    () => exercises.map(({ itemId, totalSets, sets }) => ({ itemId, totalSets, segments: segmentsOf(sets) })),
    [exercises],
  )
  const { isRunning, state, nowMs, move } = usePlayer(checkId, items, box, useDraftStore(checkId))
  const answered = useContext(FormContext)?.state.status
  const isStepped = isRunning && answered !== 'invalid' && answered !== 'refused'
  const { stage } = state
  const running = useMemo(() => runningAt(exercises, items, state, nowMs), [exercises, items, state, nowMs])
  const [sheet, setSheet] = useState<'settings' | 'skip' | null>(null)
  /** Nothing runs on behind a sheet. */
  const openSheet = (which: 'settings' | 'skip') => {
    setSheet(which)
    if (running.isOn) move({ type: 'pause', nowMs: playerNow() })
  }
  const smallWindow = useSmallWindow()
  const { stillFigure } = usePlayerSettings()
  useRun(box, { running, isStepped }, move, words)
  useNewScreen(box, isStepped ? screenOf(state) : '')
  const [exerciseNow, questionNow] = stage.kind === 'exercise' ? [stage.index, -1] : [exercises.length, stage.index]

  // With the first screen, not a paint later.
  useLayoutEffect(() => {
    if (!isRunning) return
    if (!isStepped) return playerStep.set('')
    const isExercise = questionNow < 0
    const step = isExercise ? exerciseNow + 1 : questionNow + 1
    const total = isExercise ? exercises.length : checkIn.length
    playerStep.set(fill(isExercise ? words.stepOf : words.questionOf, { step, total }))
  }, [isRunning, isStepped, exerciseNow, questionNow, exercises.length, checkIn.length, words])
  useEffect(() => () => playerStep.set(null), [])
  useEffect(holdSession, [])

  return (
    <div ref={box} data-paused={stillFigure} data-until-player className="group/player flex flex-1 flex-col">
      {(isStepped || !isRunning) && questionNow < 0 && (
        <PlayerProgress total={exercises.length} current={exerciseNow} share={running.share} />
      )}
      <div className={isStepped ? 'contents' : 'flex flex-col gap-12'}>
        {exercises.map((exercise, index) => (
          <ExerciseStep
            key={exercise.itemId}
            exercise={exercise}
            index={index}
            isFirst={index === 0}
            isLast={index === exercises.length - 1}
            view={isStepped ? viewOf(stage, index) : 'page'}
            running={running}
            player={{ state, move }}
            ease={ease}
            onSheet={openSheet}
            smallWindow={smallWindow}
            words={words}
          />
        ))}
        {checkIn.map((part, index) => (
          <CheckInStep
            key={part.names.join()}
            part={part}
            isHidden={isStepped && questionNow !== index}
            isStepped={isStepped}
            allNames={checkIn.flatMap(({ names }) => names)}
            isLast={index === checkIn.length - 1}
            onBack={() => move({ type: 'back', nowMs: playerNow() })}
            onNext={() => move({ type: 'check_in', index: index + 1 })}
            ease={ease}
            words={words}
          />
        ))}
      </div>
      {isStepped && <SaidNow running={running} state={state} words={words} />}
      <Suspense>
        {smallWindow.small && (
          <SmallPlayer
            small={smallWindow.small}
            running={running}
            move={move}
            onBack={smallWindow.toggle}
            words={words}
          />
        )}
        {sheet === 'settings' && <SettingsSheet words={words} onClose={() => setSheet(null)} />}
        {sheet === 'skip' && (
          <ReasonSheet
            words={words}
            onClose={() => setSheet(null)}
            onReason={(reason) => {
              setSheet(null)
              move({ type: 'end', nowMs: playerNow(), reason })
            }}
          />
        )}
      </Suspense>
    </div>
  )
}

/** To be stopped for pain after an exercise is a screen of its own: what to do now stands at its top. */
const screenOf = ({ stage, stoppedAt }: PlayerState) =>
  stage.kind === 'exercise' ? `${stage.index} ${stage.view} ${stoppedAt === stage.index}` : `questions ${stage.index}`

function viewOf(stage: Stage, index: number): StepView {
  if (stage.kind !== 'exercise') return 'hidden'
  if (stage.view === 'review') return 'review'
  return stage.index === index ? stage.view : 'hidden'
}
