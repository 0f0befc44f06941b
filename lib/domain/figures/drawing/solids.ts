import type { Vec } from '@/lib/domain/figures/skeleton/vector'
import { type Camera, type Point, projected } from './camera'
import { polygon } from './path'

/** A box in the room: the middle of its underside, its length (x), height (y) and depth (z), turned about the vertical. */
export type Box = { readonly at: Vec; readonly size: Vec; readonly turn?: number }

export function corners({ at, size, turn = 0 }: Box): Vec[] {
  const [c, s] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)]
  return [-0.5, 0.5].flatMap((i) =>
    [0, 1].flatMap((j) =>
      [-0.5, 0.5].map((k): Vec => {
        const [x, z] = [i * size[0], k * size[2]]
        return [at[0] + x * c - z * s, at[1] + j * size[1], at[2] + x * s + z * c]
      }),
    ),
  )
}

/** The outline of a box on paper: the hull of its corners. */
export const boxOutline = (camera: Camera, box: Box): string =>
  polygon(hull(corners(box).map((corner) => projected(camera, corner))))

/** The smallest convex line around points, by Andrew's monotone chain. */
export function hull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const half = (from: readonly Point[]): Point[] => {
    const line: Point[] = []
    for (const point of from) {
      while (line.length > 1 && turn(line[line.length - 2] as Point, line[line.length - 1] as Point, point) <= 0)
        line.pop()
      line.push(point)
    }
    return line.slice(0, -1)
  }
  return [...half(sorted), ...half(sorted.reverse())]
}

const turn = (a: Point, b: Point, c: Point): number => (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
