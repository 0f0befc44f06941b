import { type Camera, projected } from '@/lib/domain/figures/drawing/camera'
import type { Placement, Tone } from '@/lib/domain/figures/drawing/part'
import { boxOutline, pad, shadowOf } from '@/lib/domain/figures/drawing/solids'
import type { Place, Prop } from '@/lib/domain/figures/record'
import { landmark } from '@/lib/domain/figures/skeleton/landmarks'
import type { Pose } from '@/lib/domain/figures/skeleton/pose'
import { add, scale, type Vec } from '@/lib/domain/figures/skeleton/vector'
import { type Draw, placeOf, sizeOf } from './kit'

/** What is held or lies against the body travels with it. */
export const carried =
  (shapeOf: (camera: Camera, prop: Prop) => string, tone: Tone): ((poses: readonly Pose[]) => Draw) =>
  (poses) =>
  (camera, prop, layer) => {
    const shape = shapeOf(camera, prop)
    const placements = prop.on?.length
      ? poses.map((pose): Placement => [1, 0, 0, 1, ...projected(camera, heldAt(pose, prop))])
      : [[1, 0, 0, 1, ...projected(camera, add(placeOf(prop), prop.offset ?? [0, 0, 0]))] as Placement]
    return [{ layer, tone, shape, placements }]
  }

function heldAt(pose: Pose, { on = [], offset = [0, 0, 0] }: Prop): Vec {
  const points = on.map((name) => landmark(pose, name))
  const sum = points.reduce((a, b) => add(a, b), [0, 0, 0] as Vec)
  return add(scale(sum, 1 / Math.max(1, points.length)), offset)
}

/** A box as large as it says, around the place that carries it; it keeps its bearing in the room. */
export const crate = (camera: Camera, prop: Prop): string => {
  const [l, h, d] = sizeOf(prop, [16, 13, 16])
  return boxOutline(camera, { at: [0, -h / 2 - 1.5, 0], size: [l, h, d] })
}

export const WEIGHT = 'M-5 -3L-2.6 -3L-2.6 -1L2.6 -1L2.6 -3L5 -3L5 3L2.6 3L2.6 1L-2.6 1L-2.6 3L-5 3Z'
export const BAG = 'M-1.4 0C-1.4 -2.6 1.4 -2.6 1.4 0L5 1.5L6 13.5L-6 13.5L-5 1.5L-1.4 0Z'

/** Something stuffed, as this view shows it; `fullness` 0.55 is round, more is squarer. */
export const soft =
  (usual: Place, fullness: number) =>
  (camera: Camera, prop: Prop): string => {
    const { size, turn } = { size: sizeOf(prop, usual), turn: prop.turn ?? 0 }
    return pad(shadowOf(camera, size, turn), fullness)
  }
