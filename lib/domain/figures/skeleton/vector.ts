/** A point or direction in the room, in percent of stature: x forward, y up, z to the person's right. */
export type Vec = readonly [x: number, y: number, z: number]

export const ORIGIN: Vec = [0, 0, 0]

export const add = (a: Vec, b: Vec): Vec => [a[0] + b[0], a[1] + b[1], a[2] + b[2]]
export const sub = (a: Vec, b: Vec): Vec => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
export const scale = (a: Vec, by: number): Vec => [a[0] * by, a[1] * by, a[2] * by]
export const dot = (a: Vec, b: Vec): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
export const length = (a: Vec): number => Math.hypot(a[0], a[1], a[2])
export const distance = (a: Vec, b: Vec): number => length(sub(a, b))
export const lerp = (a: Vec, b: Vec, share: number): Vec => add(scale(a, 1 - share), scale(b, share))
export const cross = (a: Vec, b: Vec): Vec => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]

/** Along `from`, by `by`. */
export const along = (from: Vec, direction: Vec, by: number): Vec => add(from, scale(direction, by))

/** The same direction with length 1; the fallback where there is no direction. */
export function unit(a: Vec, fallback: Vec): Vec {
  const size = length(a)
  return size < 1e-9 ? fallback : scale(a, 1 / size)
}

/** What of `a` stands square to `axis` (a unit vector). */
export const squareTo = (a: Vec, axis: Vec): Vec => sub(a, scale(axis, dot(a, axis)))
