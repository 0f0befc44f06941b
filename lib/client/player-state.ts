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
import { type Undo, undoAfter, undone } from '@/lib/client/session/player-undo'
import type { SkipReason } from '@/lib/domain/sessions/skip-reason'

/** As much of an exercise as the player's moves need. */
export type PlayerItem = { readonly itemId: string; readonly totalSets: number; readonly segments: readonly Segment[] }
export type ItemLog = {
  readonly setsDone: number | null
  readonly skipReason: string
  readonly difficulty: string
  /** As typed; empty = as prescribed. */
  readonly repsDone: string
  readonly weightKg: string
  readonly band: string
}

/** In a hands-free session: time to read the next exercise and get into place. A design decision. */
export const BETWEEN_SECONDS = 20

/**
 * `look` reads the steps, and begins by itself where its clock runs; `play` runs the clock, `after` asks how it went, and `review`
 * shows what was counted of every exercise when a hands-free session has come to its end.
 */
export type Stage =
  | { readonly kind: 'exercise'; readonly index: number; readonly view: 'look' | 'play' | 'after' | 'review' }
  | { readonly kind: 'check_in'; readonly index: number }

/** Where the session stands, and what it has counted: all that one step back brings back. */
export type PlayerPlace = {
  readonly stage: Stage
  readonly logs: Readonly<Record<string, ItemLog>>
  readonly clock: Clock | null
  /** Until here, in seconds of the clock, ended sets have been credited. */
  readonly creditedTo: number
  /** Set indices of the running exercise that were done. */
  readonly endedSets: readonly number[]
  /** The exercise that was stopped for pain, until it is begun again or another follows. */
  readonly stoppedAt: number | null
}
export type PlayerState = PlayerPlace & {
  /** The session runs from one exercise to the next by itself. */
  readonly isHandsFree: boolean
  readonly undo: Undo | null
}

type ClockMove = {
  readonly type: 'tick' | 'start' | 'pause' | 'resume' | 'skip_set' | 'back' | 'next'
  readonly nowMs: number
}
export type PlayerMove =
  | ClockMove
  | { readonly type: 'end'; readonly nowMs: number; readonly reason: SkipReason | '' }
  | { readonly type: 'hands_free'; readonly isOn: boolean }
  | { readonly type: 'log'; readonly itemId: string; readonly change: Partial<ItemLog> }
  | { readonly type: 'check_in'; readonly index: number }
  | { readonly type: 'end_session' }
  | { readonly type: 'undo' }
  | { readonly type: 'restore'; readonly state: PlayerState }

export const EMPTY_LOG: ItemLog = {
  setsDone: null,
  skipReason: '',
  difficulty: '',
  repsDone: '',
  weightKg: '',
  band: '',
}
export const FIRST_STATE: PlayerState = {
  stage: { kind: 'exercise', index: 0, view: 'look' },
  logs: {},
  clock: null,
  creditedTo: 0,
  endedSets: [],
  stoppedAt: null,
  isHandsFree: false,
  undo: null,
}

/** Every move of the player, as a plain function of what was and what happened. */
export function movePlayer(items: readonly PlayerItem[], state: PlayerState, move: PlayerMove): PlayerState {
  if (move.type === 'restore') return move.state
  if (move.type === 'undo') return undone(state)
  const moved = afterMove(items, state, move)
  const undo = undoAfter(state, moved, move)
  return undo === moved.undo ? moved : { ...moved, undo }
}

type Move = Exclude<PlayerMove, { readonly type: 'restore' } | { readonly type: 'undo' }>

function afterMove(items: readonly PlayerItem[], state: PlayerState, move: Move): PlayerState {
  if (move.type === 'end_session') return endSession(items, state)
  if (move.type === 'check_in') return { ...state, stage: { kind: 'check_in', index: move.index }, clock: null }
  if (move.type === 'log') return withLog(state, move.itemId, move.change)
  if (move.type === 'hands_free') return { ...state, isHandsFree: move.isOn }
  const { stage } = state
  if (stage.kind === 'check_in') return move.type === 'back' ? backFromCheckIn(items, state) : state
  const item = items[stage.index]
  if (!item) return state
  switch (move.type) {
    case 'start':
      return start(state, move.nowMs)
    case 'next':
      return next(items, state, move.nowMs)
    case 'end':
      return finish(items, state, move)
    case 'back':
      return back(state, item, move.nowMs)
    default:
      return onClock(items, state, item, move)
  }
}

function start(state: PlayerState, nowMs: number): PlayerState {
  if (state.stage.kind !== 'exercise') return state
  const stage: Stage = { ...state.stage, view: 'play' }
  return { ...state, stage, clock: startClock(nowMs), creditedTo: 0, endedSets: [], stoppedAt: null }
}

