import type { Frame } from './frame'
import type { Side } from './joints'
import type { Limb, Pose } from './pose'
import { cross, dot, scale, type Vec } from './vector'

const DEGREES = 180 / Math.PI

/** The signed turn from one direction to another about an axis, in degrees. */
function turnAbout(axis: Vec, from: Vec, to: Vec): number {
  return Math.atan2(dot(cross(from, to), axis), dot(from, to)) * DEGREES
}

/** Flexion of knee (+ back) or elbow (+ forward): how far the lower part turns about the hinge. */
const hinge = ({ upper, lower }: Limb): number => turnAbout(upper.right, upper.up, lower.up)

export const kneeFlexion = (pose: Pose, side: Side): number => -hinge(pose.legs[side])
export const elbowFlexion = (pose: Pose, side: Side): number => hinge(pose.arms[side])

/** Dorsiflexion +: the foot against the shank. */
export const ankleDorsiflexion = ({ legs }: Pose, side: Side): number =>
  turnAbout(legs[side].lower.right, legs[side].lower.forward, legs[side].tip.forward)

/** How a thigh stands to the pelvis: flexion (+ forward) and abduction (+ outwards), in degrees. */
export function hipAngles({ pelvis, legs }: Pose, side: Side): { flexion: number; abduction: number } {
  return ballAngles(pelvis, legs[side].upper, side)
}

function ballAngles(parent: Frame, upper: Frame, side: Side): { flexion: number; abduction: number } {
  const down = scale(upper.up, -1)
  const aside = dot(down, parent.right) * (side === 'r' ? 1 : -1)
  return {
    flexion: Math.atan2(dot(down, parent.forward), -dot(down, parent.up)) * DEGREES,
    abduction: Math.asin(Math.max(-1, Math.min(1, aside))) * DEGREES,
  }
}
