import type { Breath } from '@/lib/domain/figures/motion/breath'
import { type FigureRecord, LAYERS, type Layer } from '@/lib/domain/figures/record'
import type { Side } from '@/lib/domain/figures/skeleton/joints'
import { fleshAt, LANDMARKS, landmark } from '@/lib/domain/figures/skeleton/landmarks'
import type { Pose } from '@/lib/domain/figures/skeleton/pose'
import { dot } from '@/lib/domain/figures/skeleton/vector'
import { airParts } from './air'
import { type Camera, cameraOf, depthOf, projected } from './camera'
import { groundParts } from './ground'
import { headParts } from './head'
import { armParts, legParts } from './limbs'
import type { Look } from './look'
import { muscleParts } from './muscles'
import type { Part, PartLayer } from './part'
import { propParts } from './props/props'
import { pelvisPatch, seatPart, torsoParts } from './torso'
import { hintParts, traceParts } from './trace'

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** A drawing of some postures: what to paint, back to front, and where each piece is in each posture. */
export type Scene = {
  readonly box: Box
  readonly parts: readonly Part[]
  /** To be painted with left and right exchanged; the box is that of the exchanged picture. */
  readonly isMirrored: boolean
}

/** What is drawn: postures, whatever way the arrow follows, and the breath at each posture. */
export type Shown = {
  readonly poses: readonly Pose[]
  readonly trace?: readonly Pose[]
  readonly breaths?: readonly (Breath | null)[]
  /** On a stage: room around it, and a floor from edge to edge. */
  readonly isStaged?: boolean
}

const PADDING = 4
/** How far a thigh's direction has come, as a share of its length. */
const STILL = 0.03
const MOVING = 0.1
/** Width to height of the pictures of people who stand, and of people who lie. */
const STAGE = { narrow: 4 / 3, wide: 2 }
/** A person who sits is not drawn larger than one who stands. */
const NARROWEST = 118

/**
 * Draws the postures of a motion (or some of them, for still pictures). Where a pair of limbs lies one behind the other, the
 * far one is a step darker.
 */
export function sceneOf(
  record: FigureRecord,
  { poses, trace = [], breaths = [], isStaged = false }: Shown,
  look: Look,
): Scene {
  const camera = cameraOf(record.view)
  const near = nearSide(camera, poses)
  const far: Side = near === 'r' ? 'l' : 'r'
  const isDeep = pairIsDeep(camera, poses)
  // Seen face on, legs and pelvis are one piece of cloth; one behind the other they are outlined apart.
  const joined = !isDeep && record.order === undefined
  const legLayer = (which: 'near' | 'far'): Layer => (joined ? 'far_leg' : `${which}_leg`)
  const limbs = (side: Side, which: 'near' | 'far'): Part[] => [
    ...legParts(camera, poses, side, { layer: legLayer(which), isFar: which === 'far' && isDeep }),
    ...armParts(camera, poses, side, { layer: `${which}_arm`, isFar: which === 'far' && isDeep }),
  ]
  const body = [
    ...limbs(far, 'far'),
    ...torsoParts(camera, poses, look.build, joined ? 'far_leg' : 'trunk'),
    ...headParts(camera, poses, look.hair),
    // With the near thigh they are one piece of cloth.
    ...(isDeep ? [seatPart(camera, poses, look.build, legLayer('near'))] : []),
    ...limbs(near, 'near'),
    ...(isDeep ? pelvisPatch(camera, poses, look.build, legLayer('near')) : []),
    ...muscleParts(camera, poses, record.muscles, { side: near, leg: legLayer('near'), arm: 'near_arm' }),
    ...(isDeep || isOneSided(poses)
      ? []
      : muscleParts(camera, poses, record.muscles, { side: far, leg: legLayer('far'), arm: 'far_arm' })),
  ]
  const things = propParts(camera, poses, record.props)
  const marks = [
    ...traceParts(camera, trace, record.trace),
    ...hintParts(camera, trace[0], record.hints ?? []),
    ...airParts(camera, poses, breaths),
  ]
  const box = widened(boxAround(camera, [...poses, ...trace], [...things, ...marks]), isStaged)
  const parts = sorted([...things, ...body, ...marks], paintOrder(record, isDeep))
  return { box, parts: [...groundParts(camera, record, box), ...parts], isMirrored: false }
}

