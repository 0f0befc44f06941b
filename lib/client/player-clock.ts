import type { PlayerSet } from '@/lib/domain/sessions/session-plan'

/** What the patient does within one repetition. */
export type RepPart = { readonly kind: 'move' | 'hold' | 'back' | 'relax'; readonly seconds: number }
type Common = { readonly seconds: number; readonly setIndex: number }
export type Segment = Common &
  (
    | { readonly kind: 'ready' | 'change' | 'rest' }
    | { readonly kind: 'work'; readonly reps: number | null; readonly parts: readonly RepPart[] }
  )

/** Seconds to get into position before the first set, and to change sides: design decisions. */
export const READY_SECONDS = 5
export const CHANGE_SECONDS = 5
/** As in lib/domain/programmes/dose-minutes, so that the player takes the minutes that the card promised. */
const FREE_REP_SECONDS = 3
const HOLD_CHANGE_SECONDS = 2

/** One exercise as a line of stretches: get ready, work, change sides, rest. */
export function segmentsOf(sets: readonly PlayerSet[]): Segment[] {
  return sets.flatMap((set, setIndex) => {
    const before: Segment[] = []
    const previous = sets[setIndex - 1]
    if (setIndex === 0) before.push({ kind: 'ready', seconds: READY_SECONDS, setIndex })
    else if (previous && previous.restAfterSeconds > 0) {
      before.push({ kind: 'rest', seconds: previous.restAfterSeconds, setIndex })
    } else if (previous && previous.side !== set.side)
      before.push({ kind: 'change', seconds: CHANGE_SECONDS, setIndex })
    return [...before, workOf(set, setIndex)]
  })
}

function workOf(set: PlayerSet, setIndex: number): Segment {
  if (set.reps === null) {
    return { kind: 'work', seconds: set.durationSeconds ?? set.workSeconds, setIndex, reps: null, parts: [] }
  }
  const parts = partsOf(set)
  const reps = set.reps * (set.side === 'alternate' ? 2 : 1)
  return { kind: 'work', seconds: reps * secondsOf(parts), setIndex, reps, parts }
}

/** A tempo "2-3-2" is there, hold and back; a hold without a tempo is held and let go. */
function partsOf(set: PlayerSet): RepPart[] {
  const hold = set.holdSeconds ?? 0
  if (set.tempo !== null) {
    const [there = 0, pause = 0, back = 0] = set.tempo.split('-').map(Number)
    return withTime([
      { kind: 'move', seconds: there },
      { kind: 'hold', seconds: Math.max(pause, hold) },
      { kind: 'back', seconds: back },
    ])
  }
  if (
    hold > 0 &&
    set.workSeconds === (set.reps ?? 0) * (hold + HOLD_CHANGE_SECONDS) * (set.side === 'alternate' ? 2 : 1)
  ) {
    return [
      { kind: 'hold', seconds: hold },
      { kind: 'relax', seconds: HOLD_CHANGE_SECONDS },
    ]
  }
  return withTime([
    { kind: 'move', seconds: FREE_REP_SECONDS },
    { kind: 'hold', seconds: hold },
  ])
}

const withTime = (parts: RepPart[]): RepPart[] => parts.filter((part) => part.seconds > 0)
const secondsOf = (parts: readonly { readonly seconds: number }[]) =>
  parts.reduce((sum, { seconds }) => sum + seconds, 0)

/**
 * Times are instants, never counted ticks: a page that slept is right at once when it wakes. While paused, time stands still at
 * `pausedAtMs`.
 */
export type Clock = { readonly startedAtMs: number; readonly pausedAtMs: number | null }

export const startClock = (nowMs: number): Clock => ({ startedAtMs: nowMs, pausedAtMs: null })
export const pauseClock = (clock: Clock, nowMs: number): Clock =>
  clock.pausedAtMs === null ? { ...clock, pausedAtMs: nowMs } : clock
export const resumeClock = (clock: Clock, nowMs: number): Clock =>
  clock.pausedAtMs === null ? clock : startClock(clock.startedAtMs + (nowMs - clock.pausedAtMs))
export const elapsedSeconds = (clock: Clock, nowMs: number): number =>
  Math.max(0, ((clock.pausedAtMs ?? nowMs) - clock.startedAtMs) / 1000)

/** Until the clock reaches its next whole second: everything that is shown, said or counted changes there and nowhere else. */
export const msToNextSecond = (clock: Clock, nowMs: number): number =>
  1000 - (Math.max(0, nowMs - clock.startedAtMs) % 1000)

/** Moves the clock to the beginning of a stretch; a paused clock stays paused. */
export function jumpTo(clock: Clock, segments: readonly Segment[], index: number, nowMs: number): Clock {
  const offset = secondsOf(segments.slice(0, index)) * 1000
  return { ...clock, startedAtMs: (clock.pausedAtMs ?? nowMs) - offset }
}

export type Position = {
  readonly index: number
  readonly segment: Segment
  /** Whole seconds left in the stretch, 1 at the very end. */
  readonly left: number
  /** From 0 to 1. */
  readonly share: number
  /** Within work that is counted in repetitions; `number` from 1. */
  readonly rep: { readonly number: number; readonly part: RepPart; readonly left: number } | null
}

/** Where the clock stands; null after the last stretch. */
export function positionAt(segments: readonly Segment[], elapsed: number): Position | null {
  let from = 0
  for (const [index, segment] of segments.entries()) {
    const within = elapsed - from
    if (within < segment.seconds) {
      return {
        index,
        segment,
        left: Math.ceil(segment.seconds - within),
        share: within / segment.seconds,
        rep: segment.kind === 'work' ? repAt(segment.parts, within) : null,
      }
    }
    from += segment.seconds
  }
  return null
}

function repAt(parts: readonly RepPart[], within: number): Position['rep'] {
  const repSeconds = secondsOf(parts)
  if (repSeconds === 0) return null
  const number = Math.floor(within / repSeconds) + 1
  let rest = within - (number - 1) * repSeconds
  for (const part of parts) {
    if (rest < part.seconds) return { number, part, left: Math.ceil(part.seconds - rest) }
    rest -= part.seconds
  }
  return null
}

/** The sets whose work ended between two looks at the clock: these were done, what was jumped over was not. */
export function setsEnded(segments: readonly Segment[], fromSeconds: number, toSeconds: number): number[] {
  let end = 0
  const ended: number[] = []
  for (const segment of segments) {
    end += segment.seconds
    if (segment.kind === 'work' && end > fromSeconds && end <= toSeconds) ended.push(segment.setIndex)
  }
  return ended
}

/** The first stretch of the next set (its rest or change of side included), or of the previous one; the length at the end. */
export function neighbourSet(segments: readonly Segment[], index: number, step: 1 | -1): number {
  const current = segments[index]?.setIndex ?? 0
  const target = Math.max(0, current + step)
  const found = segments.findIndex((segment) => segment.setIndex === target)
  return found === -1 ? segments.length : found
}
