import type { PlayedExercise } from '@/components/sessions/player/session-player'
import { elapsedSeconds, type Position, positionAt } from '@/lib/client/player-clock'
import { BETWEEN_SECONDS, type PlayerItem, type PlayerState } from '@/lib/client/player-state'

/** What runs just now, as everything around the player needs it. */
export type Running = {
  readonly exercise: PlayedExercise | null
  readonly position: Position | null
  readonly isPaused: boolean
  /** A clock runs: an exercise, or the time between two of them. */
  readonly isOn: boolean
  readonly isBetween: boolean
  /** Seconds until the next exercise of a hands-free session begins by itself. */
  readonly beginsIn: number | null
  /** The exercise was stopped for pain: nothing cheerful is said. */
  readonly wasStopped: boolean
}

export function runningAt(
  exercises: readonly PlayedExercise[],
  items: readonly PlayerItem[],
  { stage, clock, logs }: PlayerState,
  nowMs: number,
): Running {
  const [exercise, item] = stage.kind === 'exercise' ? [exercises[stage.index], items[stage.index]] : []
  const elapsed = clock ? elapsedSeconds(clock, nowMs) : 0
  const isLook = stage.kind === 'exercise' && stage.view === 'look'
  const isAfter = stage.kind === 'exercise' && stage.view === 'after'
  const isBetween = isLook && clock !== null
  return {
    exercise: exercise ?? null,
    position: clock && item && !isLook ? positionAt(item.segments, elapsed) : null,
    isPaused: clock !== null && clock.pausedAtMs !== null,
    isOn: clock !== null && clock.pausedAtMs === null,
    isBetween,
    beginsIn: isBetween ? Math.max(1, Math.ceil(BETWEEN_SECONDS - elapsed)) : null,
    wasStopped: isAfter && exercise !== undefined && logs[exercise.itemId]?.skipReason === 'pain',
  }
}
