import type { FigureRecord } from '@/lib/domain/figures/record'
import type { Pose } from '@/lib/domain/figures/skeleton/pose'
import { posturesOf } from './posture'
import { type Pace, timelineOf } from './timeline'

export type Frame = { readonly atSecond: number; readonly pose: Pose; readonly keyframe: number }

/** One loop of a movement: postures in the order of time, the first and the last the same unless it goes one way. */
export type Motion = {
  readonly seconds: number
  readonly frames: readonly [Frame, ...Frame[]]
  /** The postures of the record's own keyframes, for still pictures. */
  readonly keyPoses: readonly [Pose, ...Pose[]]
}

const FREE_PACE: Pace = { tempo: null, holdSeconds: null }

/** A record set in motion at the pace of a dose. Throws nothing: what cannot be reached stays as near as it can. */
export function motionOf(record: FigureRecord, pace: Pace = FREE_PACE): Motion {
  const postures = posturesOf(record)
  const { seconds, moments } = timelineOf(record.movement, legsOf(record), pace)
  const [first, ...others] = moments.map(({ atSecond, from, to, share }) => ({
    atSecond,
    pose: postures.between(from, to, share),
    keyframe: share < 0.5 ? from : to,
  }))
  const start = postures.between(0, 0, 0)
  return {
    seconds,
    frames: [first ?? { atSecond: 0, pose: start, keyframe: 0 }, ...others],
    keyPoses: [start, ...record.keyframes.slice(1).map((_, index) => postures.between(index + 1, index + 1, 0))],
  }
}

/** Seconds of each leg as far as the record says them. */
function legsOf({ movement, keyframes }: FigureRecord): (number | null)[] {
  const legs = keyframes.slice(1).map((keyframe) => keyframe.seconds ?? null)
  return movement === 'cycle' ? [...legs, keyframes[0].seconds ?? null] : legs
}
