import { pauseClock } from '@/lib/client/player-clock'
import type { PlayerMove, PlayerPlace, PlayerState } from '@/lib/client/player-state'

/** One step back, never more: `offered` after a skip or an end, `done` until something else happens. */
export type Undo = { readonly kind: 'offered'; readonly place: PlayerPlace } | { readonly kind: 'done' }

/** The place comes back paused where it was left: time that went by meanwhile is not counted, and nothing runs on before somebody says so. */
export function undone(state: PlayerState): PlayerState {
  return state.undo?.kind === 'offered' ? { ...state, ...state.undo.place, undo: { kind: 'done' } } : state
}

/**
 * What can be taken back after a move. A skip and an end can; whatever else the person decides says that it was meant, and a set that was
 * done since then is not taken away.
 */
export function undoAfter(before: PlayerState, after: PlayerState, move: PlayerMove): Undo | null {
  switch (move.type) {
    case 'skip_set':
    case 'end':
      if (after === before) return before.undo
      // Before an exercise has begun, "skip" is the wait that is cut short.
      return isLook(before) && move.type === 'skip_set' ? null : { kind: 'offered', place: placeOf(before, move.nowMs) }
    case 'tick':
      return after.stage === before.stage && after.endedSets === before.endedSets ? before.undo : null
    case 'hands_free':
      return before.undo
    case 'pause':
    case 'resume':
      return before.undo?.kind === 'offered' ? before.undo : null
    default:
      return null
  }
}

const isLook = ({ stage }: PlayerState) => stage.kind === 'exercise' && stage.view === 'look'

function placeOf({ stage, logs, clock, creditedTo, endedSets, stoppedAt }: PlayerState, nowMs: number): PlayerPlace {
  return { stage, logs, clock: clock && pauseClock(clock, nowMs), creditedTo, endedSets, stoppedAt }
}
