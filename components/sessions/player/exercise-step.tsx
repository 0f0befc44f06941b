'use client'

import { Play } from 'lucide-react'
import { ExerciseLog } from '@/components/sessions/player/exercise-log'
import { PlayerControls } from '@/components/sessions/player/player-controls'
import { PlayerCount } from '@/components/sessions/player/player-count'
import type { PlayerWords } from '@/components/sessions/player/player-words'
import type { PlayedExercise } from '@/components/sessions/player/session-player'
import { buttonClass } from '@/components/ui/looks/button-class'
import { elapsedSeconds, positionAt, type Segment } from '@/lib/client/player-clock'
import type { PlayerMove, PlayerState } from '@/lib/client/player-state'

type Props = {
  exercise: PlayedExercise
  index: number
  isLast: boolean
  segments: readonly Segment[]
  /** `page` = everything of it, on the long page. */
  view: 'page' | 'look' | 'play' | 'after' | 'hidden'
  player: { state: PlayerState; nowMs: number; move: (move: PlayerMove) => void }
  words: PlayerWords
}

/** One exercise: its words, its clock, and how it went. The fields stay in the form whatever is shown. */
export function ExerciseStep({ exercise, index, isLast, segments, view, player, words }: Props) {
  const { state, nowMs, move } = player
  const log = state.logs[exercise.itemId]
  const { clock } = state
  const position = view === 'play' && clock ? positionAt(segments, elapsedSeconds(clock, nowMs)) : null
  const at = (type: 'start' | 'next') => () => move({ type, nowMs: Date.now() })
  return (
    <div hidden={view === 'hidden'} className="@container flex flex-1 flex-col gap-5 [&[hidden]]:hidden">
      <div hidden={view === 'play' || view === 'after'}>{exercise.section}</div>
      {view === 'look' && (
        <div className="bg-paper sticky bottom-0 -mx-5 mt-auto flex flex-col gap-2 px-5 py-3">
          <button type="button" onClick={at('start')} className={buttonClass('primary', 'lg', 'min-h-18')}>
            <Play aria-hidden="true" size={24} className="fill-current" />
            {words.start}
          </button>
          <button
            type="button"
            onClick={() => move({ type: 'end', nowMs: Date.now(), reason: '' })}
            className={buttonClass('quiet', 'md')}
          >
            {words.skipExercise}
          </button>
        </div>
      )}
      {position && clock && (
        <div className="short:grid short:grid-cols-2 short:grid-rows-[1fr_auto_auto] flex flex-1 flex-col gap-5">
          <div className="group/player contents" data-paused={clock.pausedAtMs !== null}>
            {exercise.sets[position.segment.setIndex]?.side === 'left' ? exercise.stages.left : exercise.stages.right}
          </div>
          <PlayerCount
            name={exercise.name}
            cue={exercise.cue}
            sets={exercise.sets}
            position={position}
            isPaused={clock.pausedAtMs !== null}
            words={words}
          />
          <PlayerControls isPaused={clock.pausedAtMs !== null} move={move} words={words} />
        </div>
      )}
      <div hidden={view === 'look' || view === 'play' || view === 'hidden'}>
        {view === 'after' && (
          <>
            <p className="text-ink-muted">{exercise.name}</p>
            <h2 className="mb-4 text-2xl font-bold tracking-[-0.015em]">{words.log.title}</h2>
          </>
        )}
        <ExerciseLog
          index={index}
          itemId={exercise.itemId}
          totalSets={exercise.totalSets}
          log={log}
          onChange={(change) => move({ type: 'log', itemId: exercise.itemId, change })}
          words={words.log}
        />
      </div>
      {view === 'after' && (
        <div className="mt-auto flex flex-col gap-2 pt-4">
          <button type="button" onClick={at('next')} className={buttonClass('primary', 'lg', 'min-h-18')}>
            {isLast ? words.toCheckIn : words.nextExercise}
          </button>
          <button type="button" onClick={at('start')} className={buttonClass('quiet', 'md')}>
            {words.again}
          </button>
        </div>
      )}
    </div>
  )
}
