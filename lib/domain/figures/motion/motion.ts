import type { FigureRecord } from '@/lib/domain/figures/record'
import type { Pose } from '@/lib/domain/figures/skeleton/pose'
import { type Breath, breathAt } from './breath'
import { breathing } from './breathing'
import { posturesOf } from './posture'
import { type Pace, timelineOf } from './timeline'

export type Frame = {
  readonly atSecond: number
  readonly pose: Pose
  /** The nearest keyframe. */
  readonly keyframe: number
  readonly breath: Breath | null
}

/** One loop of a movement: postures in the order of time, the first and the last the same unless it goes one way. */
export type Motion = {
  readonly seconds: number
  readonly frames: readonly [Frame, ...Frame[]]
  /** How many frames lead from the start to the furthest posture; of a cycle all. */
  readonly outward: number
  /** The postures of the record's own keyframes, for still pictures. */
  readonly keyPoses: readonly [Pose, ...Pose[]]
}

const FREE_PACE: Pace = { tempo: null, holdSeconds: null }

/** A record set in motion at the pace of a dose. Throws nothing: what cannot be reached stays as near as it can. */
export function motionOf(given: FigureRecord, pace: Pace = FREE_PACE): Motion {
  const record = breathing(given)
  const postures = posturesOf(record)
  const { seconds, moments, outward } = timelineOf(
    record.movement,
    legsOf(record),
    given.movement === 'hold' ? FREE_PACE : pace,
  )
  const [first, ...others] = moments.map((moment, index) => ({
    atSecond: moment.atSecond,
    pose: postures.between(moment.from, moment.to, moment.share),
    keyframe: moment.share < 0.5 ? moment.from : moment.to,
    breath: breathAt(record.keyframes, moment, moments[index + 1]),
  }))
  const start = postures.between(0, 0, 0)
  return {
    seconds,
    outward,
    frames: [first ?? { atSecond: 0, pose: start, keyframe: 0, breath: null }, ...others],
    keyPoses: [start, ...given.keyframes.slice(1).map((_, index) => postures.between(index + 1, index + 1, 0))],
  }
}

/** Seconds of each leg as far as the record says them. */
function legsOf({ movement, keyframes }: FigureRecord): (number | null)[] {
  const legs = keyframes.slice(1).map((keyframe) => keyframe.seconds ?? null)
  return movement === 'cycle' ? [...legs, keyframes[0].seconds ?? null] : legs
}
