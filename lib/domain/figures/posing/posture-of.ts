import type { Stance } from '@/lib/domain/figures/motion/keyframes'
import type { PelvisTurn } from '@/lib/domain/figures/skeleton/forward'
import type { Angles } from '@/lib/domain/figures/skeleton/joints'
import { armAngles, legAngles } from '@/lib/domain/figures/skeleton/measure'
import type { Pose } from '@/lib/domain/figures/skeleton/pose'
import type { Vec } from '@/lib/domain/figures/skeleton/vector'
import { limbWithinRanges } from './within-ranges'

/** A posture in nothing but angles: no part of it is led to a place. */
export type Posture = { readonly turn: PelvisTurn; readonly hips: Vec; readonly angles: Angles }

/** Measures the limbs of a solved posture. Leads move limbs only: trunk, neck and pelvis are as the stance says. */
export function postureOf(pose: Pose, { pitch, roll, yaw, angles }: Stance): Posture {
  const measured: Posture = {
    turn: { pitch, roll, yaw },
    hips: pose.hips,
    angles: {
      ...angles,
      ...legAngles(pose, 'l'),
      ...legAngles(pose, 'r'),
      ...armAngles(pose, 'l'),
      ...armAngles(pose, 'r'),
    },
  }
  return (['l', 'r'] as const).reduce(
    (posture, side) => limbWithinRanges(limbWithinRanges(posture, pose, 'leg', side), pose, 'arm', side),
    measured,
  )
}
