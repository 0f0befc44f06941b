import type { Layer } from '@/lib/domain/figures/record'
import { FLESH, FOOT, LENGTH } from '@/lib/domain/figures/skeleton/body'
import type { Side } from '@/lib/domain/figures/skeleton/joints'
import type { Limb, Pose } from '@/lib/domain/figures/skeleton/pose'
import { add, along, lerp, scale, type Vec } from '@/lib/domain/figures/skeleton/vector'
import { bone, type Profile, planar } from './bone'
import { type Camera, depthOf } from './camera'
import type { Part, Tone } from './part'

const THIGH: Profile = {
  front: [5, 5.2, 4.7, 3.9, 3.4],
  back: [5.2, 5, 4.3, 3.7, 3.3],
  side: [4.8, 5.1, 4.5, 3.8, 3.4],
}
const SHANK: Profile = {
  front: [3.4, 3.2, 2.9, 2.6, 2.4],
  back: [3.3, 3.9, 3.5, 2.8, 2.4],
  side: [3.4, 3.7, 3.3, 2.7, 2.4],
}
const UPPER_ARM: Profile = { front: [2.8, 2.6, 2.2], back: [2.8, 2.5, 2.2], side: [2.7, 2.5, 2.1] }
const SLEEVE: Profile = { front: [3.6, 3.5, 3.3], back: [3.6, 3.5, 3.3], side: [3.6, 3.4, 3.2] }
const FOREARM: Profile = { front: [2.1, 2.2, 1.5], back: [2.1, 2.2, 1.5], side: [2.1, 2.2, 1.5] }
const HAND: Profile = { front: [1.5, 1.7, 1.5, 0.8], back: [1.5, 1.5, 1.3, 0.8], side: [1.5, 2.1, 1.9, 1] }
const FIST: Profile = { front: [1.6, 2.1, 2.2, 1.9], back: [1.6, 1.8, 1.9, 1.7], side: [1.6, 2.3, 2.4, 2] }
/** Wrist to knuckles and a little more. */
const CLOSED_HAND = 5.4
const THUMB: Profile = { front: [0.9, 0.7], back: [0.9, 0.7], side: [0.9, 0.7] }
/** How far down the upper arm a sleeve reaches. */
const SLEEVE_LENGTH = 0.56

/** In the foot's own side plane: x from the ankle to the toes, y up from the ankle. */
const SHOE =
  'M-2.5 1.4C-3.4 0 -4.1 -1.2 -4 -2.9L10.3 -2.9C11.8 -2.8 11.3 -1.3 9.4 -1C6.6 -.6 4.6 0 2.6 1.5C1 2.4 -1.2 2.3 -2.5 1.4Z'
const SOLE = 'M-4.1 -3.1C-4.1 -3.9 -3.9 -3.9 -3.2 -3.9L10.2 -3.9C11.2 -3.9 11.6 -3.3 11.1 -2.7L-4 -2.7Z'

export type LimbLook = { readonly layer: Layer; readonly isFar: boolean }

const shade = (tone: 'skin' | 'top' | 'legs' | 'shoe', isFar: boolean): Tone => (isFar ? `${tone}-far` : tone)

export function legParts(camera: Camera, poses: readonly Pose[], side: Side, { layer, isFar }: LimbLook): Part[] {
  const legs = poses.map((pose) => pose.legs[side])
  const cloth = { layer, tone: shade('legs', isFar) }
  return [
    ...footParts(camera, legs, { layer, isFar }),
    ...bone(
      camera,
      legs.map(({ mid, end, lower }) => ({ from: mid, to: lerp(mid, end, 0.94), frame: lower })),
      SHANK,
      cloth,
    ),
    ...bone(
      camera,
      legs.map(({ root, mid, upper }) => ({ from: root, to: mid, frame: upper })),
      THIGH,
      cloth,
    ),
  ]
}

