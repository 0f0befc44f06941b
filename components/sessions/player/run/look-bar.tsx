'use client'

import { Pause, Play, Settings2 } from 'lucide-react'
import { StopButton } from '@/components/sessions/player/pain/stop-button'
import { fill, type PlayerWords } from '@/components/sessions/player/player-words'
import { UndoButton } from '@/components/sessions/player/run/undo-button'
import { buttonClass } from '@/components/ui/looks/button-class'
import type { PlayerMove, PlayerState } from '@/lib/client/player-state'
import { playerNow } from '@/lib/client/session/player-now'

type Props = {
  /** Seconds until it begins by itself; null where it waits for a tap. */
  beginsIn: number | null
  isPaused: boolean
  player: { readonly state: PlayerState; readonly move: (move: PlayerMove) => void }
  onSettings: () => void
  onSkip: () => void
  words: PlayerWords
}

/** Begins an exercise, leaves it out, or stops it for pain. In a hands-free session it also says when it begins, and can be told to wait. */
export function LookBar({ beginsIn, isPaused, player, onSettings, onSkip, words }: Props) {
  const { move } = player
  const send = (type: 'start' | 'pause' | 'resume') => move({ type, nowMs: playerNow() })
  const Icon = isPaused ? Play : Pause
  return (
    <div className="bg-paper short:flex-row short:flex-wrap short:gap-3 sticky bottom-0 -mx-5 mt-auto flex flex-col gap-2 px-5 py-3">
      {beginsIn !== null && (
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p role="timer" className="text-xl font-bold tabular-nums">
            {isPaused ? words.paused : fill(words.beginsIn, { seconds: beginsIn })}
          </p>
          <button
            type="button"
            onClick={() => send(isPaused ? 'resume' : 'pause')}
            className={buttonClass('secondary', 'md', 'min-h-14')}
          >
            <Icon aria-hidden="true" size={22} className="fill-current" />
            {isPaused ? words.resume : words.pause}
          </button>
        </div>
      )}
      <div className="short:contents flex flex-wrap gap-3">
        <button
          type="button"
          onClick={() => send('start')}
          className={buttonClass('primary', 'lg', 'min-h-18 flex-1 basis-40')}
        >
          <Play aria-hidden="true" size={24} className="fill-current" />
          {words.start}
        </button>
        <button
          type="button"
          onClick={onSettings}
          className="border-edge bg-surface hover:border-accent-strong flex min-h-18 min-w-18 flex-col items-center justify-center gap-1 rounded-2xl border-[1.5px] px-2 text-base font-semibold"
        >
          <Settings2 aria-hidden="true" size={26} />
          {words.settings.short}
        </button>
      </div>
      <div className="short:contents flex flex-wrap items-center gap-x-3 gap-y-2">
        <button type="button" onClick={onSkip} className={buttonClass('quiet', 'md', 'flex-1 basis-32')}>
          {words.skipExercise}
        </button>
        <StopButton label={words.tooSore} move={move} />
        <UndoButton player={player} label={words.undo} className="flex-1 basis-32" />
      </div>
    </div>
  )
}
