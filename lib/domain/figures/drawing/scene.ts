import { type FigureRecord, LAYERS, type Layer } from '@/lib/domain/figures/record'
import type { Side } from '@/lib/domain/figures/skeleton/joints'
import { fleshAt, LANDMARKS, landmark } from '@/lib/domain/figures/skeleton/landmarks'
import type { Pose } from '@/lib/domain/figures/skeleton/pose'
import { type Camera, cameraOf, depthOf, projected, viewAngles } from './camera'
import { headParts } from './head'
import { armParts, legParts } from './limbs'
import type { Look } from './look'
import { muscleParts } from './muscles'
import { type Part, type PartLayer, STILL } from './part'
import { propParts } from './props'
import { boxOutline } from './solids'
import { torsoParts } from './torso'
import { traceParts } from './trace'

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** A drawing of some postures: what to paint, back to front, and where each piece is in each posture. */
export type Scene = { readonly box: Box; readonly parts: readonly Part[] }

const PADDING = 4

/**
 * Draws the postures of a motion (or two of them, for a still pair). Where a pair of limbs lies one behind the other, the
 * far one is a step darker; `trace` is whatever way the arrow follows.
 */
export function sceneOf(record: FigureRecord, poses: readonly Pose[], look: Look, trace: readonly Pose[] = []): Scene {
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
    ...limbs(near, 'near'),
    ...muscleParts(camera, poses, record.muscles, { side: near, leg: legLayer('near'), arm: 'near_arm' }),
    ...(isDeep ? [] : muscleParts(camera, poses, record.muscles, { side: far, leg: legLayer('far'), arm: 'far_arm' })),
  ]
  const things = propParts(camera, poses, record.props)
  const arrows = traceParts(camera, trace, record.trace)
  const box = boxAround(camera, [...poses, ...trace], things)
  const order = paintOrder(record, isDeep)
  return { box, parts: [floorPart(camera, record, box), ...sorted([...things, ...body, ...arrows], order)] }
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
    tone === 'floor'
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

/** The points of a path of straight lines; curves give their control points, arcs nothing useful. */
function numbersOf(shape: string): [number, number][] {
  if (/[a-z]/.test(shape)) return []
  const values = (shape.match(/-?\d*\.?\d+/g) ?? []).map(Number)
  return values.flatMap((value, index) =>
    index % 2 === 0 ? [[value, values[index + 1] ?? 0] as [number, number]] : [],
  )
}

/** The floor: a line where it is seen edge on, an area where it is looked down upon. */
function floorPart(camera: Camera, record: FigureRecord, box: Box): Part {
  const { tilt } = viewAngles(record.view)
  if (tilt > 4) {
    const shape = boxOutline(camera, { at: [0, -0.4, 0], size: [0.01, 0.01, 0.01] })
    return { layer: 'room', tone: 'floor', shape, placements: [STILL], bare: true }
  }
  const shape = `M${box.x.toFixed(1)} 0h${box.width.toFixed(1)}v1.2h${(-box.width).toFixed(1)}Z`
  return { layer: 'room', tone: 'floor', shape, placements: [STILL], bare: true }
}
