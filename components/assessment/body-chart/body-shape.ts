import {
  BODY_REGIONS,
  type BodyPart,
  type BodyRegion,
  type BodyView,
  type RegionKey,
} from '@/lib/domain/assessment/body-chart/body-regions'

/** Units of the drawing, which is 104 wide and 304 high; the spine stands at 52. */
export const CHART_WIDTH = 104
export const CHART_HEIGHT = 304
const SPINE = 52

/** [height, distance from the spine]: how far the body reaches at that height. */
type Contour = readonly (readonly [y: number, reach: number])[]

const OUTER: Contour = [
  [0, 34.5],
  [14, 32.5],
  [28, 31.5],
  [46, 35],
  [66, 40],
  [84, 43.5],
  [100, 43.8],
  [126, 41],
  [150, 36.5],
  [164, 34.5],
  [178, 34.2],
  [190, 33.8],
  [206, 35.4],
  [222, 33.6],
  [240, 28.5],
  [250, 27],
]
const INNER: Contour = [
  [97, 0.9],
  [104, 1.6],
  [126, 4.2],
  [150, 8],
  [162, 9.2],
  [178, 9.6],
  [190, 9.8],
  [206, 9.4],
  [222, 11.4],
  [240, 13.6],
  [250, 14],
]
/** The foot turns out a little, seen from in front; from behind there is the heel. */
const FOOT: Record<BodyView, { outer: Contour; inner: Contour; end: number }> = {
  front: {
    outer: [
      [258, 28.4],
      [270, 34.5],
      [278, 37],
      [284, 37],
    ],
    inner: [
      [258, 13.4],
      [270, 12.6],
      [278, 13],
      [284, 15],
    ],
    end: 282,
  },
  back: {
    outer: [
      [256, 27.4],
      [264, 28.2],
      [270, 26],
    ],
    inner: [
      [256, 13.6],
      [264, 13],
      [270, 15.4],
    ],
    end: 267,
  },
}

/** The line between two bands: `tilt` lifts or sinks the outer end, `sag` bends its middle down as round things look. */
type Line = { readonly y: number; readonly tilt?: number; readonly sag?: number }
/** A part of one half of the body: between two lines, and across from 0 (inner edge) to 1 (outer edge). */
type Patch = { readonly top: Line; readonly bottom: Line; readonly across: readonly [from: number, to: number] }

const BELT: Line = { y: 78, tilt: -26 }
const GROIN: Line = { y: 96, tilt: -16 }
const MID_THIGH: Line = { y: 128, sag: 3 }
const KNEE_TOP: Line = { y: 156, sag: 3 }
const KNEE_END: Line = { y: 187, sag: 3 }
const MID_SHIN: Line = { y: 216, sag: 3 }
const ANKLE: Line = { y: 242, sag: 2 }
const FOOT_TOP: Line = { y: 255, sag: 2 }
const TOES: Line = { y: 271, sag: 3 }
const TOE_TIPS: Line = { y: 281, sag: 3 }
const FOLD: Line = { y: 98, sag: 5 }
const WAIST: Line = { y: 18, sag: 1 }
const HIP_CREST: Line = { y: 50, tilt: -6 }
const MID_BUTTOCK: Line = { y: 74, sag: 2 }

const patch = (top: Line, bottom: Line, from: number, to: number): Patch => ({ top, bottom, across: [from, to] })

