'use client'

import { useState } from 'react'
import { StopButton } from '@/components/sessions/player/pain/stop-button'
import { PlayerControls } from '@/components/sessions/player/player-controls'
import { PlayerCount } from '@/components/sessions/player/player-count'
import type { PlayerWords } from '@/components/sessions/player/player-words'
import { FeelRow } from '@/components/sessions/player/run/feel-row'
import type { PlayedExercise } from '@/components/sessions/player/session-player'
import type { SmallWindowState } from '@/components/sessions/player/small/use-small-window'
import { buttonClass } from '@/components/ui/looks/button-class'
import type { Position } from '@/lib/client/player-clock'
import type { PlayerMove, PlayerState } from '@/lib/client/player-state'
import { playerNow } from '@/lib/client/session/player-now'

type Props = {
  exercise: PlayedExercise
  position: Position
  isPaused: boolean
  difficulty: string
  player: { readonly state: PlayerState; readonly move: (move: PlayerMove) => void }
  onSettings: () => void
  smallWindow: SmallWindowState
  words: PlayerWords
}

/** The running exercise. "How to do it" pauses it and shows its words in place of the count, until it goes on. */
export function PlayView({ exercise, position, isPaused, difficulty, player, onSettings, smallWindow, words }: Props) {
  const { move } = player
  const [wantsWords, setWantsWords] = useState(false)
  const { itemId, stages, sets } = exercise
  if (wantsWords && isPaused) {
    return (
      <>
        {exercise.section}
        <div className="bg-paper sticky bottom-0 -mx-5 mt-auto flex flex-wrap gap-3 px-5 py-3">
          <button
            type="button"
            onClick={() => {
              setWantsWords(false)
              move({ type: 'resume', nowMs: playerNow() })
            }}
            className={buttonClass('primary', 'lg', 'min-h-18 flex-2 basis-40')}
          >
            {words.resume}
          </button>
          <StopButton label={words.tooSore} move={move} className="min-h-18" />
        </div>
      </>
    )
  }
  return (
    <div className="short:grid short:grid-cols-2 short:grid-rows-[1fr_auto_auto] flex flex-1 flex-col gap-5">
      {smallWindow.small ? (
        <p className="bg-stage text-on-stage short:row-span-2 short:self-start -mx-5 px-5 py-8 text-center font-semibold">
          {words.small.isThere}
        </p>
      ) : (
        <div className="group/player contents" data-stage="" data-paused={isPaused}>
          {sets[position.segment.setIndex]?.side === 'left' ? stages.left : stages.right}
        </div>
      )}
      <PlayerCount name={exercise.name} cue={exercise.cue} sets={sets} position={position} words={words} />
      <FeelRow
        difficulty={difficulty}
        onFelt={(change) => move({ type: 'log', itemId, change })}
        onRead={() => {
          setWantsWords(true)
          move({ type: 'pause', nowMs: playerNow() })
        }}
        smallWindow={smallWindow}
        words={words}
      />
      <PlayerControls isPaused={isPaused} player={player} onSettings={onSettings} words={words} />
    </div>
  )
}
