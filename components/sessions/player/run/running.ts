import type { PlayedExercise } from '@/components/sessions/player/session-player'
import { elapsedSeconds, type Position, positionAt } from '@/lib/client/player-clock'
import { BETWEEN_SECONDS, type PlayerItem, type PlayerState } from '@/lib/client/player-state'
import { shareDone } from '@/lib/client/session/share-done'

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
  /** How it went is asked. */
  readonly isAfter: boolean
  /** The exercise was stopped for pain: nothing cheerful is said. */
  readonly wasStopped: boolean
  /** How much of the exercise is done, from 0 to 1. */
  readonly share: number
}

export function runningAt(
  exercises: readonly PlayedExercise[],
  items: readonly PlayerItem[],
  { stage, clock, logs, endedSets, stoppedAt }: PlayerState,
  nowMs: number,
): Running {
  const [exercise, item] = stage.kind === 'exercise' ? [exercises[stage.index], items[stage.index]] : []
  const elapsed = clock ? elapsedSeconds(clock, nowMs) : 0
  const isLook = stage.kind === 'exercise' && stage.view === 'look'
  const isAfter = stage.kind === 'exercise' && stage.view === 'after'
  const isBetween = isLook && clock !== null
  const position = clock && item && !isLook ? positionAt(item.segments, elapsed) : null
  const log = exercise && logs[exercise.itemId]
  return {
    exercise: exercise ?? null,
    position,
    isPaused: clock !== null && clock.pausedAtMs !== null,
    isOn: clock !== null && clock.pausedAtMs === null,
    isBetween,
    beginsIn: isBetween ? Math.max(1, Math.ceil(BETWEEN_SECONDS - elapsed)) : null,
    isAfter,
    wasStopped: isAfter && stage.index === stoppedAt,
    share: isAfter
      ? (log?.setsDone ?? 0) / (item?.totalSets || 1)
      : shareDone(item?.segments ?? [], endedSets, position),
  }
}
