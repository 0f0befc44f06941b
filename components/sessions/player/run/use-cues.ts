'use client'

import { useEffect, useRef, useSyncExternalStore } from 'react'
import type { PlayerWords } from '@/components/sessions/player/player-words'
import { cueWords } from '@/components/sessions/player/run/cue-words'
import type { Running } from '@/components/sessions/player/run/running'
import { type Cue, cueOf } from '@/lib/client/cues/cue-rule'
import { FIRST_SETTINGS, playerSettings, subscribeToPlayerSettings } from '@/lib/client/cues/player-settings'
import type { Position } from '@/lib/client/player-clock'

export const usePlayerSettings = () =>
  useSyncExternalStore(subscribeToPlayerSettings, playerSettings, () => FIRST_SETTINGS)

/** Voice and tones come over the line when the first exercise begins. */
const output = () => import('@/lib/client/cues/cue-output')

/** Says what is new since the last look. Another exercise, or a screen without a clock, begins afresh. */
export function useCues({ exercise, position, isPaused, isBetween, wasStopped }: Running, words: PlayerWords): void {
  const before = useRef<{ name: string; position: Position | null }>({ name: '', position: null })
  useEffect(() => {
    const was = before.current
    before.current = { name: exercise?.name ?? '', position }
    const cue = cueOf(was.name === exercise?.name ? was.position : null, position)
    if (cue && exercise && !isPaused && !(wasStopped && cue.kind === 'done')) give(cue, cueWords(cue, exercise, words))
  }, [exercise, position, isPaused, wasStopped, words])

  const next = isBetween && exercise ? `${words.nextUp}: ${exercise.name}.` : ''
  useEffect(() => {
    if (next !== '') give({ kind: 'done' }, next)
  }, [next])

  const isSilent = isPaused || wasStopped || exercise === null
  useEffect(() => {
    if (isSilent) output().then(({ beQuiet }) => beQuiet(), ignore)
  }, [isSilent])
}

function give(cue: Cue, text: string): void {
  output().then(({ giveCue }) => giveCue(cue, text, playerSettings()), ignore)
}

/** Without a connection the picture still shows every cue. */
function ignore(): void {}
