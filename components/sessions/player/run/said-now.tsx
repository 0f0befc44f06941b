'use client'

import { fill, type PlayerWords } from '@/components/sessions/player/player-words'
import { cueWords } from '@/components/sessions/player/run/cue-words'
import type { Running } from '@/components/sessions/player/run/running'

/** The one live region of the player: a short sentence when something else begins, never each second. */
export function SaidNow({ running, words }: { running: Running; words: PlayerWords }) {
  return (
    <p aria-live="polite" className="sr-only">
      {textOf(running, words)}
    </p>
  )
}

function textOf({ exercise, position, isPaused, isBetween }: Running, words: PlayerWords): string {
  if (isPaused) return words.paused
  if (exercise === null) return ''
  if (isBetween) return fill(words.beginsByItself, { name: exercise.name })
  if (position === null) return ''
  const { kind, seconds, setIndex } = position.segment
  return cueWords({ kind, left: seconds, setIndex }, exercise, words)
}
