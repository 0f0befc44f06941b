import { add, cross, scale, squareTo, unit, type Vec } from './vector'

/** How a segment stands in the room: its own forward, up (towards the head) and right, each of length 1. */
export type Frame = { readonly forward: Vec; readonly up: Vec; readonly right: Vec }

export const UPRIGHT: Frame = { forward: [1, 0, 0], up: [0, 1, 0], right: [0, 0, 1] }

const RADIANS = Math.PI / 180

function turned(a: Vec, b: Vec, degrees: number): [Vec, Vec] {
  const [c, s] = [Math.cos(degrees * RADIANS), Math.sin(degrees * RADIANS)]
  return [add(scale(a, c), scale(b, s)), add(scale(b, c), scale(a, -s))]
}

/** About its own right axis: positive lifts the front (a hip or shoulder flexes), negative bows forward. */
export function pitched(frame: Frame, degrees: number): Frame {
  const [forward, up] = turned(frame.forward, frame.up, degrees)
  return { ...frame, forward, up }
}

/** About its own forward axis: positive leans to the right. */
export function rolled(frame: Frame, degrees: number): Frame {
  const [up, right] = turned(frame.up, frame.right, degrees)
  return { ...frame, up, right }
}

/** About its own long axis: positive turns the front to the right. */
export function yawed(frame: Frame, degrees: number): Frame {
  const [forward, right] = turned(frame.forward, frame.right, degrees)
  return { ...frame, forward, right }
}

/** A frame whose down points along the bone and whose right is as near to the hinge as the bone allows. */
export function frameAlong(down: Vec, hinge: Vec, fallback: Frame): Frame {
  const up = scale(down, -1)
  const right = unit(squareTo(hinge, up), fallback.right)
  return { forward: cross(up, right), up, right }
}

/** A frame from where its front points; up as near to the hint as that allows. */
export function frameTowards(forward: Vec, upHint: Vec, fallback: Frame): Frame {
  const up = unit(squareTo(upHint, forward), fallback.up)
  return { forward, up, right: cross(forward, up) }
}
