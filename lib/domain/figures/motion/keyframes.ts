import type { FigureRecord, Goal, Keyframe, LedPart } from '@/lib/domain/figures/record'
import { type Angles, angleOf, JOINTS } from '@/lib/domain/figures/skeleton/joints'

/** A keyframe with everything that it takes over from those before it. */
export type Stance = {
  readonly pitch: number
  readonly roll: number
  readonly yaw: number
  readonly at: readonly [number | null, number | null, number | null]
  readonly angles: Angles
  readonly lead: Readonly<Partial<Record<LedPart, Goal>>>
}

const BLANK: Stance = { pitch: 0, roll: 0, yaw: 0, at: [null, null, null], angles: {}, lead: {} }

export function stancesOf(record: FigureRecord): readonly [Stance, ...Stance[]] {
  const first = taken(BLANK, record.keyframes[0])
  const stances: [Stance, ...Stance[]] = [first]
  let before = first
  for (const keyframe of record.keyframes.slice(1)) {
    before = taken(before, keyframe)
    stances.push(before)
  }
  return stances
}

function taken(before: Stance, keyframe: Keyframe): Stance {
  const { at, ...turn } = keyframe.pelvis ?? {}
  const lead = Object.entries({ ...before.lead, ...keyframe.lead }).filter(([, goal]) => goal !== null)
  return {
    ...before,
    ...turn,
    at: at ?? before.at,
    angles: { ...before.angles, ...keyframe.angles },
    lead: Object.fromEntries(lead) as Stance['lead'],
  }
}

const between = (a: number, b: number, share: number): number => a + (b - a) * share

/** Angles part of the way from one stance to the next. */
export function anglesBetween(a: Stance, b: Stance, share: number): Angles {
  return Object.fromEntries(
    JOINTS.flatMap((joint) => {
      const angle = between(angleOf(a.angles, joint), angleOf(b.angles, joint), share)
      return angle === 0 ? [] : [[joint, angle]]
    }),
  )
}

export function turnBetween(a: Stance, b: Stance, share: number) {
  return {
    pitch: between(a.pitch, b.pitch, share),
    roll: between(a.roll, b.roll, share),
    yaw: between(a.yaw, b.yaw, share),
  }
}
