import { type Dose, doseOnSide } from '@/lib/domain/exercises/dose'
import type { ItemSide } from '@/lib/domain/programmes/item'

/** Getting into position and reading the screen, for each exercise; a design decision. */
export const SET_UP_SECONDS = 20
/** One repetition at a free pace; a design decision (the tempos of the content last 2 to 8 s, mostly 5). */
export const FREE_REP_SECONDS = 3
/** Getting into and out of one hold (validate.js counts the same). */
export const HOLD_CHANGE_SECONDS = 2

type TimedItem = { readonly dose: Dose; readonly side: ItemSide | null }

/** Seconds of work in one set on one side, without the rest after it. */
export function setSeconds(dose: Dose): number {
  const reps = dose.reps ?? 0
  const hold = dose.holdSeconds ?? 0
  switch (dose.mode) {
    case 'duration':
      return dose.durationSeconds ?? 0
    case 'hold':
      return reps * (hold + HOLD_CHANGE_SECONDS)
    case 'reps':
      return reps * repSeconds(dose.tempo, hold)
  }
}

/** A tempo "2-3-2" is there, hold and back: its middle number is the hold, so a hold counts only where it is longer. */
function repSeconds(tempo: string | null, hold: number): number {
  if (tempo === null) return FREE_REP_SECONDS + hold
  const [there = 0, pause = 0, back = 0] = tempo.split('-').map(Number)
  return there + Math.max(pause, hold) + back
}

/**
 * Seconds for one item in one session, set-up included. Repetitions and holds are per side (protocols.json `dose_rule`),
 * so `both` and `alternate` take twice the work; one side rests while the other works, so rests stand between sets only.
 */
export function itemSeconds(dose: Dose, side: ItemSide | null): number {
  const aSet =
    side === 'both' || side === 'alternate'
      ? setSeconds(dose) + setSeconds(doseOnSide(dose, 'right'))
      : setSeconds(dose)
  return SET_UP_SECONDS + dose.sets * aSet + Math.max(0, dose.sets - 1) * dose.restSeconds
}

/** Whole minutes for one session, rounded up: the therapist's minutes budget (clinical.md 5: 15–35 minutes). */
export function sessionMinutes(items: readonly TimedItem[]): number {
  return Math.ceil(items.reduce((seconds, item) => seconds + itemSeconds(item.dose, item.side), 0) / 60)
}
