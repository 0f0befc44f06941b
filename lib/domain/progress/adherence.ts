import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'

/** Four things, never mixed (product.md, glossary), and what is still open. Without `paused` they add up to `due`. */
export type AdherenceParts = {
  /** Sessions due, pauses not among them. */
  readonly due: number
  readonly done: number
  readonly toldNotDone: number
  readonly unknown: number
  /** Due days whose grace is not over: not yet done, not yet unknown. */
  readonly notYet: number
  /** Excused sessions: beside `due`, never within it. */
  readonly paused: number
}
export type DayFacts = {
  readonly day: PlainDate
  readonly due: number
  readonly paused: number
  /** Sessions logged, full or partial. */
  readonly done: number
  readonly told: number
}

/** clinical.md 8: "none by end of day + 48 h grace". In calendar days, so that a 23-hour day is no shorter. */
export const GRACE_DAYS = 2

const NOTHING: AdherenceParts = { due: 0, done: 0, toldNotDone: 0, unknown: 0, notYet: 0, paused: 0 }

/**
 * Divides what was due. No part ever exceeds what is left of `due` (extra sessions never fill a gap); doing beats
 * telling, telling beats waiting. `stillOpen` = due sessions of days within their grace.
 */
export function adherenceParts(facts: {
  readonly due: number
  readonly done: number
  readonly told: number
  readonly paused: number
  readonly stillOpen?: number
}): AdherenceParts {
  const due = atLeastZero(facts.due)
  const done = Math.min(atLeastZero(facts.done), due)
  const toldNotDone = Math.min(atLeastZero(facts.told), due - done)
  const notYet = Math.min(atLeastZero(facts.stillOpen ?? 0), due - done - toldNotDone)
  return {
    due,
    done,
    toldNotDone,
    notYet,
    unknown: due - done - toldNotDone - notYet,
    paused: atLeastZero(facts.paused),
  }
}

/** Day by day, so that two sessions on Tuesday never excuse Monday. Days after today do not count yet. */
export function adherenceOfDays(days: readonly DayFacts[], today: PlainDate): AdherenceParts {
  return days
    .filter((facts) => facts.day <= today)
    .map((facts) => adherenceParts({ ...facts, stillOpen: isWithinGrace(facts.day, today) ? facts.due : 0 }))
    .reduce(addParts, NOTHING)
}

export function addParts(a: AdherenceParts, b: AdherenceParts): AdherenceParts {
  return {
    due: a.due + b.due,
    done: a.done + b.done,
    toldNotDone: a.toldNotDone + b.toldNotDone,
    unknown: a.unknown + b.unknown,
    notYet: a.notYet + b.notYet,
    paused: a.paused + b.paused,
  }
}

/** Today and the two days before it can still be logged (clinical.md 8: back-dated entries for 48 h). */
export function isWithinGrace(day: PlainDate, today: PlainDate): boolean {
  return day <= today && addDays(day, GRACE_DAYS) >= today
}

function atLeastZero(count: number): number {
  return Math.max(0, count)
}