const PATCHES: Record<Exclude<BodyPart, 'sole'>, Patch> = {
  groin: patch(BELT, GROIN, 0, 0.52),
  hip: patch(BELT, GROIN, 0.52, 1),
  upper_thigh_inner: patch(GROIN, MID_THIGH, 0, 0.3),
  upper_thigh_front: patch(GROIN, MID_THIGH, 0.3, 0.7),
  upper_thigh_outer: patch(GROIN, MID_THIGH, 0.7, 1),
  lower_thigh_inner: patch(MID_THIGH, KNEE_TOP, 0, 0.3),
  lower_thigh_front: patch(MID_THIGH, KNEE_TOP, 0.3, 0.7),
  lower_thigh_outer: patch(MID_THIGH, KNEE_TOP, 0.7, 1),
  knee_inner: patch(KNEE_TOP, KNEE_END, 0, 0.3),
  knee_front: patch(KNEE_TOP, KNEE_END, 0.3, 0.7),
  knee_outer: patch(KNEE_TOP, KNEE_END, 0.7, 1),
  upper_shin_inner: patch(KNEE_END, MID_SHIN, 0, 0.5),
  upper_shin_outer: patch(KNEE_END, MID_SHIN, 0.5, 1),
  lower_shin_inner: patch(MID_SHIN, ANKLE, 0, 0.5),
  lower_shin_outer: patch(MID_SHIN, ANKLE, 0.5, 1),
  ankle_inner: patch(ANKLE, FOOT_TOP, 0, 0.5),
  ankle_outer: patch(ANKLE, FOOT_TOP, 0.5, 1),
  foot_top: patch(FOOT_TOP, TOES, 0, 0.6),
  foot_outer: patch(FOOT_TOP, TOES, 0.6, 1),
  big_toe: patch(TOES, TOE_TIPS, 0, 0.4),
  toes: patch(TOES, TOE_TIPS, 0.4, 1),
  low_back: patch(WAIST, HIP_CREST, 0.3, 1),
  low_back_middle: patch(WAIST, HIP_CREST, 0, 0.3),
  sacrum: patch(HIP_CREST, MID_BUTTOCK, 0, 0.26),
  upper_buttock: patch(HIP_CREST, MID_BUTTOCK, 0.26, 1),
  lower_buttock: patch(MID_BUTTOCK, FOLD, 0, 1),
  upper_thigh_back_outer: patch(FOLD, MID_THIGH, 0.5, 1),
  upper_thigh_back_inner: patch(FOLD, MID_THIGH, 0, 0.5),
  lower_thigh_back_outer: patch(MID_THIGH, KNEE_TOP, 0.5, 1),
  lower_thigh_back_inner: patch(MID_THIGH, KNEE_TOP, 0, 0.5),
  knee_back_outer: patch(KNEE_TOP, KNEE_END, 0.5, 1),
  knee_back_inner: patch(KNEE_TOP, KNEE_END, 0, 0.5),
  upper_calf_outer: patch(KNEE_END, MID_SHIN, 0.5, 1),
  upper_calf_inner: patch(KNEE_END, MID_SHIN, 0, 0.5),
  lower_calf_outer: patch(MID_SHIN, ANKLE, 0.5, 1),
  lower_calf_inner: patch(MID_SHIN, ANKLE, 0, 0.5),
  heel_outer: patch(ANKLE, { y: 264, sag: 3 }, 0.5, 1),
  heel_inner: patch(ANKLE, { y: 264, sag: 3 }, 0, 0.5),
}

type Point = readonly [x: number, y: number]

/** A smooth curve through the contour's points (Catmull–Rom over unequal steps), and straight on beyond its ends. */
function reachAt(contour: Contour, y: number): number {
  const after = contour.findIndex(([height]) => height >= y)
  const at = (index: number) => contour[Math.min(Math.max(index, 0), contour.length - 1)] ?? [0, 0]
  if (after <= 0) return after === 0 ? at(0)[1] : at(contour.length)[1]
  const [y0, r0] = at(after - 1)
  const [y1, r1] = at(after)
  const slope = ([ya, ra]: readonly [number, number], [yb, rb]: readonly [number, number]) =>
    yb === ya ? 0 : (rb - ra) / (yb - ya)
  const [before, next] = [slope(at(after - 2), at(after)), slope(at(after - 1), at(after + 1))]
  const [t, span] = [(y - y0) / (y1 - y0), y1 - y0]
  return (
    (1 + 2 * t) * (1 - t) ** 2 * r0 +
    t * (1 - t) ** 2 * span * before +
    t ** 2 * (3 - 2 * t) * r1 +
    t ** 2 * (t - 1) * span * next
  )
}

const CONTOURS = {
  front: { outer: [...OUTER, ...FOOT.front.outer], inner: [...INNER, ...FOOT.front.inner] },
  back: { outer: [...OUTER, ...FOOT.back.outer], inner: [...INNER, ...FOOT.back.inner] },
} as const
const CROTCH = INNER[0]?.[0] ?? 0

