import type { Position, Segment } from '@/lib/client/player-clock'

/**
 * How much of an exercise is done, from 0 to 1: the sets that ended, and the whole repetitions of the running one. A set that was left out
 * is none.
 */
export function shareDone(segments: readonly Segment[], endedSets: readonly number[], now: Position | null): number {
  const sets = segments.filter(({ kind }) => kind === 'work').length
  if (sets === 0) return 0
  const isRunning = now !== null && now.segment.kind === 'work' && !endedSets.includes(now.segment.setIndex)
  return Math.min(1, (endedSets.length + (isRunning ? shareOfSet(now) : 0)) / sets)
}

/** Nothing is drawn anew between two repetitions, nor more than ten times in a set that is counted in seconds. */
function shareOfSet({ segment, share, rep }: Position): number {
  if (segment.kind !== 'work') return 0
  if (rep !== null && segment.reps !== null) return (rep.number - 1) / segment.reps
  return Math.floor(share * 10) / 10
}
