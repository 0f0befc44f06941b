import type { Movement } from '@/lib/domain/figures/record'

/** What the dose says about the pace; both may be unknown. */
export type Pace = {
  /** Seconds out, pause, back ("2-1-3"; a fourth part, if any, is the pause at the start). */
  readonly tempo: string | null
  readonly holdSeconds: number | null
}

/** One moment of the loop: which keyframes it lies between and how far. */
export type Moment = { readonly atSecond: number; readonly from: number; readonly to: number; readonly share: number }
export type Timeline = {
  readonly seconds: number
  readonly moments: readonly Moment[]
  /** How many moments lead from the start to the furthest posture; of a cycle all. */
  readonly outward: number
}

/** A picture that stood still for a whole hold would look broken; a hold is shown by a pause of at most this. */
const LONGEST_PAUSE = 2.5
const PAUSE_AT_START = 0.7
const EASY_PACE = { out: 2, pause: 1, back: 2 }
const MOST_STEPS = 5
const STEPS_A_SECOND = 6
const SHORTEST_LEG = 1
/** Seconds of a leg from which a cycle is eased at its keyframes. */
const EASED_FROM = 0.8

function paceOf({ tempo, holdSeconds }: Pace) {
  const [out, pause, back] = (tempo ?? '').split('-').map(Number)
  const held = holdSeconds === null ? (pause ?? EASY_PACE.pause) : holdSeconds
  return {
    out: out || EASY_PACE.out,
    pause: Math.min(LONGEST_PAUSE, held),
    back: back || EASY_PACE.back,
  }
}

/** A short leg needs few moments to look round. */
const stepsFor = (seconds: number): number => Math.min(MOST_STEPS, Math.max(2, Math.round(seconds * STEPS_A_SECOND)))

/** Starts and stops softly: a half turn of a cosine. */
const eased = (share: number): number => (1 - Math.cos(Math.PI * share)) / 2

/**
 * The loop of a movement, in moments close enough that straight lines between them look round.
 *
 * @param legs seconds from each keyframe to the next where the record says so, null where the dose decides; for a cycle
 *   the last leg leads back to the first keyframe
 */
export function timelineOf(movement: Movement, legs: readonly (number | null)[], pace: Pace): Timeline {
  if (legs.length === 0) return { seconds: 1, moments: [{ atSecond: 0, from: 0, to: 0, share: 0 }], outward: 1 }
  return movement === 'cycle' ? round(legs) : outAndBack(legs, paceOf(pace), movement === 'there_and_back')
}

/** Round and round; each leg half a second unless it says otherwise. Slow legs come to rest at each keyframe, a stride does not. */
function round(legs: readonly (number | null)[]): Timeline {
  const moments: Moment[] = []
  let second = 0
  legs.forEach((given, from) => {
    const to = (from + 1) % legs.length
    const seconds = given ?? 0.5
    const steps = stepsFor(seconds)
    const share = seconds < EASED_FROM ? (step: number) => step / steps : (step: number) => eased(step / steps)
    for (let step = 0; step < steps; step++) {
      moments.push({ atSecond: second + (seconds * step) / steps, from, to, share: share(step) })
    }
    second += seconds
  })
  moments.push({ atSecond: second, from: 0, to: 0, share: 0 })
  return { seconds: second, moments, outward: moments.length }
}

function outAndBack(
  legs: readonly (number | null)[],
  { out, pause, back }: { out: number; pause: number; back: number },
  returns: boolean,
): Timeline {
  // A movement in several steps takes longer than the same tempo in one.
  const shared = Math.max(out / legs.length, SHORTEST_LEG)
  const way: Moment[] = []
  let second = PAUSE_AT_START
  legs.forEach((given, from) => {
    const seconds = given ?? shared
    const steps = stepsFor(seconds)
    for (let step = from === 0 ? 0 : 1; step <= steps; step++) {
      const share = step / steps
      way.push({ atSecond: second + seconds * share, from, to: from + 1, share: eased(share) })
    }
    second += seconds
  })
  const rest: Moment = { atSecond: 0, from: 0, to: 0, share: 0 }
  const [first, last] = [way[0] ?? rest, way[way.length - 1] ?? rest]
  const outward = way.length + 1
  const turned = second + Math.max(pause, 0.3)
  if (!returns) {
    return { seconds: turned + 1, moments: [rest, ...way, { ...last, atSecond: turned + 1 }], outward }
  }
  const peak = second
  const stretch = back / out
  const homeward = [...way].reverse().map((moment) => ({
    ...moment,
    atSecond: turned + (peak - moment.atSecond) * stretch,
  }))
  const seconds = turned + (peak - PAUSE_AT_START) * stretch
  return { seconds, moments: [rest, first, ...way.slice(1), ...homeward], outward }
}
