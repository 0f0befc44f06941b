import { type Camera, type Point, projected } from '@/lib/domain/figures/drawing/camera'
import type { Joint } from '@/lib/domain/figures/skeleton/joints'
import { type Landmark, landmark } from '@/lib/domain/figures/skeleton/landmarks'
import type { Pose } from '@/lib/domain/figures/skeleton/pose'
import type { Vec } from '@/lib/domain/figures/skeleton/vector'
import { type Control, type ControlValues, withinControl } from './controls'
import type { Handle } from './handles'

export type Pull = {
  readonly handle: Handle
  /** Where it is pulled to, on the paper. */
  readonly to: Point
  readonly camera: Camera
  readonly values: ControlValues
  /** The posture that values give, with all that is planted. */
  readonly poseWith: (values: ControlValues) => Pose
}

const ROUNDS = 16
/** Degrees by which a joint is tried, and by which it turns at most in one round. */
const [TRIED, FURTHEST] = [0.5, 12]
/** Keeps a stretched limb from swinging to and fro (damped least squares, Wampler 1986). */
const DAMPING = 0.02

/** The posture with one place brought as near to the hand as its joints allow, in whole degrees. */
export function pulled(pull: Pull): ControlValues {
  const { handle, values } = pull
  if (handle.pulls === 'body') return moved(pull)
  const joints = handle.pulls.map((choice) => mostSeen(pull, choice))
  const turned = Array.from({ length: ROUNDS }).reduce<ControlValues>((now) => nearer(pull, joints, now), values)
  return { ...turned, ...Object.fromEntries(joints.map((joint) => [joint, Math.round(turned[joint])])) }
}

const PLACES = ['ahead', 'height', 'aside'] as const satisfies readonly Control[]

/** Along the axes of the room that are seen best: a side view is turned a little, and nobody means to push a body into the picture. */
function moved({ handle, to, camera, values, poseWith }: Pull): ControlValues {
  const from = projected(camera, landmark(poseWith(values), handle.at))
  const across = alongRoom(camera.right, to[0] - from[0])
  const upwards = alongRoom(camera.up, from[1] - to[1])
  const moves = [across, upwards].map(({ control, by }): [Control, number] => [
    control,
    Math.round(2 * withinControl(control, values[control] + by)) / 2,
  ])
  return { ...values, ...Object.fromEntries(moves) }
}

function alongRoom(direction: Vec, by: number): { control: Control; by: number } {
  const [index] = [0, 1, 2].sort((a, b) => Math.abs(direction[b] ?? 0) - Math.abs(direction[a] ?? 0))
  return { control: PLACES[index ?? 0] ?? 'ahead', by: by / (direction[index ?? 0] || 1) }
}

/** How the place moves on the paper for one degree more of a joint. */
function slope({ handle: { at }, camera, poseWith }: Pull, values: ControlValues, joint: Joint): Point {
  const seen = (angle: number): Point =>
    projected(camera, landmark(poseWith({ ...values, [joint]: angle }), at as Landmark))
  const [less, more] = [seen(values[joint] - TRIED), seen(values[joint] + TRIED)]
  return [(more[0] - less[0]) / (2 * TRIED), (more[1] - less[1]) / (2 * TRIED)]
}

function mostSeen(pull: Pull, choice: readonly [Joint, ...Joint[]]): Joint {
  const shows = (joint: Joint): number => Math.hypot(...slope(pull, pull.values, joint))
  return choice.reduce((best, joint) => (shows(joint) > shows(best) ? joint : best))
}

/** One round: each joint turns by its share of the way that is left. */
function nearer(pull: Pull, joints: readonly Joint[], values: ControlValues): ControlValues {
  const at = projected(pull.camera, landmark(pull.poseWith(values), pull.handle.at))
  const left: Point = [pull.to[0] - at[0], pull.to[1] - at[1]]
  const slopes = joints.map((joint) => slope(pull, values, joint))
  const sum = (of: (slope: Point) => number): number => slopes.reduce((total, one) => total + of(one), 0)
  const [a, b, d] = [sum(([x]) => x * x) + DAMPING, sum(([x, y]) => x * y), sum(([, y]) => y * y) + DAMPING]
  const determinant = a * d - b * b
  const [u, v] = [(d * left[0] - b * left[1]) / determinant, (a * left[1] - b * left[0]) / determinant]
  const turned = joints.map((joint, index): [Joint, number] => {
    const [x, y] = slopes[index] ?? [0, 0]
    const by = Math.min(FURTHEST, Math.max(-FURTHEST, x * u + y * v))
    return [joint, withinControl(joint, values[joint] + by)]
  })
  return { ...values, ...Object.fromEntries(turned) }
}
