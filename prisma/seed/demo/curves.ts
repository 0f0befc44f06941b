import type { Curve, Steps } from './patient-story'

/** Straight between two points, level before the first and after the last. */
export function valueOn(curve: Curve, day: number): number {
  const after = curve.findIndex(([from]) => from > day)
  const before = curve[(after === -1 ? curve.length : after) - 1]
  const next = curve[after]
  if (!before) return next?.[1] ?? 0
  if (!next) return before[1]
  return before[1] + ((next[1] - before[1]) * (day - before[0])) / (next[0] - before[0])
}

/** The last value that began on or before the day; the first one before any did. */
export function stepOn(steps: Steps, day: number): number {
  return (steps.findLast(([from]) => from <= day) ?? steps[0])?.[1] ?? 0
}
