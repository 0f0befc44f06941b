import type { Breath } from '@/lib/domain/figures/motion/breath'
import type { Pose } from '@/lib/domain/figures/skeleton/pose'
import { add, scale, type Vec } from '@/lib/domain/figures/skeleton/vector'
import { type Camera, projected } from './camera'
import type { Part, Placement } from './part'

/** Two soft waves; x leads away from the mouth. */
const STROKES = 'M0 -1.2C1.2 -2.4 2.2 0 3.4 -1.2C4.4 -2.2 5.2 -1.4 6 -1.2M.6 1.2C1.8 0 2.8 2.4 4 1.2C5 .2 5.6 1 6.2 1.2'
const NEAREST = 1.5
const FURTHEST = 5
/** Nothing is drawn at this size, and a matrix can still be turned. */
const GONE = 0.01

/** Where the steps name the breath: air that leaves the mouth and grows, or comes in and is gone. */
export function airParts(camera: Camera, poses: readonly Pose[], breaths: readonly (Breath | null)[]): Part[] {
  if (!breaths.some((breath) => breath !== null)) return []
  return [
    {
      layer: 'before',
      tone: 'arrow',
      bare: true,
      stroke: 0.8,
      shape: STROKES,
      placements: poses.map((pose, frame) => airAt(camera, pose, breaths[frame] ?? null)),
    },
  ]
}

function airAt(camera: Camera, { head, headCentre }: Pose, breath: Breath | null): Placement {
  const away = breath === null ? 0 : breath.way === 'out' ? breath.share : 1 - breath.share
  const size = breath === null ? GONE : away < 0.03 ? GONE : 0.75 + 0.35 * away
  const mouth: Vec = add(headCentre, add(scale(head.forward, 6.4), scale(head.up, -3.3)))
  const seen = projected(camera, head.forward)
  // A face that looks at us breathes downwards on paper.
  const [dx, dy] = Math.hypot(seen[0], seen[1]) > 0.4 ? seen : projected(camera, scale(head.up, -1))
  const length = Math.max(1e-6, Math.hypot(dx, dy))
  const [c, s] = [(dx / length) * size, (dy / length) * size]
  const reach = (NEAREST + (FURTHEST - NEAREST) * away) / Math.max(size, GONE)
  const at = projected(camera, mouth)
  return [c, s, -s, c, at[0] + c * reach, at[1] + s * reach]
}
