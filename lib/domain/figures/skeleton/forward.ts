import { HALF_WIDTH, LENGTH, SPINE_PARTS } from './body'
import { type Frame, pitched, rolled, UPRIGHT, yawed } from './frame'
import { type Angles, angleOf, type Side } from './joints'
import type { Limb, Pose, Trunk } from './pose'
import { add, along, scale, type Vec } from './vector'

/** How the pelvis stands in the room, in degrees. 0 is upright. */
export type PelvisTurn = {
  /** Bowing forward +: 90 is face down with the head to the right, -90 face up with the head to the left. */
  readonly pitch: number
  /** Leaning to the person's right +: -90 lies on the left side. */
  readonly roll: number
  /** Turning to the person's right +. */
  readonly yaw: number
}

/** Millimetres on a person of 1.70 m, in percent of stature. */
const MM = 0.1 / 1.7
/** How far a shoulder joint travels for a degree of shoulder blade movement. */
const SCAPULA = 0.11
const RADIANS = Math.PI / 180

export function pelvisFrame({ pitch, roll, yaw }: PelvisTurn): Frame {
  // Yaw is about the room's vertical, so it comes first; the person then bows, then leans.
  return rolled(pitched(yawed(UPRIGHT, yaw), -pitch), roll)
}

/** Angles to posture, with the hips at the given place. Pure geometry: nothing is planted yet. */
export function poseOf(angles: Angles, turn: PelvisTurn, hips: Vec): Pose {
  const pelvis = pelvisFrame(turn)
  const trunk = trunkOf(angles, pelvis, hips)
  const { neck, neckTop, head } = headOf(angles, trunk)
  return {
    hips,
    pelvis,
    trunk,
    neck,
    neckTop,
    head,
    headCentre: along(neckTop, head.up, LENGTH.head),
    arms: { l: armOf(angles, trunk, 'l'), r: armOf(angles, trunk, 'r') },
    legs: { l: legOf(angles, pelvis, hips, 'l'), r: legOf(angles, pelvis, hips, 'r') },
  }
}

function trunkOf(angles: Angles, pelvis: Frame, hips: Vec): Trunk {
  const spine = [along(hips, pelvis.up, LENGTH.pelvis)]
  const parts: Frame[] = []
  const side = angleOf(angles, 'trunk_side') / (2 * SPINE_PARTS)
  const rotation = angleOf(angles, 'trunk_rot') / (2 * SPINE_PARTS)
  let frame = pelvis
  for (const region of ['lumbar', 'thoracic'] as const) {
    for (let part = 0; part < SPINE_PARTS; part++) {
      frame = yawed(rolled(pitched(frame, -angleOf(angles, region) / SPINE_PARTS), side), rotation)
      parts.push(frame)
      spine.push(along(spine[spine.length - 1] ?? hips, frame.up, LENGTH[region]))
    }
  }
  return { spine, parts, chest: frame }
}

const topOf = (trunk: Trunk): Vec => trunk.spine[trunk.spine.length - 1] ?? [0, 0, 0]

function headOf(angles: Angles, trunk: Trunk): Pick<Pose, 'neck' | 'neckTop' | 'head'> {
  // Half of the bend lies below, half above the neck, so that the neck follows the head.
  const bend = angleOf(angles, 'neck')
  const glide =
    Math.asin(Math.max(-0.9, Math.min(0.9, (angleOf(angles, 'head_retraction') * MM) / LENGTH.neck))) / RADIANS
  // At rest a neck leans a little forward of the chest.
  const side = angleOf(angles, 'neck_side') / 2
  const neck = rolled(pitched(trunk.chest, -bend / 2 - 12 + glide), side)
  const head = yawed(rolled(pitched(neck, -bend / 2 + 12 - glide), side), angleOf(angles, 'neck_rot'))
  return { neck, neckTop: along(topOf(trunk), neck.up, LENGTH.neck), head }
}

const outward = (side: Side): number => (side === 'r' ? 1 : -1)

function armOf(angles: Angles, trunk: Trunk, side: Side): Limb {
  const { chest } = trunk
  const back = angleOf(angles, 'scapula') * SCAPULA
  const lift = angleOf(angles, 'shrug') * SCAPULA - 0.8
  const narrow = Math.abs(back) * 0.35
  const offset = add(
    add(scale(chest.forward, -back), scale(chest.up, lift)),
    scale(chest.right, outward(side) * (HALF_WIDTH.shoulder - narrow)),
  )
  const root = add(topOf(trunk), offset)
  const upper = ballJoint(chest, side, angles, 'shoulder')
  const mid = along(root, upper.up, -LENGTH.upperArm)
  const lower = pitched(upper, angleOf(angles, `elbow_${side}`))
  const end = along(mid, lower.up, -LENGTH.forearm)
  const hand = yawed(lower, -outward(side) * angleOf(angles, `forearm_${side}`))
  return { root, mid, end, upper, lower, tip: pitched(hand, angleOf(angles, `wrist_${side}`)) }
}

function legOf(angles: Angles, pelvis: Frame, hips: Vec, side: Side): Limb {
  const root = along(hips, pelvis.right, outward(side) * HALF_WIDTH.hip)
  const upper = ballJoint(pelvis, side, angles, 'hip')
  const mid = along(root, upper.up, -LENGTH.thigh)
  const lower = pitched(upper, -angleOf(angles, `knee_${side}`))
  const end = along(mid, lower.up, -LENGTH.shank)
  const foot = yawed(lower, outward(side) * angleOf(angles, `foot_er_${side}`))
  return { root, mid, end, upper, lower, tip: pitched(foot, angleOf(angles, `ankle_${side}`)) }
}

/** Flexion, then sideways, then about the bone: each about the axis that the one before has moved. */
function ballJoint(parent: Frame, side: Side, angles: Angles, kind: 'hip' | 'shoulder'): Frame {
  const flexed = pitched(parent, angleOf(angles, `${kind}_${side}`))
  // The limb hangs: to swing its lower end outwards its top leans the other way.
  const swung = rolled(flexed, -outward(side) * angleOf(angles, `${kind}_abd_${side}`))
  return yawed(swung, outward(side) * angleOf(angles, `${kind}_er_${side}`))
}
