'use client'

import { useEffect } from 'react'
import type { PlayerMove } from '@/lib/client/player-state'
import { MEDIA_ACTIONS, mediaMove } from '@/lib/client/session/media-rule'
import { playerNow } from '@/lib/client/session/player-now'

/**
 * The running player as the system's media controls see it, where the browser hands them on; nothing of it is left once no clock runs. No
 * name goes there: a lock screen is read by others.
 */
export function useMediaKeys(
  { hasClock, isPaused }: { readonly hasClock: boolean; readonly isPaused: boolean },
  move: (move: PlayerMove) => void,
): void {
  useEffect(() => {
    if (!hasClock || !('mediaSession' in navigator)) return
    const session = navigator.mediaSession
    for (const action of MEDIA_ACTIONS) {
      session.setActionHandler(action, () => {
        const asked = mediaMove(action, isPaused, playerNow())
        if (asked) move(asked)
      })
    }
    session.playbackState = isPaused ? 'paused' : 'playing'
    return () => {
      for (const action of MEDIA_ACTIONS) session.setActionHandler(action, null)
      session.playbackState = 'none'
    }
  }, [hasClock, isPaused, move])
}
