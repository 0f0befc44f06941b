import type { View } from '@/lib/domain/figures/record'
import { dot, type Vec } from '@/lib/domain/figures/skeleton/vector'

/** On the paper: x to the right, y down, in percent of stature. */
export type Point = readonly [x: number, y: number]

export type Camera = { readonly right: Vec; readonly up: Vec; readonly towards: Vec }

/** A side view is turned a little, so that the far arm and leg show beside the near ones. */
const NAMED = {
  side: { turn: 7, tilt: 0 },
  front: { turn: 90, tilt: 0 },
  back: { turn: -90, tilt: 0 },
  top: { turn: 0, tilt: 90 },
} as const
const RADIANS = Math.PI / 180

export const viewAngles = (view: View) => (typeof view === 'string' ? NAMED[view] : view)

/** A parallel view: nothing grows towards the eye, so lengths on paper can be compared. */
export function cameraOf(view: View): Camera {
  const { turn, tilt } = viewAngles(view)
  const [s, c] = [Math.sin(turn * RADIANS), Math.cos(turn * RADIANS)]
  const [st, ct] = [Math.sin(tilt * RADIANS), Math.cos(tilt * RADIANS)]
  return { right: [c, 0, -s], up: [-s * st, ct, -c * st], towards: [s * ct, st, c * ct] }
}

export const projected = (camera: Camera, point: Vec): Point => [dot(camera.right, point), -dot(camera.up, point)]

export const depthOf = (camera: Camera, point: Vec): number => dot(camera.towards, point)
