'use client'

import { ExerciseLog } from '@/components/sessions/player/exercise-log'
import type { PlayerWords } from '@/components/sessions/player/player-words'
import { LookBar } from '@/components/sessions/player/run/look-bar'
import { PlayView } from '@/components/sessions/player/run/play-view'
import type { Running } from '@/components/sessions/player/run/running'
import { type EasePosition, StoppedForPain } from '@/components/sessions/player/run/stopped-for-pain'
import type { PlayedExercise } from '@/components/sessions/player/session-player'
import { buttonClass } from '@/components/ui/looks/button-class'
import type { PlayerMove, PlayerState } from '@/lib/client/player-state'
import { playerNow } from '@/lib/client/session/player-now'

/** `page` = everything of it, on the long page. `review` = its log, below those of the others. */
export type StepView = 'page' | 'look' | 'play' | 'after' | 'review' | 'hidden'

type Props = {
  exercise: PlayedExercise
  index: number
  isFirst: boolean
  isLast: boolean
  view: StepView
  running: Running
  player: { state: PlayerState; move: (move: PlayerMove) => void }
  ease: EasePosition | null
  onSheet: (sheet: 'settings' | 'skip') => void
  words: PlayerWords
}

const TITLE = 'mb-4 text-2xl font-bold tracking-[-0.015em]'

/** One exercise: its words, its clock, and how it went. The fields stay in the form whatever is shown. */
export function ExerciseStep(props: Props) {
  const { exercise, index, isFirst, isLast, view, running, player, ease, onSheet, words } = props
  const { state, move } = player
  const { position, isPaused } = running
  const log = state.logs[exercise.itemId]
  const at = (type: 'start' | 'next') => () => move({ type, nowMs: playerNow() })
  const hasLog = view === 'page' || view === 'after' || view === 'review'
  return (
    <div
      hidden={view === 'hidden'}
      className={`@container flex flex-col gap-5 [&[hidden]]:hidden ${view === 'review' && !isLast ? '' : 'flex-1'}`}
    >
      {(view === 'page' || view === 'look') && exercise.section}
      {view === 'look' && (
        <LookBar
          beginsIn={running.beginsIn}
          isPaused={isPaused}
          move={move}
          onSettings={() => onSheet('settings')}
          onSkip={() => onSheet('skip')}
          words={words}
        />
      )}
      {view === 'play' && position && (
        <PlayView
          exercise={exercise}
          position={position}
          isPaused={isPaused}
          isHandsFree={state.isHandsFree}
          difficulty={log?.difficulty ?? ''}
          move={move}
          onSettings={() => onSheet('settings')}
          words={words}
        />
      )}
      <div hidden={!hasLog}>
        {view === 'after' && (
          <>
            <p className="text-ink-muted">{exercise.name}</p>
            <h2 className={TITLE}>{words.log.title}</h2>
            {running.wasStopped && <StoppedForPain ease={ease} words={words} />}
          </>
        )}
        {view === 'review' && isFirst && (
          <>
            <h2 className="text-2xl font-bold tracking-[-0.015em]">{words.review.title}</h2>
            <p className="text-ink-muted mb-5">{words.review.text}</p>
          </>
        )}
        {view === 'review' && <h3 className="mb-2 text-xl font-bold">{exercise.name}</h3>}
        <ExerciseLog
          index={index}
          itemId={exercise.itemId}
          totalSets={exercise.totalSets}
          set={exercise.sets[0]}
          log={log}
          onChange={(change) => move({ type: 'log', itemId: exercise.itemId, change })}
          words={words.log}
        />
      </div>
      {(view === 'after' || (view === 'review' && isLast)) && (
        <div className="mt-auto flex flex-col gap-2 pt-4">
          <button type="button" onClick={at('next')} className={buttonClass('primary', 'lg', 'min-h-18')}>
            {nextWords(isLast, view, state.isHandsFree, words)}
          </button>
          {view === 'after' && (
            <button type="button" onClick={at('start')} className={buttonClass('quiet', 'md')}>
              {words.again}
            </button>
          )}
        </div>
      )}
    </div>
  )
}

function nextWords(isLast: boolean, view: StepView, isHandsFree: boolean, words: PlayerWords): string {
  if (!isLast) return words.nextExercise
  return isHandsFree && view === 'after' ? words.review.title : words.toCheckIn
}