function footParts(camera: Camera, legs: readonly Limb[], { layer, isFar }: LimbLook): Part[] {
  const shoe = { layer, tone: shade('shoe', isFar) }
  const plane = legs.map(({ end, tip }) => ({ at: end, x: tip.forward, y: tip.up }))
  const point = (ahead: number, radius: number): Vec[] =>
    legs.map(({ end, tip }) => add(end, add(scale(tip.forward, ahead), scale(tip.up, radius - LENGTH.ankleHeight))))
  // The discs give the shoe its breadth where it is seen from the front; from the side they lie inside it.
  const [heel, toe] = [point(-FOOT.heel + 1.9, 1.9), point(FOOT.toe - 1.9, 1.7)]
  return [
    ...bone(
      camera,
      legs.map(({ mid, end, lower }) => ({ from: lerp(mid, end, 0.86), to: end, frame: lower })),
      ANKLE,
      {
        layer,
        tone: shade('skin', isFar),
      },
    ),
    ...bone(
      camera,
      heel.map((from, i) => ({ from, to: toe[i] ?? from, frame: (legs[i] as Limb).tip })),
      BREADTH,
      shoe,
    ),
    planar(camera, plane, SHOE, shoe),
    ...(isSeenFromTheSide(camera, legs) ? [planar(camera, plane, SOLE, { layer, tone: 'sole' })] : []),
  ]
}

/** A sole is drawn in the middle plane of the foot: seen from its edge it would be a stripe across the shoe. */
const isSeenFromTheSide = (camera: Camera, legs: readonly Limb[]): boolean =>
  legs.every(({ tip }) => Math.abs(depthOf(camera, tip.right)) > 0.5)

const ANKLE: Profile = { front: [1.9, 1.9], back: [1.9, 1.9], side: [1.9, 1.9] }
const BREADTH: Profile = { front: [1.7, 1.5], back: [1.7, 1.5], side: [2.4, 2.6] }

export function armParts(camera: Camera, poses: readonly Pose[], side: Side, { layer, isFar }: LimbLook): Part[] {
  const arms = poses.map((pose) => pose.arms[side])
  const skin = { layer, tone: shade('skin', isFar) }
  return [
    ...handParts(camera, arms, { layer, isFar }),
    ...bone(
      camera,
      arms.map(({ mid, end, lower }) => ({ from: mid, to: end, frame: lower })),
      FOREARM,
      skin,
    ),
    ...bone(
      camera,
      arms.map(({ root, mid, upper }) => ({ from: root, to: mid, frame: upper })),
      UPPER_ARM,
      skin,
    ),
    ...bone(
      camera,
      arms.map(({ root, mid, upper }) => ({ from: root, to: lerp(root, mid, SLEEVE_LENGTH), frame: upper })),
      SLEEVE,
      { layer, tone: shade('top', isFar), roundness: 0.9 },
    ),
  ]
}

/** A hand that lies flat at some time is drawn open throughout; others are loosely closed, as hands are that hold or hang. */
function handParts(camera: Camera, arms: readonly Limb[], { layer, isFar }: LimbLook): Part[] {
  const skin = { layer, tone: shade('skin', isFar) }
  const fingers = (limb: Limb, by: number): Vec => along(limb.end, limb.tip.up, -by)
  if (!arms.some(({ isFlat }) => isFlat)) {
    return [
      ...bone(
        camera,
        arms.map((limb) => ({
          from: along(fingers(limb, 2), limb.tip.forward, 1),
          to: along(fingers(limb, 5), limb.tip.forward, 1.9),
          frame: limb.tip,
        })),
        THUMB,
        skin,
      ),
      ...bone(
        camera,
        arms.map((limb) => ({ from: limb.end, to: fingers(limb, CLOSED_HAND), frame: limb.tip })),
        FIST,
        skin,
      ),
    ]
  }
  return [
    ...bone(
      camera,
      arms.map((limb) => ({
        from: fingers(limb, 1.6),
        to: along(fingers(limb, 5.2), limb.tip.forward, 2.4),
        frame: limb.tip,
      })),
      THUMB,
      skin,
    ),
    ...bone(
      camera,
      arms.map((limb) => ({ from: limb.end, to: fingers(limb, LENGTH.hand - FLESH.fingertips), frame: limb.tip })),
      HAND,
      skin,
    ),
  ]
}
