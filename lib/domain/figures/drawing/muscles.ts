import type { Layer, Muscle } from '@/lib/domain/figures/record'
import type { Frame } from '@/lib/domain/figures/skeleton/frame'
import type { Side } from '@/lib/domain/figures/skeleton/joints'
import type { Limb, Pose } from '@/lib/domain/figures/skeleton/pose'
import { add, lerp, scale, type Vec } from '@/lib/domain/figures/skeleton/vector'
import { bone, type Profile } from './bone'
import { type Camera, depthOf } from './camera'
import type { Part } from './part'

/** A muscle is a spindle: thick in the middle, between two places on the body. */
type Spindle = { readonly from: Vec; readonly to: Vec; readonly frame: Frame }

const spindle = (thick: number): Profile => {
  const widths = [0.35, thick * 0.85, thick, thick * 0.8, 0.35]
  return { front: widths, back: widths, side: widths }
}

const off = (from: Vec, frame: Frame, ahead: number, aside = 0, above = 0): Vec =>
  add(from, add(scale(frame.forward, ahead), add(scale(frame.right, aside), scale(frame.up, above))))

/** Along a thigh, shank or upper arm, from one share of it to another, so far in front of the bone and outside it. */
function along(limb: Limb, part: 'upper' | 'lower', from: number, to: number, ahead: number, aside = 0): Spindle {
  const [a, b] = part === 'upper' ? [limb.root, limb.mid] : [limb.mid, limb.end]
  const frame = limb[part]
  return { from: off(lerp(a, b, from), frame, ahead, aside), to: off(lerp(a, b, to), frame, ahead, aside), frame }
}

/** On the trunk, from one point of the spine to another. */
function spinal(pose: Pose, low: number, high: number, ahead: number, aside = 0): Spindle {
  const at = (index: number): Vec => pose.trunk.spine[index] ?? pose.hips
  const frame = (index: number): Frame => pose.trunk.parts[Math.min(index, 5)] ?? pose.pelvis
  const [a, b] = [frame(low), frame(high)]
  return { from: off(at(low), a, ahead, aside), to: off(at(high), b, ahead, aside), frame: a }
}

type Place = {
  /** Out of which surface it shows; a muscle of the far surface is not seen. */
  readonly faces?: (pose: Pose, side: Side) => Vec
  readonly layer: 'trunk' | 'leg' | 'arm'
  readonly thick: number
  readonly of: (pose: Pose, side: Side, outward: number) => readonly Spindle[]
}

const behind = ({ trunk }: Pose): Vec => scale(trunk.chest.forward, -1)

