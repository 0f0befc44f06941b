import type { Layer } from '@/lib/domain/figures/record'
import type { Frame } from '@/lib/domain/figures/skeleton/frame'
import type { Pose } from '@/lib/domain/figures/skeleton/pose'
import { add, along, lerp, scale, type Vec } from '@/lib/domain/figures/skeleton/vector'
import { bone, disc, type Profile, type Track } from './bone'
import type { Camera } from './camera'
import type { Build } from './look'
import type { Part } from './part'

type Ring = { readonly front: number; readonly back: number; readonly side: number }

/** Cross-sections of the trunk from the hips up to the shoulders: half its depth to the front and back, half its width. */
const RINGS: readonly [Ring, ...Ring[]] = [
  { front: 4.6, back: 5.6, side: 8.6 },
  { front: 5, back: 5.2, side: 8.3 },
  { front: 5.2, back: 4.2, side: 7.5 },
  { front: 5.1, back: 4, side: 7.3 },
  { front: 5.4, back: 4.6, side: 7.9 },
  { front: 5.9, back: 5.2, side: 8.8 },
  { front: 5.8, back: 5.2, side: 9.4 },
  { front: 3.8, back: 4, side: 8.6 },
]
const NECK: Profile = { front: [2.7, 2.5], back: [2.8, 2.6], side: [2.9, 2.7] }
const YOKE: Profile = { front: [3.4, 3.3], back: [3.4, 3.3], side: [3, 3.2] }

const ring = (index: number, build: Build): Ring => {
  const { front, back, side } = RINGS[Math.min(index, RINGS.length - 1)] ?? RINGS[0]
  // A sturdy person is broader all over and rounder in front, most at the waist.
  const belly = build === 'sturdy' ? ([0.4, 1.2, 1.7, 1.7, 1.2, 0.6, 0.3, 0][index] ?? 0) : 0
  const stout = build === 'sturdy' ? 1.07 : 1
  return { front: front * stout + belly, back: back * stout, side: side * stout }
}

const slice = (low: number, build: Build): Profile => {
  const [a, b] = [ring(low, build), ring(low + 1, build)]
  return { front: [a.front, b.front], back: [a.back, b.back], side: [a.side, b.side] }
}

/** The trunk as overlapping slices that follow the spine, so that it bends as a curve; `hips` is the layer of the pelvis. */
export function torsoParts(camera: Camera, poses: readonly Pose[], build: Build, hips: Layer): Part[] {
  // Round ends close the gaps where the spine bends; hem and shoulders are flatter.
  const cloth = { layer: 'trunk', tone: 'top', roundness: 0.55 } as const
  const trousers = { layer: hips, tone: 'legs', roundness: 0.75 } as const
  const slices = [1, 2, 3, 4, 5, 6].flatMap((low) =>
    bone(camera, trackOf(poses, low), slice(low, build), low === 1 || low === 6 ? cloth : { ...cloth, roundness: 1 }),
  )
  return [
    ...bone(
      camera,
      poses.map(({ trunk, neckTop, neck }) => ({ from: topOf(trunk.spine), to: neckTop, frame: neck })),
      NECK,
      { layer: 'trunk', tone: 'skin' },
    ),
    seatPart(camera, poses, build, hips),
    ...bone(camera, pelvisTrack(poses), slice(0, build), trousers),
    ...(['l', 'r'] as const).flatMap((side) =>
      bone(
        camera,
        poses.map(({ trunk, arms }) => ({
          from: along(topOf(trunk.spine), trunk.chest.up, -2.4),
          to: arms[side].root,
          frame: trunk.chest,
        })),
        YOKE,
        { layer: 'trunk', tone: 'top' },
      ),
    ),
    ...slices,
  ]
}

const topOf = (spine: readonly Vec[]): Vec => spine[spine.length - 1] ?? [0, 0, 0]

/** Laid over the root of the near thigh, so that no outline parts thigh and pelvis within the same cloth. */
export const pelvisPatch = (camera: Camera, poses: readonly Pose[], build: Build, layer: Layer): Part[] =>
  bone(
    camera,
    poses.map(({ hips, trunk, pelvis }) => ({
      from: along(hips, pelvis.up, -0.5),
      to: lerp(hips, trunk.spine[0] ?? hips, 0.62),
      frame: pelvis,
    })),
    narrower(slice(0, build)),
    { layer, tone: 'legs', bare: true, roundness: 0.3 },
  )

const PATCH_INSIDE = 0.7
const narrower = ({ front, back, side }: Profile): Profile => {
  const by = (widths: readonly number[]) => widths.map((width) => width - PATCH_INSIDE)
  return { front: by(front), back: by(back), side: by(side) }
}

/** The buttocks, in the layer that is asked for. */
export const seatPart = (camera: Camera, poses: readonly Pose[], build: Build, layer: Layer): Part =>
  disc(camera, poses.map(seat), build === 'sturdy' ? 5.6 : 5, { layer, tone: 'legs', roundness: 0.75 })

/** The middle of the buttocks. */
const seat = ({ hips, pelvis }: Pose): Vec => add(hips, add(scale(pelvis.forward, -1.5), scale(pelvis.up, 0.2)))

const pelvisTrack = (poses: readonly Pose[]): Track =>
  poses.map(({ hips, trunk, pelvis }) => ({ from: hips, to: trunk.spine[0] ?? hips, frame: pelvis }))

/** The slice that starts at a point of the spine; the lowest reaches down over the trousers as a hem does. */
function trackOf(poses: readonly Pose[], low: number): Track {
  return poses.map(({ trunk, pelvis }) => {
    const [from, to] = [trunk.spine[low - 1], trunk.spine[low]] as [Vec, Vec]
    const frame: Frame = trunk.parts[low - 1] ?? pelvis
    return { from: low === 1 ? along(from, pelvis.up, -1.2) : from, to, frame }
  })
}
