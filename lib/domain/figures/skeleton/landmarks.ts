import { FLESH, FOOT, LENGTH } from './body'
import type { Side } from './joints'
import type { Pose } from './pose'
import { add, along, lerp, scale, type Vec } from './vector'

export const LANDMARKS = [
  'pelvis',
  'waist',
  'chest',
  'neck',
  'head',
  ...(['l', 'r'] as const).flatMap(
    (side) =>
      [
        `shoulder_${side}`,
        `elbow_${side}`,
        `hand_${side}`,
        `fingertips_${side}`,
        `hip_${side}`,
        `knee_${side}`,
        `foot_${side}`,
        `heel_${side}`,
        `toe_${side}`,
      ] as const,
  ),
] as const
export type Landmark = (typeof LANDMARKS)[number]

/** Where a landmark is; hand is the wrist, foot the ankle. */
export function landmark(pose: Pose, name: Landmark): Vec {
  switch (name) {
    case 'pelvis':
      return pose.hips
    case 'waist':
      return pose.trunk.spine[1] ?? pose.hips
    case 'chest':
      return pose.trunk.spine[5] ?? pose.hips
    case 'neck':
      return pose.neckTop
    case 'head':
      return pose.headCentre
    default:
      return limbLandmark(pose, name)
  }
}

function limbLandmark(pose: Pose, name: Exclude<Landmark, 'pelvis' | 'waist' | 'chest' | 'neck' | 'head'>): Vec {
  const side = name.endsWith('_r') ? 'r' : 'l'
  const [arm, leg] = [pose.arms[side], pose.legs[side]]
  switch (name.slice(0, -2)) {
    case 'shoulder':
      return arm.root
    case 'elbow':
      return arm.mid
    case 'hand':
      return arm.end
    case 'fingertips':
      return along(arm.end, arm.tip.up, -LENGTH.hand)
    case 'hip':
      return leg.root
    case 'knee':
      return leg.mid
    case 'heel':
      return footPoint(leg.end, leg.tip, -FOOT.heel + FLESH.heel, FLESH.heel)
    case 'toe':
      return footPoint(leg.end, leg.tip, FOOT.toe - FLESH.toe, FLESH.toe)
    default:
      return leg.end
  }
}

/** A point of the shoe: so far in front of the ankle, so far above its sole. */
function footPoint(ankle: Vec, foot: { forward: Vec; up: Vec }, ahead: number, aboveSole: number): Vec {
  return add(ankle, add(scale(foot.forward, ahead), scale(foot.up, aboveSole - LENGTH.ankleHeight)))
}

const ENDS = {
  hand: ['hand', 'fingertips'],
  foot: ['foot', 'heel', 'toe'],
  elbow: ['elbow'],
  knee: ['knee'],
} as const

/** A part that can be led, and what goes with it where it turns: heel and toes with the ankle. */
export function hangingOn(part: `${keyof typeof ENDS}_${Side}`): readonly Landmark[] {
  const [kind, side] = part.split('_') as [keyof typeof ENDS, Side]
  return ENDS[kind].map((name): Landmark => `${name}_${side}`)
}

/** Half the thickness of the body at a landmark. */
export function fleshAt(name: Landmark): number {
  const kind = name.replace(/_[lr]$/, '')
  if (kind === 'hand') return FLESH.wrist
  if (kind === 'foot') return FLESH.ankle
  return FLESH[kind as keyof typeof FLESH]
}

/** The height of the lowest point of the body's surface. */
export function lowestSurface(pose: Pose, of: readonly Landmark[] = LANDMARKS): number {
  return Math.min(...of.map((name) => landmark(pose, name)[1] - fleshAt(name)))
}

/** Between two landmarks, for what rests on a bone. */
export const midway = (a: Vec, b: Vec): Vec => lerp(a, b, 0.5)
