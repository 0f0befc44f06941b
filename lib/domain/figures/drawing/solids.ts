import type { Vec } from '@/lib/domain/figures/skeleton/vector'
import { type Camera, type Point, projected } from './camera'
import { polygon, xy } from './path'

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

/** An ellipse on paper: half its length and width, and how it lies, in radians. */
export type Oval = { readonly long: number; readonly wide: number; readonly angle: number }

/** What an ellipsoid of this length, height and depth looks like: its shadow is an ellipse. */
export function shadowOf(camera: Camera, size: Vec, turn: number): Oval {
  const [c, s] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)]
  const axes: Vec[] = [
    [(size[0] / 2) * c, 0, (size[0] / 2) * s],
    [0, size[1] / 2, 0],
    [(-size[2] / 2) * s, 0, (size[2] / 2) * c],
  ]
  const seen = axes.map((axis) => projected(camera, axis))
  const [xx, xy, yy] = [
    seen.reduce((sum, [x]) => sum + x * x, 0),
    seen.reduce((sum, [x, y]) => sum + x * y, 0),
    seen.reduce((sum, [, y]) => sum + y * y, 0),
  ]
  const [middle, spread] = [(xx + yy) / 2, Math.hypot((xx - yy) / 2, xy)]
  return {
    long: Math.sqrt(middle + spread),
    wide: Math.sqrt(Math.max(0, middle - spread)),
    angle: Math.atan2(2 * xy, xx - yy) / 2,
  }
}

/** An oval or, with more fullness, a cushion: four curves whose handles are that share of the half axes. */
export function pad({ long, wide, angle }: Oval, fullness: number): string {
  const [c, s] = [Math.cos(angle), Math.sin(angle)]
  const at = (x: number, y: number): string => xy([x * long * c - y * wide * s, x * long * s + y * wide * c])
  const f = fullness
  return [
    `M${at(-1, 0)}`,
    `C${at(-1, -f)} ${at(-f, -1)} ${at(0, -1)}`,
    `C${at(f, -1)} ${at(1, -f)} ${at(1, 0)}`,
    `C${at(1, f)} ${at(f, 1)} ${at(0, 1)}`,
    `C${at(-f, 1)} ${at(-1, f)} ${at(-1, 0)}Z`,
  ].join('')
}
