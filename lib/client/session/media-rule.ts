import type { PlayerMove } from '@/lib/client/player-state'

/** What a headset, a lock screen or a watch may ask of the player. */
export const MEDIA_ACTIONS = ['play', 'pause', 'nexttrack', 'previoustrack'] as const
export type MediaAction = (typeof MEDIA_ACTIONS)[number]

/**
 * The move that an action asks for. "Play" only plays and "pause" only pauses, however often each comes: a headset that is taken off says
 * "pause" and must never begin anything.
 */
export function mediaMove(action: MediaAction, isPaused: boolean, nowMs: number): PlayerMove | null {
  switch (action) {
    case 'play':
      return isPaused ? { type: 'resume', nowMs } : null
    case 'pause':
      return isPaused ? null : { type: 'pause', nowMs }
    case 'nexttrack':
      return { type: 'skip_set', nowMs }
    case 'previoustrack':
      return { type: 'back', nowMs }
  }
}
