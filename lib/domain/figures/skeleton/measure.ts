import { type Frame, pitched, rolled } from './frame'
import { type Angles, jointRange, type PairedJoint, type Side } from './joints'
import type { Limb, Pose } from './pose'
import { cross, dot, scale, type Vec } from './vector'

const DEGREES = 180 / Math.PI

/** The signed turn from one direction to another about an axis, in degrees. */
function turnAbout(axis: Vec, from: Vec, to: Vec): number {
  return Math.atan2(dot(cross(from, to), axis), dot(from, to)) * DEGREES
}

const arcSine = (sine: number): number => Math.asin(Math.max(-1, Math.min(1, sine))) * DEGREES
const outward = (side: Side): number => (side === 'r' ? 1 : -1)

/** Flexion of knee (+ back) or elbow (+ forward): how far the lower part turns about the hinge. */
const hinge = ({ upper, lower }: Limb): number => turnAbout(upper.right, upper.up, lower.up)

export const kneeFlexion = (pose: Pose, side: Side): number => -hinge(pose.legs[side])
export const elbowFlexion = (pose: Pose, side: Side): number => hinge(pose.arms[side])

/** Dorsiflexion +: the foot against the shank. */
export const ankleDorsiflexion = ({ legs }: Pose, side: Side): number =>
  turnAbout(legs[side].lower.right, legs[side].lower.forward, legs[side].tip.forward)

/** How thigh or upper arm stands to the trunk, in degrees: flexion (+ forward), abduction and rotation (+ outwards). */
export type BallAngles = { readonly flexion: number; readonly abduction: number; readonly rotation: number }

export const hipAngles = ({ pelvis, legs }: Pose, side: Side): BallAngles => ballAngles(pelvis, legs[side].upper, side)

/** The inverse of a ball joint of forward.ts, with the limb on its own side: abduction between -90 and 90. */
function ballAngles(parent: Frame, upper: Frame, side: Side): BallAngles {
  const down = scale(upper.up, -1)
  const flexion = Math.atan2(dot(down, parent.forward), -dot(down, parent.up)) * DEGREES
  const abduction = outward(side) * arcSine(dot(down, parent.right))
  const swung = rolled(pitched(parent, flexion), -outward(side) * abduction)
  const rotation = Math.atan2(-dot(upper.right, swung.forward), dot(upper.right, swung.right)) * DEGREES
  return { flexion, abduction, rotation: outward(side) * rotation }
}

/** All angles of one leg: put into forward.ts they give the same leg. */
export function legAngles(pose: Pose, side: Side): Angles {
  const { lower, tip } = pose.legs[side]
  const turn = Math.atan2(dot(tip.forward, lower.right), dot(tip.forward, lower.forward)) * DEGREES
  return {
    ...ballJoint('hip', side, hipAngles(pose, side)),
    [`knee_${side}`]: kneeFlexion(pose, side),
    [`foot_er_${side}`]: outward(side) * turn,
    [`ankle_${side}`]: arcSine(dot(tip.forward, lower.up)),
  }
}

/** All angles of one arm; of the hand where the fingers point, not how it is turned about them. */
export function armAngles(pose: Pose, side: Side): Angles {
  const { upper, lower, tip } = pose.arms[side]
  const [ahead, aside] = [-dot(tip.up, lower.forward), -dot(tip.up, lower.right)]
  const bend = Math.acos(Math.max(-1, Math.min(1, dot(tip.up, lower.up)))) * DEGREES
  // Either the palm or the back of the hand leads: whichever needs the smaller turn of the forearm.
  const sense = ahead < 0 ? -1 : 1
  const turn = bend < 0.5 ? 0 : Math.atan2(sense * aside, sense * ahead) * DEGREES
  return {
    ...ballJoint('shoulder', side, ballAngles(pose.trunk.chest, upper, side)),
    [`elbow_${side}`]: elbowFlexion(pose, side),
    [`forearm_${side}`]: -outward(side) * turn,
    [`wrist_${side}`]: sense * bend,
  }
}

/** Degrees outside the ranges from which the other set of angles is the truer one. */
const TOO_FAR = 30

/**
 * The same posture of a ball joint has two sets of angles, such as 10° up past the top and 170° from behind. The usual one, with the
 * limb on its own side, unless it lies far outside the ranges.
 */
function ballJoint(kind: 'hip' | 'shoulder', side: Side, found: BallAngles): Angles {
  const other = {
    flexion: found.flexion + 180,
    abduction: 180 - found.abduction,
    rotation: found.rotation + 180,
  }
  const [first, second] = [found, other].map(({ flexion, abduction, rotation }) => {
    const joints: [PairedJoint, number][] = [
      [`${kind}_${side}`, flexion],
      [`${kind}_abd_${side}`, abduction],
      [`${kind}_er_${side}`, rotation],
    ]
    return joints.map(([joint, angle]): [PairedJoint, number] => [joint, wrapped(joint, angle)])
  })
  const chosen = excess(first ?? []) - excess(second ?? []) > TOO_FAR ? second : first
  return Object.fromEntries(chosen ?? [])
}

/** A whole turn more or less, so that the angle lies about the middle of the joint's range. */
function wrapped(joint: PairedJoint, angle: number): number {
  const [min, max] = jointRange(joint)
  return angle - 360 * Math.round((angle - (min + max) / 2) / 360)
}

const excess = (angles: readonly [PairedJoint, number][]): number =>
  angles.reduce((sum, [joint, angle]) => {
    const [min, max] = jointRange(joint)
    return sum + Math.max(0, min - angle, angle - max)
  }, 0)
