import type { FigureRecord, Prop } from '@/lib/domain/figures/record'
import { jointRange, type PairedJoint, SIDES } from '@/lib/domain/figures/skeleton/joints'
import { fleshAt, LANDMARKS, landmark } from '@/lib/domain/figures/skeleton/landmarks'
import { ankleDorsiflexion, elbowFlexion, hipAngles, kneeFlexion } from '@/lib/domain/figures/skeleton/measure'
import type { Pose } from '@/lib/domain/figures/skeleton/pose'
import { distance } from '@/lib/domain/figures/skeleton/vector'
import { type Motion, motionOf } from './motion'

/** What a body cannot do or a picture must not show; `by` in percent of stature, for joints in degrees. */
export type Fault = {
  readonly kind: 'drift' | 'floor' | 'wall' | 'joint'
  readonly where: string
  readonly by: number
}

/** Planted points may drift, and parts may sink in, by this share of stature (percent). */
export const TOLERANCE = 1
/** Solving a limb moves an angle by rounding. */
const DEGREES_TOLERANCE = 2

/** The worst of each fault over a whole loop; an empty list for a figure that may be shown. */
export function faultsOf(record: FigureRecord, motion: Motion = motionOf(record)): Fault[] {
  const worst = new Map<string, Fault>()
  for (const { pose } of motion.frames) {
    for (const fault of [
      ...drifts(record, motion, pose),
      ...sunken(pose),
      ...inWalls(record, pose),
      ...overbent(pose),
    ]) {
      const key = `${fault.kind} ${fault.where}`
      if (fault.by > (worst.get(key)?.by ?? 0)) worst.set(key, fault)
    }
  }
  return [...worst.values()]
}

function drifts(record: FigureRecord, motion: Motion, pose: Pose): Fault[] {
  const start = motion.keyPoses[0]
  const led = new Set(record.keyframes.slice(1).flatMap(({ lead }) => Object.keys(lead ?? {})))
  return record.planted
    .filter((part) => !led.has(part))
    .map((part): Fault => ({ kind: 'drift', where: part, by: distance(landmark(pose, part), landmark(start, part)) }))
    .filter(({ by }) => by > TOLERANCE)
}

function sunken(pose: Pose): Fault[] {
  return LANDMARKS.map(
    (name): Fault => ({ kind: 'floor', where: name, by: fleshAt(name) - landmark(pose, name)[1] }),
  ).filter(({ by }) => by > TOLERANCE)
}

/** Walls run across the room: only their x counts. */
function inWalls({ props }: FigureRecord, pose: Pose): Fault[] {
  return props.filter(isWall).flatMap(({ at = [0, 0, 0], size = [2.4, 112, 40] }) => {
    const isAhead = at[0] > pose.hips[0]
    const face = isAhead ? at[0] - size[0] / 2 : at[0] + size[0] / 2
    return LANDMARKS.map((name): Fault => {
      const surface = landmark(pose, name)[0] + (isAhead ? fleshAt(name) : -fleshAt(name))
      return { kind: 'wall', where: name, by: isAhead ? surface - face : face - surface }
    }).filter(({ by }) => by > TOLERANCE)
  })
}

const isWall = ({ kind, turn }: Prop): boolean => kind === 'wall' && !turn

function overbent(pose: Pose): Fault[] {
  return SIDES.flatMap((side) => {
    const { flexion, abduction } = hipAngles(pose, side)
    const angles: [PairedJoint, number][] = [
      [`knee_${side}`, kneeFlexion(pose, side)],
      [`elbow_${side}`, elbowFlexion(pose, side)],
      [`ankle_${side}`, ankleDorsiflexion(pose, side)],
      [`hip_abd_${side}`, abduction],
    ]
    // Near a right angle of abduction the thigh has no forward left to measure.
    if (Math.abs(abduction) < 60) angles.push([`hip_${side}`, flexion])
    return angles.flatMap(([joint, angle]): Fault[] => {
      const [min, max] = jointRange(joint)
      const by = Math.max(min - angle, angle - max)
      return by > DEGREES_TOLERANCE ? [{ kind: 'joint', where: joint, by }] : []
    })
  })
}