/** From across (0 inner, 1 outer) and height to the distance from the spine. */
function reachOf(view: BodyView, across: number, y: number): number {
  const inner = y < CROTCH ? 0 : reachAt(CONTOURS[view].inner, y)
  return inner + (reachAt(CONTOURS[view].outer, y) - inner) * across
}

function heightOn({ y, tilt = 0, sag = 0 }: Line, across: number): number {
  return y + tilt * across + sag * 4 * across * (1 - across)
}

/** Around a patch, as distances from the spine: down its inner edge, along the bottom, up its outer edge, back along the top. */
function around(view: BodyView, { top, bottom, across: [from, to] }: Patch): Point[] {
  const edge = (across: number) => {
    const [start, end] = [heightOn(top, across), heightOn(bottom, across)]
    const steps = Math.max(2, Math.round((end - start) / 5))
    return spread(steps).map((share): Point => {
      const y = start + (end - start) * share
      return [reachOf(view, across, y), y]
    })
  }
  const along = (line: Line) =>
    spread(Math.max(2, Math.round((to - from) * 8))).map((share): Point => {
      const across = from + (to - from) * share
      const y = heightOn(line, across)
      return [reachOf(view, across, y), y]
    })
  return [...edge(from), ...along(bottom), ...edge(to).reverse(), ...along(top).reverse()]
}

function spread(steps: number): number[] {
  return Array.from({ length: steps + 1 }, (_, index) => index / steps)
}

/** Seen from in front, the left half of the body stands at the right. */
function isAtRight(view: BodyView, side: 'left' | 'right'): boolean {
  return (view === 'front') === (side === 'left')
}

const round = (value: number) => Math.round(value * 10) / 10

function pathOf(points: readonly Point[], atRight: boolean): string {
  const seen = points.map(([reach, y]) => `${round(atRight ? SPINE + reach : SPINE - reach)} ${round(y)}`)
  return `M${seen.filter((point, index) => point !== seen[index - 1]).join('L')}Z`
}

/** The print of a foot below the heel: the sole, which no view of somebody standing shows. */
function solePoints(): Point[] {
  return spread(24).map((share): Point => {
    const angle = share * 2 * Math.PI
    const y = 287 + 14 * Math.sin(angle)
    return [21 + (5.4 + (y - 287) * 0.12) * Math.cos(angle), y]
  })
}

function drawRegion({ view, side, part }: BodyRegion): string {
  if (part === 'sole') return pathOf(solePoints(), isAtRight(view, side === 'left' ? 'left' : 'right'))
  const points = around(view, PATCHES[part])
  if (side !== 'middle') return pathOf(points, isAtRight(view, side))
  const other = points.map(([reach, y]): Point => [-reach, y]).reverse()
  return pathOf([...points.filter(([reach]) => reach > 0), ...other.filter(([reach]) => reach < 0)], true)
}

function centreOf(path: string): Point {
  const numbers = path.match(/[\d.]+/g)?.map(Number) ?? []
  const mean = (parity: number) =>
    (numbers.reduce((total, value, index) => (index % 2 === parity ? total + value : total), 0) * 2) / numbers.length
  return [mean(0), mean(1)]
}

/** Drawn once: every stroke shows them all again. */
const DRAWN: ReadonlyMap<RegionKey, { readonly path: string; readonly centre: Point }> = new Map(
  BODY_REGIONS.map((region) => {
    const path = drawRegion(region)
    return [region.key, { path, centre: centreOf(path) }]
  }),
)

/** The outline of one region. */
export function regionPath(key: RegionKey): string {
  return DRAWN.get(key)?.path ?? ''
}

/** The middle of a region, to find its neighbours. */
export function regionCentre(key: RegionKey): Point {
  return DRAWN.get(key)?.centre ?? [0, 0]
}

/** Both halves of the body; drawn as an edge first and then filled, so that no seam shows along the spine. */
export function bodyPaths(view: BodyView): readonly string[] {
  const whole: Patch = { top: { y: 0 }, bottom: { y: FOOT[view].end - 2, sag: 3 }, across: [0, 1] }
  const points = around(view, whole)
  return [pathOf(points, false), pathOf(points, true)]
}
