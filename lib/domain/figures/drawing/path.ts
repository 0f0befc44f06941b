import type { Point } from './camera'

/** A number as a path wants it: at most two decimals, no leading zero. */
export function num(value: number, decimals = 2): string {
  const text = String(Number(value.toFixed(decimals)))
  return text.replace(/^(-?)0\./, '$1.')
}

export const xy = ([x, y]: Point): string => `${num(x)} ${num(y)}`

/** An open smooth line through the points. */
export function openCurve(points: readonly Point[]): string {
  const at = (index: number): Point => points[Math.max(0, Math.min(points.length - 1, index))] ?? [0, 0]
  const curves = points.slice(1).map((_, index) => segment(at(index - 1), at(index), at(index + 1), at(index + 2)))
  return `M${xy(at(0))}${curves.join('')}`
}

function segment(before: Point, from: Point, to: Point, after: Point): string {
  const a: Point = [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6]
  const b: Point = [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6]
  return `C${xy(a)} ${xy(b)} ${xy(to)}`
}

export function ellipse(rx: number, ry: number, [x, y]: Point = [0, 0]): string {
  return `M${xy([x - rx, y])}a${num(rx)} ${num(ry)} 0 1 0 ${num(2 * rx)} 0a${num(rx)} ${num(ry)} 0 1 0 ${num(-2 * rx)} 0Z`
}

export const polygon = (points: readonly Point[]): string => `M${points.map(xy).join('L')}Z`
