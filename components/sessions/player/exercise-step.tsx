'use client'

import { ExerciseLog } from '@/components/sessions/player/log/exercise-log'
import { EaseCallout, type EasePosition } from '@/components/sessions/player/pain/ease-callout'
import { HurtsNow } from '@/components/sessions/player/pain/hurts-now'
import type { PlayerWords } from '@/components/sessions/player/player-words'
import { AfterBar } from '@/components/sessions/player/run/after-bar'
import { LookBar } from '@/components/sessions/player/run/look-bar'
import { PlayView } from '@/components/sessions/player/run/play-view'
import type { Running } from '@/components/sessions/player/run/running'
import type { PlayedExercise } from '@/components/sessions/player/session-player'
import type { SmallWindowState } from '@/components/sessions/player/small/use-small-window'
import type { PlayerMove, PlayerState } from '@/lib/client/player-state'

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
  smallWindow: SmallWindowState
  words: PlayerWords
}

/** One exercise: its words, its clock, and how it went. The fields stay in the form whatever is shown. */
export function ExerciseStep(props: Props) {
  const { exercise, isLast, view, running, player, ease, onSheet, smallWindow, words } = props
  const { state } = player
  const { position, isPaused } = running
  const log = state.logs[exercise.itemId]
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
          player={player}
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
          difficulty={log?.difficulty ?? ''}
          player={player}
          onSettings={() => onSheet('settings')}
          smallWindow={smallWindow}
          words={words}
        />
      )}
      <HowItWent {...props} />
      {view === 'review' && isLast && <HurtsNow ease={ease} words={words} />}
      {(view === 'after' || (view === 'review' && isLast)) && (
        <AfterBar
          isLast={isLast}
          isReview={view === 'review'}
          isSore={view === 'after' && (running.wasStopped || log?.difficulty === 'hurts')}
          player={player}
          words={words}
        />
      )}
    </div>
  )
}

const TITLE = 'text-2xl font-bold tracking-[-0.015em]'

/** What was done of it. "It hurt" brings what eases the pain, also on the long page before any script runs. */
function HowItWent({ exercise, index, isFirst, view, running, player, ease, words }: Props) {
  const { state, move } = player
  const isStopped = view === 'after' && running.wasStopped
  return (
    <div hidden={view !== 'page' && view !== 'after' && view !== 'review'} className="group/went">
      {view === 'after' && (
        <>
          <p className="text-ink-muted">{exercise.name}</p>
          <h2 className={`mb-4 ${TITLE}`}>{words.log.title}</h2>
          {isStopped && <EaseCallout says={words.stopped} ease={ease} className="mb-5" />}
        </>
      )}
      {view === 'review' && isFirst && (
        <>
          <h2 className={TITLE}>{words.review.title}</h2>
          <p className="text-ink-muted mb-5">{words.review.text}</p>
        </>
      )}
      {view === 'review' && <h3 className="mb-2 text-xl font-bold">{exercise.name}</h3>}
      <ExerciseLog
        index={index}
        itemId={exercise.itemId}
        totalSets={exercise.totalSets}
        set={exercise.sets[0]}
        log={state.logs[exercise.itemId]}
        onChange={(change) => move({ type: 'log', itemId: exercise.itemId, change })}
        hurt={
          !isStopped && (
            <div className="hidden group-has-[[value=hurts]:checked]/went:block">
              <EaseCallout says={words.hurt} ease={ease} />
            </div>
          )
        }
        words={words.log}
      />
    </div>
  )
}
