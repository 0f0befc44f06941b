import { MATTRESS, SEAT, TABLE_TOP, USUAL_SIZE } from '@/lib/domain/figures/prop-sizes'
import type { FigureRecord, Prop } from '@/lib/domain/figures/record'
import { fleshAt, LANDMARKS, type Landmark, landmark } from '@/lib/domain/figures/skeleton/landmarks'
import type { Pose } from '@/lib/domain/figures/skeleton/pose'
import { TOLERANCE } from './inspect'

const SLABS = { chair: SEAT, table: TABLE_TOP, bed: MATTRESS, step: { height: 0, thickness: 1 } } as const
export type CarrierKind = keyof typeof SLABS
type Carrier = Prop & { readonly kind: CarrierKind }

/** Over an edge a body part hangs; only what is further in can be carried. */
const EDGE = 1
const RADIANS = Math.PI / 180

const isCarrier = (prop: Prop): prop is Carrier => prop.kind in SLABS

export type Sunk = { readonly where: Landmark; readonly into: CarrierKind; readonly by: number }

/** How deep, in percent of stature and at the worst, each part sinks into a seat, a mattress, a table or a step. */
export function sunkIntoThings({ props }: FigureRecord, frames: readonly { readonly pose: Pose }[]): Sunk[] {
  const carriers = props.filter(isCarrier)
  return LANDMARKS.flatMap((where) => {
    const depths = frames.flatMap(({ pose }) =>
      carriers.map((prop) => ({ where, into: prop.kind, by: depthIn(prop, landmark(pose, where), fleshAt(where)) })),
    )
    const deepest = depths.reduce<Sunk | null>((worst, found) => (found.by > (worst?.by ?? 0) ? found : worst), null)
    return deepest && deepest.by > TOLERANCE ? [deepest] : []
  })
}

function depthIn(
  { kind, at = [0, 0, 0], size = USUAL_SIZE[kind], turn = 0 }: Carrier,
  point: readonly number[],
  flesh: number,
): number {
  const [x = 0, y = 0, z = 0] = point
  const [c, s] = [Math.cos(turn * RADIANS), Math.sin(turn * RADIANS)]
  const [dx, dz] = [x - at[0], z - at[2]]
  const isOver = Math.abs(dx * c + dz * s) < size[0] / 2 - EDGE && Math.abs(dz * c - dx * s) < size[2] / 2 - EDGE
  const under = at[1] + SLABS[kind].height * size[1]
  // What is below the middle of a seat stands under it.
  return isOver && y > under ? under + SLABS[kind].thickness * size[1] - (y - flesh) : 0
}
