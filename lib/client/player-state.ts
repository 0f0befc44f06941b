import {
  type Clock,
  elapsedSeconds,
  jumpTo,
  neighbourSet,
  pauseClock,
  positionAt,
  resumeClock,
  type Segment,
  setsEnded,
  startClock,
} from '@/lib/client/player-clock'

/** As much of an exercise as the player's moves need. */
export type PlayerItem = { readonly itemId: string; readonly totalSets: number; readonly segments: readonly Segment[] }
export type ItemLog = { readonly setsDone: number | null; readonly skipReason: string; readonly difficulty: string }

/** `look` reads the steps, `play` runs the clock, `after` asks how it went. */
export type Stage =
  | { readonly kind: 'exercise'; readonly index: number; readonly view: 'look' | 'play' | 'after' }
  | { readonly kind: 'check_in'; readonly index: number }

export type PlayerState = {
  readonly stage: Stage
  readonly logs: Readonly<Record<string, ItemLog>>
  readonly clock: Clock | null
  /** Until here, in seconds of the clock, ended sets have been credited. */
  readonly creditedTo: number
  /** Set indices of the running exercise that were done. */
  readonly endedSets: readonly number[]
}

export type PlayerMove =
  | { readonly type: 'tick' | 'start' | 'pause' | 'resume' | 'skip_set' | 'back' | 'next'; readonly nowMs: number }
  | { readonly type: 'end'; readonly nowMs: number; readonly reason: 'pain' | '' }
  | { readonly type: 'log'; readonly itemId: string; readonly change: Partial<ItemLog> }
  | { readonly type: 'check_in'; readonly index: number }
  | { readonly type: 'restore'; readonly state: PlayerState }

export const EMPTY_LOG: ItemLog = { setsDone: null, skipReason: '', difficulty: '' }
export const FIRST_STATE: PlayerState = {
  stage: { kind: 'exercise', index: 0, view: 'look' },
  logs: {},
  clock: null,
  creditedTo: 0,
  endedSets: [],
}

/** Every move of the player, as a plain function of what was and what happened. */
export function movePlayer(items: readonly PlayerItem[], state: PlayerState, move: PlayerMove): PlayerState {
  if (move.type === 'restore') return move.state
  if (move.type === 'check_in') return { ...state, stage: { kind: 'check_in', index: move.index }, clock: null }
  if (move.type === 'log') return withLog(state, move.itemId, move.change)
  const { stage } = state
  if (stage.kind === 'check_in') return move.type === 'back' ? backFromCheckIn(items, state) : state
  const item = items[stage.index]
  if (!item) return state
  switch (move.type) {
    case 'start':
      return {
        ...state,
        stage: { ...stage, view: 'play' },
        clock: startClock(move.nowMs),
        creditedTo: 0,
        endedSets: [],
      }
    case 'next':
      return next(items, state)
    case 'end':
      return finish(state, item, move.reason)
    case 'back':
      return back(state, item, move.nowMs)
    default:
      return onClock(state, item, move)
  }
}

function onClock(state: PlayerState, item: PlayerItem, move: { type: string; nowMs: number }): PlayerState {
  const { clock } = state
  if (clock === null) return state
  if (move.type === 'pause') return { ...state, clock: pauseClock(clock, move.nowMs) }
  if (move.type === 'resume') return { ...state, clock: resumeClock(clock, move.nowMs) }
  const elapsed = elapsedSeconds(clock, move.nowMs)
  const ended = setsEnded(item.segments, state.creditedTo, elapsed)
  const endedSets = ended.length > 0 ? [...new Set([...state.endedSets, ...ended])] : state.endedSets
  const credited = { ...state, endedSets, creditedTo: elapsed }
  const position = positionAt(item.segments, elapsed)
  if (position === null) return finish(credited, item, '')
  if (move.type === 'tick') return credited
  const target = neighbourSet(item.segments, position.index, 1)
  if (target >= item.segments.length) return finish(credited, item, '')
  return moveClock(credited, clock, item, target, move.nowMs)
}

function moveClock(state: PlayerState, clock: Clock, item: PlayerItem, target: number, nowMs: number): PlayerState {
  const moved = jumpTo(clock, item.segments, target, nowMs)
  return { ...state, clock: moved, creditedTo: elapsedSeconds(moved, nowMs) }
}

/** To the beginning of this set; from its first seconds to the set before; from the first set to the steps. */
function back(state: PlayerState, item: PlayerItem, nowMs: number): PlayerState {
  const { stage, clock } = state
  if (stage.kind !== 'exercise') return state
  if (stage.view === 'after') return { ...state, stage: { ...stage, view: 'look' } }
  if (stage.view === 'look' || clock === null) {
    return stage.index === 0 ? state : { ...state, stage: { kind: 'exercise', index: stage.index - 1, view: 'after' } }
  }
  const position = positionAt(item.segments, elapsedSeconds(clock, nowMs))
  if (!position || position.segment.setIndex === 0) return { ...state, stage: { ...stage, view: 'look' }, clock: null }
  const target = neighbourSet(item.segments, position.index, -1)
  const again = item.segments[target]?.setIndex ?? 0
  const moved = moveClock(state, clock, item, target, nowMs)
  return { ...moved, endedSets: state.endedSets.filter((set) => set < again) }
}

function finish(state: PlayerState, item: PlayerItem, reason: 'pain' | ''): PlayerState {
  if (state.stage.kind !== 'exercise') return state
  const setsDone = Math.min(state.endedSets.length, item.totalSets)
  const after = {
    ...state,
    stage: { ...state.stage, view: 'after' as const },
    clock: null,
    endedSets: [],
    creditedTo: 0,
  }
  return withLog(after, item.itemId, { setsDone, ...(reason === '' ? {} : { skipReason: reason }) })
}

function next(items: readonly PlayerItem[], state: PlayerState): PlayerState {
  if (state.stage.kind !== 'exercise') return state
  const index = state.stage.index + 1
  const stage: Stage = index < items.length ? { kind: 'exercise', index, view: 'look' } : { kind: 'check_in', index: 0 }
  return { ...state, stage, clock: null, endedSets: [], creditedTo: 0 }
}

function backFromCheckIn(items: readonly PlayerItem[], state: PlayerState): PlayerState {
  const { stage } = state
  if (stage.kind !== 'check_in') return state
  return stage.index > 0
    ? { ...state, stage: { kind: 'check_in', index: stage.index - 1 } }
    : { ...state, stage: { kind: 'exercise', index: items.length - 1, view: 'after' } }
}

function withLog(state: PlayerState, itemId: string, change: Partial<ItemLog>): PlayerState {
  const log = { ...(state.logs[itemId] ?? EMPTY_LOG), ...change }
  return { ...state, logs: { ...state.logs, [itemId]: log } }
}
