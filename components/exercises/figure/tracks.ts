import type { Placement } from '@/lib/domain/figures/drawing/part'
import { num } from '@/lib/domain/figures/drawing/path'

/** One kind of CSS transform for a whole track, so that browsers mix it function by function. */
type Kind = 'shift' | 'turn' | 'stretch' | 'matrix'
/** A placement as the numbers of its kind: x, y, degrees, the two scales; or the matrix. */
type Values = readonly number[]

/** How far a straight way between two kept moments may lead past the true one: paper units, degrees, shares. */
const TOLERANCE: Record<Kind, readonly number[]> = {
  shift: [0.35, 0.35],
  turn: [0.35, 0.35, 1.2],
  stretch: [0.35, 0.35, 1.2, 0.03, 0.03],
  matrix: [0.04, 0.04, 0.04, 0.04, 0.35, 0.35],
}
const DEGREES = 180 / Math.PI

const sizeOf = ([a, b, c, d]: Placement): { stretch: number; widen: number; skew: number } => {
  const stretch = Math.hypot(a, b)
  return {
    stretch,
    widen: stretch < 1e-6 ? 0 : (a * d - b * c) / stretch,
    skew: stretch < 1e-6 ? 1 : Math.abs(a * c + b * d) / stretch,
  }
}

function kindOf(placements: readonly Placement[]): Kind {
  const sizes = placements.map(sizeOf)
  if (sizes.some(({ skew, stretch }) => skew > 0.01 || stretch < 1e-3)) return 'matrix'
  if (sizes.some(({ stretch, widen }) => Math.abs(stretch - 1) > 0.006 || Math.abs(widen - 1) > 0.006)) return 'stretch'
  return placements.some(([a, b]) => Math.abs(b) > 0.002 || a < 0) ? 'turn' : 'shift'
}

/** Angles run on past a half circle instead of jumping back, else a limb would spin the long way round. */
function valuesOf(kind: Kind, placements: readonly Placement[]): Values[] {
  let before = 0
  return placements.map((placement) => {
    const [a, b, , , x, y] = placement
    if (kind === 'matrix') return placement
    if (kind === 'shift') return [x, y]
    const angle = Math.atan2(b, a) * DEGREES
    before = angle + 360 * Math.round((before - angle) / 360)
    if (kind === 'turn') return [x, y, before]
    const { stretch, widen } = sizeOf(placement)
    return [x, y, before, stretch, widen]
  })
}

function written(kind: Kind, values: Values, unit: 'css' | 'svg'): string {
  const [px, deg] = unit === 'css' ? ['px', 'deg'] : ['', '']
  if (kind === 'matrix') {
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values
    return `matrix(${[a, b, c, d].map((value) => num(value, 2)).join()},${num(e, 1)},${num(f, 1)})`
  }
  const [x = 0, y = 0, angle = 0, stretch = 1, widen = 1] = values
  const shift = `translate(${num(x, 1)}${px},${num(y, 1)}${px})`
  if (kind === 'shift') return shift
  const turn = `${shift}rotate(${num(angle, 1)}${deg})`
  return kind === 'turn' ? turn : `${turn}scale(${num(stretch, 2)},${num(widen, 2)})`
}

/** The moments that are needed: between two kept ones a straight way is close enough (Douglas and Peucker 1973). */
function keptMoments(values: readonly Values[], seconds: readonly number[], tolerance: readonly number[]): number[] {
  const kept = new Set([0, values.length - 1])
  const part = (from: number, to: number): void => {
    let [worst, at] = [1, -1]
    for (let index = from + 1; index < to; index++) {
      const excess = excessAt(values, seconds, tolerance, { from, index, to })
      if (excess > worst) [worst, at] = [excess, index]
    }
    if (at < 0) return
    kept.add(at)
    part(from, at)
    part(at, to)
  }
  part(0, values.length - 1)
  return [...kept].sort((a, b) => a - b)
}

/** How many tolerances a moment lies off the straight way between two others. */
function excessAt(
  values: readonly Values[],
  seconds: readonly number[],
  tolerance: readonly number[],
  { from, index, to }: { readonly from: number; readonly index: number; readonly to: number },
): number {
  const [start, here, end] = [seconds[from] ?? 0, seconds[index] ?? 0, seconds[to] ?? 0]
  const share = end === start ? 0 : (here - start) / (end - start)
  const [a = [], b = [], c = []] = [values[from], values[index], values[to]]
  return Math.max(
    ...tolerance.map((limit, i) => Math.abs((a[i] ?? 0) * (1 - share) + (c[i] ?? 0) * share - (b[i] ?? 0)) / limit),
  )
}

/**
 * Enough for movements of some seconds. A browser paints the whole picture anew for each, and at the sixty of a screen that took a fifth
 * of a core for as long as a session lasts.
 */
export const FRAMES_A_SECOND = 20
const frameAt = (second: number): number => Math.round(second * FRAMES_A_SECOND)
/** When its frame begins. */
export const onFrame = (second: number): number => frameAt(second) / FRAMES_A_SECOND

export type Track = {
  /** Where the piece is at the first moment, as an attribute of an element; empty when it is where it was drawn. */
  readonly start: string
  /** Null for what keeps its place. */
  readonly way: Way | null
}
/** The moments of a piece in order of time: where it is, and in how many steps it goes on from there; null where it waits. */
export type Way = readonly { readonly frame: number; readonly place: string; readonly steps: number | null }[]

/**
 * The way of one piece through a motion. It goes in steps, one a frame: so all pieces move in the same instants, and nothing has to be
 * painted between them.
 *
 * @param coarseness how many times the usual tolerance the way may lead past the true one
 */
export function trackOf(placements: readonly Placement[], seconds: readonly number[], coarseness = 1): Track {
  const kind = kindOf(placements)
  const values = valuesOf(kind, placements)
  const first = written(kind, values[0] ?? [], 'svg')
  const start = first === 'translate(0,0)' ? '' : first
  const tolerance = TOLERANCE[kind].map((limit) => limit * coarseness)
  const kept = values.length === seconds.length ? keptMoments(values, seconds, tolerance) : [0]
  const moments = kept.map((index) => ({
    frame: frameAt(seconds[index] ?? 0),
    place: written(kind, values[index] ?? [], 'css'),
  }))
  const way = moments.map(({ frame, place }, index) => {
    const next = moments[index + 1]
    return { frame, place, steps: next && next.place !== place ? Math.max(1, next.frame - frame) : null }
  })
  return { start, way: way.some(({ steps }) => steps !== null) ? way : null }
}

/** What most moments of these ways go on in: it need not be said again for each. */
export function usualSteps(ways: readonly Way[]): number {
  const counts = new Map<number, number>()
  for (const { steps } of ways.flat()) {
    if (steps !== null) counts.set(steps, (counts.get(steps) ?? 0) + 1)
  }
  const [usual] = [...counts].reduce((one, other) => (other[1] > one[1] ? other : one), [1, 0])
  return usual
}

/** A way as it stands between the braces of `@keyframes`; moments of the same place that go on alike share one rule. */
export function keyframesOf(way: Way, usual: number): string {
  const total = way.at(-1)?.frame || 1
  const rules = new Map<string, string[]>()
  for (const { frame, place, steps } of way) {
    const own = steps === null || steps === usual ? '' : `;animation-timing-function:steps(${steps})`
    const rule = `transform:${place}${own}`
    rules.set(rule, [...(rules.get(rule) ?? []), `${num((100 * frame) / total, 2)}%`])
  }
  return [...rules].map(([rule, moments]) => `${moments.join()}{${rule}}`).join('')
}
