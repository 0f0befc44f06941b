import { type Camera, projected } from '@/lib/domain/figures/drawing/camera'
import type { Part, Placement, Tone } from '@/lib/domain/figures/drawing/part'
import { polygon } from '@/lib/domain/figures/drawing/path'
import type { Prop } from '@/lib/domain/figures/record'
import { landmark } from '@/lib/domain/figures/skeleton/landmarks'
import type { Pose } from '@/lib/domain/figures/skeleton/pose'
import { add, distance, scale, sub, type Vec } from '@/lib/domain/figures/skeleton/vector'
import { type Draw, placeOf } from './kit'

/** From place to place: a stretching piece with the thickness it is given. A size's first number reaches past both ends. */
export const spanned =
  (tone: Tone, thickness: number, extend = 0): ((poses: readonly Pose[]) => Draw) =>
  (poses) =>
  (camera, prop, layer) => {
    const lines = poses.map((pose) => {
      const points = [...(prop.at ? [placeOf(prop)] : []), ...(prop.on ?? []).map((name) => landmark(pose, name))]
      const shifted = points.map((point, index) =>
        prop.at && index === 0 ? point : add(point, prop.offset ?? [0, 0, 0]),
      )
      return shifted
    })
    const pieces = Math.max(0, (lines[0]?.length ?? 0) - 1)
    return Array.from({ length: pieces }, (_, piece): Part => {
      const ends = lines.map((line) => [line[piece], line[piece + 1]] as [Vec, Vec])
      return {
        layer,
        tone,
        // A casing would be stretched with it and reach past both ends.
        bare: true,
        shape: polygon([
          [0, -thickness / 2],
          [1, -thickness / 2],
          [1, thickness / 2],
          [0, thickness / 2],
        ]),
        placements: ends.map(([from, to]) => stretched(camera, from, to, past(prop, from, to, extend))),
      }
    })
  }

/** The reach past each end as a share of the way between them. */
const past = ({ size }: Prop, from: Vec, to: Vec, usual: number): number =>
  size ? size[0] / Math.max(0.01, distance(from, to)) : usual

function stretched(camera: Camera, from: Vec, to: Vec, share: number): Placement {
  const reach = scale(sub(to, from), share)
  const [a, b] = [projected(camera, sub(from, reach)), projected(camera, add(to, reach))]
  const length = Math.max(0.01, Math.hypot(b[0] - a[0], b[1] - a[1]))
  const [c, s] = [(b[0] - a[0]) / length, (b[1] - a[1]) / length]
  return [c * length, s * length, -s, c, a[0], a[1]]
}