function onClock(items: readonly PlayerItem[], state: PlayerState, item: PlayerItem, move: ClockMove): PlayerState {
  const { clock, stage } = state
  if (clock === null) return state
  if (move.type === 'pause') return { ...state, clock: pauseClock(clock, move.nowMs) }
  if (move.type === 'resume') return { ...state, clock: resumeClock(clock, move.nowMs) }
  const elapsed = elapsedSeconds(clock, move.nowMs)
  if (stage.kind === 'exercise' && stage.view === 'look') {
    return move.type === 'skip_set' || elapsed >= BETWEEN_SECONDS ? start(state, move.nowMs) : state
  }
  const ended = setsEnded(item.segments, state.creditedTo, elapsed)
  const endedSets = ended.length > 0 ? [...new Set([...state.endedSets, ...ended])] : state.endedSets
  const credited = { ...state, endedSets, creditedTo: elapsed }
  const position = positionAt(item.segments, elapsed)
  const atEnd = { nowMs: move.nowMs, reason: '' } as const
  if (position === null) return finish(items, credited, atEnd)
  if (move.type === 'tick') return credited
  // Whoever cuts a rest short wants the set that it waits for, and loses none.
  const isWait = position.segment.kind === 'rest' || position.segment.kind === 'change'
  const target = isWait ? position.index + 1 : neighbourSet(item.segments, position.index, 1)
  if (target >= item.segments.length) return finish(items, credited, atEnd)
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
  if (stage.view === 'after' || stage.view === 'review') return { ...state, stage: { ...stage, view: 'look' } }
  if (stage.view === 'look' || clock === null) {
    if (stage.index === 0) return state
    return { ...state, stage: { kind: 'exercise', index: stage.index - 1, view: 'after' }, clock: null }
  }
  const position = positionAt(item.segments, elapsedSeconds(clock, nowMs))
  if (!position || position.segment.setIndex === 0) return { ...state, stage: { ...stage, view: 'look' }, clock: null }
  const target = neighbourSet(item.segments, position.index, -1)
  const again = item.segments[target]?.setIndex ?? 0
  const moved = moveClock(state, clock, item, target, nowMs)
  return { ...moved, endedSets: state.endedSets.filter((set) => set < again) }
}

type End = { readonly nowMs: number; readonly reason: SkipReason | '' }

/**
 * What was counted goes into the log; whoever ends an exercise that is not running keeps what stands there. Pain always stops, also in a
 * hands-free session: nothing runs on until somebody says so. It says of an exercise that was not begun only why it was left out.
 */
function finish(items: readonly PlayerItem[], state: PlayerState, { nowMs, reason }: End): PlayerState {
  const { stage } = state
  const item = stage.kind === 'exercise' ? items[stage.index] : undefined
  if (stage.kind !== 'exercise' || !item) return state
  const counted = Math.min(state.endedSets.length, item.totalSets)
  const setsDone = stage.view === 'play' ? counted : (state.logs[item.itemId]?.setsDone ?? counted)
  const isPain = reason === 'pain'
  const logged = withLog(state, item.itemId, {
    setsDone,
    ...(reason === '' || setsDone >= item.totalSets ? {} : { skipReason: reason }),
    ...(isPain && stage.view !== 'look' ? { difficulty: 'hurts' } : {}),
  })
  if (state.isHandsFree && !isPain) return next(items, logged, nowMs)
  const stoppedAt = isPain ? stage.index : null
  return { ...logged, stage: { ...stage, view: 'after' }, clock: null, endedSets: [], creditedTo: 0, stoppedAt }
}

/** Straight to the last questions. Of what was not begun nobody says that it hurts. */
function endSession(items: readonly PlayerItem[], state: PlayerState): PlayerState {
  const left = items.filter(({ itemId }) => (state.logs[itemId]?.setsDone ?? null) === null)
  const logged = left.reduce((logs, { itemId }) => withLog(logs, itemId, { setsDone: 0 }), state)
  return { ...logged, stage: { kind: 'check_in', index: 0 }, clock: null, endedSets: [], creditedTo: 0 }
}

/**
 * A hands-free session goes on to the next exercise from the moment at which that was noticed: a page that slept never runs through
 * exercises that nobody saw begin.
 */
function next(items: readonly PlayerItem[], state: PlayerState, nowMs: number): PlayerState {
  const { stage, isHandsFree } = state
  if (stage.kind !== 'exercise') return state
  const still = { ...state, clock: null, endedSets: [], creditedTo: 0, stoppedAt: null }
  if (stage.view === 'review') return { ...still, stage: { kind: 'check_in', index: 0 } }
  const index = stage.index + 1
  if (index < items.length) {
    return { ...still, stage: { kind: 'exercise', index, view: 'look' }, clock: isHandsFree ? startClock(nowMs) : null }
  }
  return { ...still, stage: isHandsFree ? { ...stage, view: 'review' } : { kind: 'check_in', index: 0 } }
}

function backFromCheckIn(items: readonly PlayerItem[], state: PlayerState): PlayerState {
  const { stage } = state
  if (stage.kind !== 'check_in') return state
  return stage.index > 0
    ? { ...state, stage: { kind: 'check_in', index: stage.index - 1 } }
    : { ...state, stage: { kind: 'exercise', index: state.stoppedAt ?? items.length - 1, view: 'after' } }
}

function withLog(state: PlayerState, itemId: string, change: Partial<ItemLog>): PlayerState {
  const log = { ...EMPTY_LOG, ...state.logs[itemId], ...change }
  return { ...state, logs: { ...state.logs, [itemId]: log } }
}
