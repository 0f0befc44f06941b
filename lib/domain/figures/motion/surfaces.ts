import { MATTRESS, SEAT, TABLE_TOP, USUAL_SIZE } from '@/lib/domain/figures/prop-sizes'
import type { FigureRecord, Prop } from '@/lib/domain/figures/record'
import { fleshAt, LANDMARKS, type Landmark, landmark } from '@/lib/domain/figures/skeleton/landmarks'
import { TOLERANCE } from './inspect'
import type { Motion } from './motion'

const SLABS = { chair: SEAT, table: TABLE_TOP, bed: MATTRESS, step: { height: 0, thickness: 1 } } as const
type Carrier = Prop & { readonly kind: keyof typeof SLABS }

/** Over an edge a body part hangs; only what is further in can be carried. */
const EDGE = 1
const RADIANS = Math.PI / 180

const isCarrier = (prop: Prop): prop is Carrier => prop.kind in SLABS

/**
 * How deep, in percent of stature and at the worst, each part sinks into a seat, a mattress, a table or a step. Not among the faults
 * of a figure that somebody poses with a start and an end alone: its way to a step leads through the step.
 */
export function sunkIntoThings(
  { props }: FigureRecord,
  { frames }: Motion,
): { readonly where: Landmark; readonly by: number }[] {
  const carriers = props.filter(isCarrier)
  return LANDMARKS.flatMap((where) => {
    const depths = frames.flatMap(({ pose }) =>
      carriers.map((prop) => depthIn(prop, landmark(pose, where), fleshAt(where))),
    )
    const by = Math.max(0, ...depths)
    return by > TOLERANCE ? [{ where, by }] : []
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
