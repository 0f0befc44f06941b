import { poseOf } from '@/lib/domain/figures/skeleton/forward'
import { type Angles, angleOf, type Joint, jointRange, type Side } from '@/lib/domain/figures/skeleton/joints'
import { type Landmark, landmark } from '@/lib/domain/figures/skeleton/landmarks'
import type { Pose } from '@/lib/domain/figures/skeleton/pose'
import { distance } from '@/lib/domain/figures/skeleton/vector'
import type { Posture } from './posture-of'

type LimbKind = 'arm' | 'leg'

const JOINTS_OF = {
  arm: ['shoulder', 'shoulder_abd', 'shoulder_er', 'elbow', 'forearm', 'wrist'],
  leg: ['hip', 'hip_abd', 'hip_er', 'knee', 'foot_er', 'ankle'],
} as const
const POINTS_OF = { arm: ['elbow', 'hand', 'fingertips'], leg: ['knee', 'foot', 'heel', 'toe'] } as const

export const clamped = (joint: Joint, angle: number): number => {
  const [min, max] = jointRange(joint)
  return Math.min(max, Math.max(min, angle))
}

/** Degrees by which angles are changed in search of a better place: coarse, then fine. */
const STEPS = [8, 4, 2, 1, 0.5, 0.25]
const ROUNDS = 12

/**
 * The posture with the angles of one limb inside their ranges, and its joints as near to where they were as that allows: what a
 * lead has turned a little too far at the shoulder is made up for by the others.
 */
export function limbWithinRanges(posture: Posture, wanted: Pose, kind: LimbKind, side: Side): Posture {
  const joints = JOINTS_OF[kind].map((name): Joint => `${name}_${side}`)
  const isWithin = joints.every(
    (joint) => clamped(joint, angleOf(posture.angles, joint)) === angleOf(posture.angles, joint),
  )
  if (isWithin) return posture
  const points = POINTS_OF[kind].map((name): Landmark => `${name}_${side}`)
  const offBy = (angles: Angles): number => {
    const pose = poseOf(angles, posture.turn, posture.hips)
    return points.reduce((sum, name) => sum + distance(landmark(pose, name), landmark(wanted, name)) ** 2, 0)
  }
  const start = {
    ...posture.angles,
    ...Object.fromEntries(joints.map((joint) => [joint, clamped(joint, angleOf(posture.angles, joint))])),
  }
  return { ...posture, angles: searched(start, joints, offBy) }
}

/** One angle after the other, as long as that helps. */
function searched(start: Angles, joints: readonly Joint[], offBy: (angles: Angles) => number): Angles {
  let best = { angles: start, off: offBy(start) }
  for (const step of STEPS) {
    for (let round = 0; round < ROUNDS; round++) {
      const before = best.off
      for (const joint of joints) {
        for (const by of [-step, step]) {
          const angles = { ...best.angles, [joint]: clamped(joint, angleOf(best.angles, joint) + by) }
          const off = offBy(angles)
          if (off < best.off) best = { angles, off }
        }
      }
      if (best.off === before) break
    }
  }
  return best.angles
}
