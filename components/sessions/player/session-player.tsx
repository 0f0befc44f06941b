'use client'

import { type ReactNode, useContext, useEffect, useMemo, useRef } from 'react'
import { FormContext } from '@/components/forms/form-context'
import { CheckInStep } from '@/components/sessions/check-in/check-in-step'
import { ExerciseStep } from '@/components/sessions/player/exercise-step'
import { PlayerProgress } from '@/components/sessions/player/player-progress'
import { fill, type PlayerWords } from '@/components/sessions/player/player-words'
import { segmentsOf } from '@/lib/client/player-clock'
import { setPlayerStep } from '@/lib/client/player-step-store'
import { usePlayer } from '@/lib/client/use-player'
import type { PlayerSet } from '@/lib/domain/sessions/session-plan'

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
  words: PlayerWords
}

/**
 * The session inside its form. Without JavaScript, and after an answer with errors, everything stands on one long page; with it,
 * one exercise a screen, then the check-in a step at a time. Every field is always in the form: steps are only hidden.
 */
export function SessionPlayer({ checkId, exercises, checkIn, words }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const items = useMemo(
    () => exercises.map(({ itemId, totalSets, sets }) => ({ itemId, totalSets, segments: segmentsOf(sets) })),
    [exercises],
  )
  const { isRunning, state, nowMs, move } = usePlayer(checkId, items, box)
  const answered = useContext(FormContext)?.state.status
  const isStepped = isRunning && answered !== 'invalid' && answered !== 'refused'
  const { stage } = state
  const [exerciseNow, questionNow] = stage.kind === 'exercise' ? [stage.index, -1] : [exercises.length, stage.index]

  useEffect(() => {
    if (!isStepped) return setPlayerStep('')
    const isExercise = questionNow < 0
    const step = isExercise ? exerciseNow + 1 : questionNow + 1
    const total = isExercise ? exercises.length : checkIn.length
    setPlayerStep(fill(isExercise ? words.stepOf : words.questionOf, { step, total }))
    window.scrollTo(0, 0)
  }, [isStepped, exerciseNow, questionNow, exercises.length, checkIn.length, words])
  useEffect(() => () => setPlayerStep(''), [])

  return (
    <div ref={box} className={isStepped ? 'flex flex-1 flex-col' : 'flex flex-col gap-12'}>
      {isStepped && questionNow < 0 && <PlayerProgress total={exercises.length} current={exerciseNow} />}
      {exercises.map((exercise, index) => (
        <ExerciseStep
          key={exercise.itemId}
          exercise={exercise}
          index={index}
          isLast={index === exercises.length - 1}
          segments={items[index]?.segments ?? []}
          view={!isStepped ? 'page' : stage.kind === 'exercise' && stage.index === index ? stage.view : 'hidden'}
          player={{ state, nowMs, move }}
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
          onBack={() => move({ type: 'back', nowMs: Date.now() })}
          onNext={() => move({ type: 'check_in', index: index + 1 })}
          words={words}
        />
      ))}
    </div>
  )
}
