import { faultsOf } from '@/lib/domain/figures/motion/inspect'
import { stancesOf } from '@/lib/domain/figures/motion/keyframes'
import { posturesOf } from '@/lib/domain/figures/motion/posture'
import { type FigureRecord, type Keyframe, LED_PARTS, type LedPart } from '@/lib/domain/figures/record'
import { JOINTS, type Joint } from '@/lib/domain/figures/skeleton/joints'
import { hangingOn, landmark } from '@/lib/domain/figures/skeleton/landmarks'
import type { Pose } from '@/lib/domain/figures/skeleton/pose'
import { distance } from '@/lib/domain/figures/skeleton/vector'
import { type Posture, postureOf } from './posture-of'

/** A movement that can be posed: from one posture to another, or one that is held. */
export type PosableRecord = Omit<FigureRecord, 'keyframes'> & { readonly keyframes: readonly [Keyframe, Keyframe] }

/** A part that moves less than this, in percent of stature, stays where it is. */
const STILL = 1

/**
 * A record that can be posed joint by joint: its first and last posture in angles, with nothing led to a place that would override
 * them. Props, view and muscles are as they were. What stood still and was planted, led to a place or carried the body stays planted;
 * what would sink into the floor on its straight way from one posture to the other slides. A posture that is held is its own end.
 */
export function freed(record: FigureRecord): PosableRecord {
  const [stances, postures] = [stancesOf(record), posturesOf(record)]
  const last = record.keyframes.length - 1
  const [from, to] = [postures.between(0, 0, 0), postures.between(last, last, 0)]
  const final = record.keyframes[last] ?? record.keyframes[0]
  const { rest: _rest, keyframes: _keyframes, ...kept } = record
  return settled({
    ...kept,
    movement: record.movement === 'cycle' ? 'there_and_back' : record.movement,
    slides: LED_PARTS,
    planted: LED_PARTS.filter((part) => mayCarry(record, part) && isStill(part, from, to)),
    keyframes: [
      posed(record.keyframes[0], postureOf(from, stances[0])),
      posed(final, postureOf(to, stances[last] ?? stances[0])),
    ],
  })
}

/** What cannot stay planted all the way, because the hips go straight where they went round, is let go. */
function settled(record: PosableRecord): PosableRecord {
  const adrift = faultsOf(record).flatMap(({ kind, where }) => (kind === 'drift' ? [where] : []))
  return { ...record, planted: record.planted.filter((part) => !adrift.includes(part)) }
}

const posed = ({ text, breath }: Keyframe, posture: Posture): Keyframe => ({
  text,
  ...keyframeOf(posture),
  ...(breath && { breath }),
})

/** A keyframe that says everything itself, to a tenth. */
export function keyframeOf({ turn, hips, angles }: Posture): Omit<Keyframe, 'text'> {
  const [x, y, z] = hips
  return {
    pelvis: {
      pitch: tenths(turn.pitch),
      roll: tenths(turn.roll),
      yaw: tenths(turn.yaw),
      at: [tenths(x), tenths(y), tenths(z)],
    },
    angles: Object.fromEntries(JOINTS.map((joint): [Joint, number] => [joint, tenths(angles[joint] ?? 0)])),
  }
}

/** Adding nothing turns a minus zero into zero. */
const tenths = (value: number): number => Math.round(value * 10) / 10 + 0

/** Planted, anchor, or led to a place in the room: a hand on the own hip goes with the hip. */
function mayCarry({ planted, anchor, keyframes }: FigureRecord, part: LedPart): boolean {
  const isLedToPlace = keyframes.some(({ lead }) => {
    const goal = lead?.[part]
    return goal !== undefined && goal !== null && goal.on === undefined
  })
  return planted.includes(part) || anchor === part || isLedToPlace
}

/** The part and what hangs on it: a heel that rises turns about an ankle that hardly moves. */
const isStill = (part: LedPart, from: Pose, to: Pose): boolean =>
  hangingOn(part).every((name) => distance(landmark(from, name), landmark(to, name)) < STILL)
