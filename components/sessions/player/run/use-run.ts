'use client'

import { type RefObject, useEffect } from 'react'
import type { PlayerWords } from '@/components/sessions/player/player-words'
import type { Running } from '@/components/sessions/player/run/running'
import { useCues, usePlayerSettings } from '@/components/sessions/player/run/use-cues'
import { useKeys } from '@/components/sessions/player/run/use-keys'
import { useMediaKeys } from '@/components/sessions/player/run/use-media-keys'
import type { PlayerMove } from '@/lib/client/player-state'
import { useWakeLock } from '@/lib/client/session/use-wake-lock'

/** Everything that goes with a running clock: what is said, keys, and a screen that stays on. */
export function useRun(
  box: RefObject<HTMLElement | null>,
  { running, isStepped }: { readonly running: Running; readonly isStepped: boolean },
  move: (move: PlayerMove) => void,
  words: PlayerWords,
): void {
  const { handsFree } = usePlayerSettings()
  const { isOn, isPaused } = running
  useEffect(() => {
    if (isStepped) move({ type: 'hands_free', isOn: handsFree })
  }, [isStepped, handsFree, move])
  useCues(running, words)
  const clock = { hasClock: isStepped && (isOn || isPaused), isPaused }
  useKeys(box, clock, move)
  useMediaKeys(clock, move)
  useWakeLock(isStepped && isOn)
}
