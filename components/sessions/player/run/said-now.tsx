'use client'

import { fill, type PlayerWords } from '@/components/sessions/player/player-words'
import { cueWords } from '@/components/sessions/player/run/cue-words'
import type { Running } from '@/components/sessions/player/run/running'
import type { PlayerState } from '@/lib/client/player-state'

type Props = { running: Running; state: PlayerState; words: PlayerWords }

/** The one live region of the player: a short sentence when something else begins, never each second. */
export function SaidNow({ running, state, words }: Props) {
  return (
    <p role="status" aria-live="polite" aria-label={words.saidNow} className="sr-only">
      {[state.undo?.kind === 'done' ? words.undone : '', textOf(running, state, words)].join(' ').trim()}
    </p>
  )
}

function textOf(running: Running, { logs, undo }: PlayerState, words: PlayerWords): string {
  const { exercise, position, isPaused, isBetween, isAfter, wasStopped } = running
  if (isPaused) return words.paused
  if (exercise === null) return ''
  if (isBetween) return fill(words.beginsByItself, { name: exercise.name })
  if (wasStopped) return words.stopped.title
  if (isAfter) return logs[exercise.itemId]?.difficulty === 'hurts' ? words.hurt.title : ''
  if (position === null) return ''
  const { kind, seconds, setIndex } = position.segment
  const now = cueWords({ kind, left: seconds, setIndex }, exercise, words)
  return undo?.kind === 'offered' ? `${words.skipped} ${now}` : now
}
