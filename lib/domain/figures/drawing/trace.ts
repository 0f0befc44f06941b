import type { Hint } from '@/lib/domain/figures/record'
import type { Landmark } from '@/lib/domain/figures/skeleton/landmarks'
import { landmark } from '@/lib/domain/figures/skeleton/landmarks'
import type { Pose } from '@/lib/domain/figures/skeleton/pose'
import { add, along } from '@/lib/domain/figures/skeleton/vector'
import { type Camera, type Point, projected } from './camera'
import { type Part, STILL } from './part'
import { openCurve, polygon } from './path'

/** A way shorter than this cannot be told from the limb that goes it. */
const SHORTEST = 7
const SMOOTHINGS = 4
const HEAD = 2.6

/** The way of a moving part, from the start to the furthest posture, as a dotted line with a head. */
export function traceParts(camera: Camera, poses: readonly Pose[], names: readonly Landmark[]): Part[] {
  return names.flatMap((name) => {
    const way = poses.map((pose) => projected(camera, landmark(pose, name)))
    return arrow(smoothed(thinned(way)))
  })
}

/** Arrows beside the body, where it starts; they stay there while it moves. */
export function hintParts(camera: Camera, start: Pose | undefined, hints: readonly Hint[]): Part[] {
  if (!start) return []
  return hints.flatMap(({ on, offset, points }) => {
    const from = add(landmark(start, on), offset)
    return arrow([0, 0.25, 0.5, 0.75, 0.9, 1].map((share) => projected(camera, along(from, points, share))))
  })
}

const apart = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1])

/** Points at least a little apart, so that a slow start does not crumple the curve. */
function thinned(way: readonly Point[]): Point[] {
  const kept: Point[] = []
  for (const point of way) {
    const before = kept[kept.length - 1]
    if (!before || apart(before, point) > 1.2) kept.push(point)
  }
  return kept
}

/** A way through several keyframes has corners that an arrow should not have; its ends stay. */
function smoothed(way: readonly Point[]): Point[] {
  let line = [...way]
  for (let time = 0; time < SMOOTHINGS; time++) {
    line = line.map((point, index): Point => {
      const [before, after] = [line[index - 1], line[index + 1]]
      if (!before || !after) return point
      return [(before[0] + 2 * point[0] + after[0]) / 4, (before[1] + 2 * point[1] + after[1]) / 4]
    })
  }
  return line
}

function arrow(way: readonly Point[]): Part[] {
  const [tip, before] = [way[way.length - 1], way[Math.max(0, way.length - 2)]]
  const length = way.slice(1).reduce((sum, point, index) => sum + apart(point, way[index] as Point), 0)
  if (!tip || !before || length < SHORTEST) return []
  const angle = Math.atan2(tip[1] - before[1], tip[0] - before[0])
  const corner = (turn: number): Point => [
    tip[0] - HEAD * Math.cos(angle + turn),
    tip[1] - HEAD * Math.sin(angle + turn),
  ]
  const ahead: Point = [tip[0] + 0.8 * Math.cos(angle), tip[1] + 0.8 * Math.sin(angle)]
  // The shaft ends within the head, however far apart the last two points are.
  const neck: Point = [tip[0] - HEAD * 0.6 * Math.cos(angle), tip[1] - HEAD * 0.6 * Math.sin(angle)]
  const shaft = openCurve([...way.slice(0, -1).filter((point) => apart(point, tip) > HEAD), neck])
  const common = { layer: 'before', tone: 'arrow', bare: true, placements: [STILL] } as const
  return [
    // Light behind dark, so that the arrow shows on trousers as well.
    { ...common, tone: 'halo', stroke: 2, shape: shaft, opacity: 0.85 },
    { ...common, stroke: 0.9, shape: shaft },
    { ...common, shape: polygon([ahead, corner(0.5), corner(-0.5)]) },
  ]
}
