'use client'

import { useState } from 'react'
import { PlayerControls } from '@/components/sessions/player/player-controls'
import { PlayerCount } from '@/components/sessions/player/player-count'
import type { PlayerWords } from '@/components/sessions/player/player-words'
import { FeelRow } from '@/components/sessions/player/run/feel-row'
import type { PlayedExercise } from '@/components/sessions/player/session-player'
import { buttonClass } from '@/components/ui/looks/button-class'
import type { Position } from '@/lib/client/player-clock'
import type { PlayerMove } from '@/lib/client/player-state'
import { playerNow } from '@/lib/client/session/player-now'

type Props = {
  exercise: PlayedExercise
  position: Position
  isPaused: boolean
  isHandsFree: boolean
  difficulty: string
  move: (move: PlayerMove) => void
  onSettings: () => void
  words: PlayerWords
}

/** The running exercise. "How to do it" pauses it and shows its words in place of the count, until it goes on. */
export function PlayView({ exercise, position, isPaused, isHandsFree, difficulty, move, onSettings, words }: Props) {
  const [wantsWords, setWantsWords] = useState(false)
  const { itemId, stages, sets } = exercise
  if (wantsWords && isPaused) {
    return (
      <>
        {exercise.section}
        <div className="bg-paper sticky bottom-0 -mx-5 mt-auto px-5 py-3">
          <button
            type="button"
            onClick={() => {
              setWantsWords(false)
              move({ type: 'resume', nowMs: playerNow() })
            }}
            className={buttonClass('primary', 'lg', 'min-h-18')}
          >
            {words.resume}
          </button>
        </div>
      </>
    )
  }
  return (
    <div className="short:grid short:grid-cols-2 short:grid-rows-[1fr_auto_auto] flex flex-1 flex-col gap-5">
      <div className="group/player contents" data-stage="" data-paused={isPaused}>
        {sets[position.segment.setIndex]?.side === 'left' ? stages.left : stages.right}
      </div>
      <PlayerCount name={exercise.name} cue={exercise.cue} sets={sets} position={position} words={words} />
      <FeelRow
        difficulty={difficulty}
        onFelt={(change) => move({ type: 'log', itemId, change })}
        onRead={() => {
          setWantsWords(true)
          move({ type: 'pause', nowMs: playerNow() })
        }}
        words={words}
      />
      <PlayerControls isPaused={isPaused} isHandsFree={isHandsFree} move={move} onSettings={onSettings} words={words} />
    </div>
  )
}
