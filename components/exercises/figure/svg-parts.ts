import type { Part, Placement } from '@/lib/domain/figures/drawing/part'
import { num } from '@/lib/domain/figures/drawing/path'

/** A placement as short as SVG and CSS both read it: `translate() rotate() scale()` where it has no skew, else a matrix. */
export function transformOf([a, b, c, d, e, f]: Placement, css: boolean): string {
  const stretch = Math.hypot(a, b)
  const widen = stretch < 1e-6 ? 0 : (a * d - b * c) / stretch
  const skew = Math.abs(a * c + b * d)
  const [px, deg] = css ? ['px', 'deg'] : ['', '']
  if (stretch < 1e-6 || skew > 0.004) return `matrix(${[a, b, c, d].map((v) => num(v, 3)).join()},${num(e)},${num(f)})`
  const angle = (Math.atan2(b, a) * 180) / Math.PI
  const turn = Math.abs(angle) < 0.05 ? '' : `rotate(${num(angle, 1)}${deg})`
  const sized = Math.abs(stretch - 1) < 0.004 && Math.abs(widen - 1) < 0.004
  const size = sized ? '' : `scale(${num(stretch, 3)},${num(widen, 3)})`
  return `translate(${num(e, 1)}${px},${num(f, 1)}${px})${turn}${size}`
}

/** Groups what is painted in one layer: the casing of all its pieces lies under all their fills. */
export function layersOf(parts: readonly Part[]): (readonly Part[])[] {
  const groups: Part[][] = []
  for (const part of parts) {
    const last = groups[groups.length - 1]
    if (last && last[0]?.layer === part.layer) last.push(part)
    else groups.push([part])
  }
  return groups
}
