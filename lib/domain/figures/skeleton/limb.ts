import { type Frame, frameAlong } from './frame'
import type { Limb } from './pose'
import { along, cross, distance, length, scale, squareTo, sub, unit, type Vec } from './vector'

/** What a two-part limb is: its lengths, and to which side of the line from root to end its middle joint bends. */
export type LimbShape = { readonly upper: number; readonly lower: number; readonly bends: 'forward' | 'backward' }

export type LimbGoal = {
  /** Where ankle or wrist shall be. */
  readonly end?: Vec
  /** Where knee or elbow shall be; the upper part points there. */
  readonly mid?: Vec
  /** Roughly where knee or elbow shall point; else as the angles say. */
  readonly pole?: Vec
}

/** Sine of the bend from which the plane of a limb can be told. */
const BENT = 0.05
const DOWN: Vec = [0, -1, 0]

/** Keeps the limb's root and brings its end (or middle) as near to the goal as its length allows. */
export function reached(limb: Limb, shape: LimbShape, goal: LimbGoal): Limb {
  if (goal.mid) return viaMiddle(limb, shape, goal.mid, goal.end)
  if (goal.end) return toEnd(limb, shape, goal.end, goal.pole)
  return limb
}

function viaMiddle(limb: Limb, shape: LimbShape, wanted: Vec, end: Vec | undefined): Limb {
  const upperDown = unit(sub(wanted, limb.root), DOWN)
  const mid = along(limb.root, upperDown, shape.upper)
  const lowerDown = end ? unit(sub(end, mid), DOWN) : scale(limb.lower.up, -1)
  const bend = scale(cross(lowerDown, upperDown), shape.bends === 'forward' ? 1 : -1)
  const hinge = length(bend) > BENT ? bend : limb.upper.right
  return posed(limb, mid, along(mid, lowerDown, shape.lower), hinge)
}

function toEnd(limb: Limb, shape: LimbShape, wanted: Vec, pole: Vec | undefined): Limb {
  const direction = unit(sub(wanted, limb.root), DOWN)
  // A hair short of straight keeps the knee on its side of the line.
  const longest = shape.upper + shape.lower - 1e-4
  const shortest = Math.abs(shape.upper - shape.lower) + 1e-4
  const reach = Math.min(longest, Math.max(shortest, distance(wanted, limb.root)))
  const alongLine = (shape.upper ** 2 - shape.lower ** 2 + reach ** 2) / (2 * reach)
  const offLine = Math.sqrt(Math.max(0, shape.upper ** 2 - alongLine ** 2))
  const sign = shape.bends === 'forward' ? 1 : -1
  const bySkeleton = scale(cross(limb.upper.right, direction), sign)
  const aside = unit(squareTo(pole ?? bySkeleton, direction), unit(bySkeleton, limb.upper.forward))
  const mid = along(along(limb.root, direction, alongLine), aside, offLine)
  return posed(limb, mid, along(limb.root, direction, reach), scale(cross(direction, aside), sign))
}

/** Frames follow the bones; hand or foot keeps its angle to the lower part. */
function posed(limb: Limb, mid: Vec, end: Vec, hinge: Vec): Limb {
  const upper = frameAlong(unit(sub(mid, limb.root), DOWN), hinge, limb.upper)
  const lower = frameAlong(unit(sub(end, mid), DOWN), upper.right, upper)
  return { root: limb.root, mid, end, upper, lower, tip: carried(limb.tip, limb.lower, lower) }
}

function carried(tip: Frame, from: Frame, to: Frame): Frame {
  const moved = (a: Vec): Vec => {
    const [f, u, r] = [dotOf(a, from.forward), dotOf(a, from.up), dotOf(a, from.right)]
    return along(along(scale(to.forward, f), to.up, u), to.right, r)
  }
  return { forward: moved(tip.forward), up: moved(tip.up), right: moved(tip.right) }
}

const dotOf = (a: Vec, b: Vec): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