/** The right side unless the eye is on the left. */
function nearSide(camera: Camera, poses: readonly Pose[]): Side {
  const depth = poses.reduce(
    (sum, { pelvis, trunk }) => sum + depthOf(camera, pelvis.right) + depthOf(camera, trunk.chest.right),
    0,
  )
  return depth >= -0.01 ? 'r' : 'l'
}

function pairIsDeep(camera: Camera, poses: readonly Pose[]): boolean {
  const mean = poses.reduce((sum, { pelvis }) => sum + Math.abs(depthOf(camera, pelvis.right)), 0) / poses.length
  return mean > 0.45
}

/** One leg moves against the pelvis and the other does not: only what works is tinted. */
function isOneSided(poses: readonly Pose[]): boolean {
  const turned = (side: Side): number => {
    const share = ({ pelvis, legs }: Pose): number => dot(pelvis.up, legs[side].upper.up)
    const aside = ({ pelvis, legs }: Pose): number => dot(pelvis.right, legs[side].upper.up)
    const start = poses[0]
    return start
      ? Math.max(...poses.map((pose) => Math.hypot(share(pose) - share(start), aside(pose) - aside(start))))
      : 0
  }
  const [left, right] = [turned('l'), turned('r')]
  return Math.min(left, right) < STILL && Math.max(left, right) > MOVING
}

function paintOrder(record: FigureRecord, isDeep: boolean): readonly PartLayer[] {
  const facingOn: readonly Layer[] = ['far_leg', 'near_leg', 'trunk', 'head', 'far_arm', 'near_arm']
  return ['room', ...(record.order ?? (isDeep ? LAYERS : facingOn)), 'before']
}

const sorted = (parts: readonly Part[], order: readonly PartLayer[]): Part[] =>
  order.flatMap((layer) => parts.filter((part) => part.layer === layer))

function boxAround(camera: Camera, poses: readonly Pose[], things: readonly Part[]): Box {
  const points = poses.flatMap((pose) =>
    LANDMARKS.map((name) => ({ at: projected(camera, landmark(pose, name)), by: fleshAt(name) + 1 })),
  )
  const still = things.flatMap(({ shape, placements, tone }) =>
    tone === 'floor' || tone === 'wall'
      ? []
      : placements
          .slice(0, 1)
          .flatMap(([a, b, c, d, e, f]) =>
            numbersOf(shape).map(([x, y]) => ({ at: [a * x + c * y + e, b * x + d * y + f] as const, by: 0 })),
          ),
  )
  const all = [...points, ...still]
  const [left, right] = [
    Math.min(...all.map(({ at, by }) => at[0] - by)),
    Math.max(...all.map(({ at, by }) => at[0] + by)),
  ]
  const [top, bottom] = [
    Math.min(...all.map(({ at, by }) => at[1] - by)),
    Math.max(...all.map(({ at, by }) => at[1] + by)),
  ]
  return { x: left - PADDING, y: top - PADDING, width: right - left + 2 * PADDING, height: bottom - top + 2 * PADDING }
}

/** The points of a path of lines and curves (their handles too); what holds arcs or relative steps gives none. */
function numbersOf(shape: string): [number, number][] {
  if (/[a-zA]/.test(shape)) return []
  const values = (shape.match(/-?\d*\.?\d+/g) ?? []).map(Number)
  return values.flatMap((value, index) =>
    index % 2 === 0 ? [[value, values[index + 1] ?? 0] as [number, number]] : [],
  )
}

/** The same picture with air around it: at the sides, or mostly above, so that people stand low as on a stage. */
function widened(box: Box, isStaged: boolean): Box {
  if (!isStaged) return box
  const width = Math.max(box.width, box.height * STAGE.narrow, NARROWEST)
  const height = Math.max(box.height, width / STAGE.wide)
  return { x: box.x - (width - box.width) / 2, y: box.y - (height - box.height) * 0.7, width, height }
}
