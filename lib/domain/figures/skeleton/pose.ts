import type { Frame } from './frame'
import type { Side } from './joints'
import { along, type Vec } from './vector'

/** Arm and leg alike: where the three joints are, where the end points, how each part stands. */
export type Limb = {
  readonly root: Vec
  readonly mid: Vec
  readonly end: Vec
  readonly upper: Frame
  readonly lower: Frame
  /** Hand or foot. */
  readonly tip: Frame
  /** A hand that was laid on something or told where to point is flat; else it is loosely closed. */
  readonly isFlat?: boolean
}

export type Trunk = {
  /** Joint between the last lumbar vertebra and the sacrum first, then upwards to the seventh cervical: seven points. */
  readonly spine: readonly Vec[]
  /** How each part between those points stands: six frames. */
  readonly parts: readonly Frame[]
  readonly chest: Frame
}

/** A person's posture in the room; lengths in percent of stature. */
export type Pose = {
  /** Middle between the hip joints. */
  readonly hips: Vec
  readonly pelvis: Frame
  readonly trunk: Trunk
  readonly neckTop: Vec
  readonly neck: Frame
  readonly headCentre: Vec
  readonly head: Frame
  readonly arms: Readonly<Record<Side, Limb>>
  readonly legs: Readonly<Record<Side, Limb>>
}

const moved = (limb: Limb, by: Vec): Limb => ({
  ...limb,
  root: along(limb.root, by, 1),
  mid: along(limb.mid, by, 1),
  end: along(limb.end, by, 1),
})

/** The same posture at another place. */
export function translated(pose: Pose, by: Vec): Pose {
  const at = (point: Vec): Vec => along(point, by, 1)
  return {
    ...pose,
    hips: at(pose.hips),
    trunk: { ...pose.trunk, spine: pose.trunk.spine.map(at) },
    neckTop: at(pose.neckTop),
    headCentre: at(pose.headCentre),
    arms: { l: moved(pose.arms.l, by), r: moved(pose.arms.r, by) },
    legs: { l: moved(pose.legs.l, by), r: moved(pose.legs.r, by) },
  }
}
