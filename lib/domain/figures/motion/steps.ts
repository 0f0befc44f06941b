import type { Movement } from '@/lib/domain/figures/record'
import { LANDMARKS, landmark } from '@/lib/domain/figures/skeleton/landmarks'
import type { Pose } from '@/lib/domain/figures/skeleton/pose'
import { distance, dot, lerp, sub } from '@/lib/domain/figures/skeleton/vector'
import type { Motion } from './motion'

/** Percent of stature: a posture this far off the straight way from start to end is a step of its own. */
const OWN_STEP = 10.5

/**
 * The postures that tell a movement without motion: start and end, and the one between that lies furthest off their way, if any does;
 * of a cycle its start and its opposite.
 */
export function stepsOf({ keyPoses }: Pick<Motion, 'keyPoses'>, movement: Movement): readonly Pose[] {
  const [start, ...others] = keyPoses
  const end = others.at(-1)
  if (end === undefined) return [start]
  if (movement === 'cycle') return [start, keyPoses[Math.round(keyPoses.length / 2)] ?? end]
  const [furthest] = others
    .slice(0, -1)
    .map((pose) => ({ pose, by: offTheWay(pose, start, end) }))
    .sort((a, b) => b.by - a.by)
  return furthest && furthest.by > OWN_STEP ? [start, furthest.pose, end] : [start, end]
}

/** The furthest that any part lies from the line between its start and its end. */
const offTheWay = (pose: Pose, start: Pose, end: Pose): number =>
  Math.max(
    ...LANDMARKS.map((name) => {
      const [from, to, at] = [landmark(start, name), landmark(end, name), landmark(pose, name)]
      const way = sub(to, from)
      const share = Math.max(0, Math.min(1, dot(sub(at, from), way) / Math.max(1e-6, dot(way, way))))
      return distance(at, lerp(from, to, share))
    }),
  )