const PLACES: Record<Muscle, Place> = {
  abdominals: {
    layer: 'trunk',
    thick: 1.7,
    faces: ({ trunk }) => trunk.chest.forward,
    of: (pose) => [spinal(pose, 0, 4, 2.9)],
  },
  obliques: { layer: 'trunk', thick: 1.7, of: (pose, _, out) => [spinal(pose, 0, 4, 0.6, 5.6 * out)] },
  back_extensors: {
    layer: 'trunk',
    thick: 1.3,
    faces: behind,
    of: (pose) => [spinal(pose, 0, 3, -2.6), spinal(pose, 2, 5, -2.6)],
  },
  upper_back: {
    layer: 'trunk',
    thick: 1.8,
    faces: behind,
    // From the spine to the shoulder blade, so that it shortens as the blades come together.
    of: (pose, side, out) => {
      const { chest, spine } = pose.trunk
      const spineAt = off(spine[5] ?? pose.hips, chest, -2.8, 1.4 * out)
      const blade = off(lerp(spine[5] ?? pose.hips, pose.arms[side].root, 0.72), chest, -2.6, 0, -1.5)
      return [{ from: spineAt, to: blade, frame: chest }]
    },
  },
  chest: {
    layer: 'trunk',
    thick: 2,
    faces: ({ trunk }) => trunk.chest.forward,
    of: (pose, _, out) => [spinal(pose, 4, 6, 3, 3 * out)],
  },
  neck_front: {
    layer: 'trunk',
    thick: 0.9,
    of: (pose) => [
      {
        from: off(pose.trunk.spine[6] ?? pose.hips, pose.neck, 1.3),
        to: off(pose.neckTop, pose.neck, 1.2),
        frame: pose.neck,
      },
    ],
  },
  glutes: {
    layer: 'leg',
    thick: 2.7,
    faces: ({ pelvis }) => scale(pelvis.forward, -1),
    of: (pose, _, out) => [
      {
        from: off(pose.hips, pose.pelvis, -2, 4 * out, 4.6),
        to: off(pose.hips, pose.pelvis, -2.8, 4 * out, -3.4),
        frame: pose.pelvis,
      },
    ],
  },
  hip_side: {
    layer: 'leg',
    thick: 2,
    of: (pose, side, out) => [
      {
        from: off(pose.legs[side].root, pose.pelvis, -0.6, 2.4 * out, 5),
        to: off(pose.legs[side].root, pose.legs[side].upper, -0.4, 2.6 * out, -3),
        frame: pose.pelvis,
      },
    ],
  },
  hip_flexors: {
    layer: 'leg',
    thick: 1.6,
    faces: ({ pelvis }) => pelvis.forward,
    of: (pose, side) => [
      {
        from: off(pose.legs[side].root, pose.pelvis, 2.2, 0, 4.4),
        to: off(pose.legs[side].root, pose.legs[side].upper, 2.6, 0, -5),
        frame: pose.pelvis,
      },
    ],
  },
  quadriceps: {
    layer: 'leg',
    thick: 1.8,
    faces: ({ legs }, side) => legs[side].upper.forward,
    of: (pose, side) => [along(pose.legs[side], 'upper', 0.22, 0.88, 2.2)],
  },
  hamstrings: {
    layer: 'leg',
    thick: 1.6,
    faces: ({ legs }, side) => scale(legs[side].upper.forward, -1),
    of: (pose, side) => [along(pose.legs[side], 'upper', 0.2, 0.9, -2.1)],
  },
  adductors: {
    layer: 'leg',
    thick: 1.6,
    of: (pose, side, out) => [along(pose.legs[side], 'upper', 0.08, 0.6, 0, -2.4 * out)],
  },
  calf: {
    layer: 'leg',
    thick: 1.5,
    faces: ({ legs }, side) => scale(legs[side].lower.forward, -1),
    of: (pose, side) => [along(pose.legs[side], 'lower', 0.08, 0.6, -1.7)],
  },
  shin: {
    layer: 'leg',
    thick: 1.1,
    faces: ({ legs }, side) => legs[side].lower.forward,
    of: (pose, side) => [along(pose.legs[side], 'lower', 0.1, 0.75, 1.5)],
  },
  shoulder: { layer: 'arm', thick: 1.6, of: (pose, side) => [along(pose.arms[side], 'upper', -0.1, 0.42, 0.6)] },
}

/** So far turned away that the body lies before it. */
const HIDDEN = -0.35

/** The tinted muscles of one side, in the layer of the part of the body they lie on. */
export function muscleParts(
  camera: Camera,
  poses: readonly Pose[],
  muscles: readonly Muscle[],
  { side, leg, arm }: { readonly side: Side; readonly leg: Layer; readonly arm: Layer },
): Part[] {
  const outward = side === 'r' ? 1 : -1
  return muscles.flatMap((muscle) => {
    const { layer, thick, faces, of } = PLACES[muscle]
    if (faces && poses.every((pose) => depthOf(camera, faces(pose, side)) < HIDDEN)) return []
    const tracks = poses.map((pose) => of(pose, side, outward))
    const look = { layer: layer === 'leg' ? leg : layer === 'arm' ? arm : layer, tone: 'muscle', bare: true } as const
    return (tracks[0] ?? []).flatMap((_, index) =>
      bone(
        camera,
        tracks.flatMap((spindles) => spindles[index] ?? []),
        spindle(thick),
        look,
      ),
    )
  })
}
