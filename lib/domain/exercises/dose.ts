import type { IsoWeekday } from '@/lib/domain/shared/plain-date'

/** How an exercise is counted: repetitions, timed holds, or one long spell (a walk, a rest position). */
export const DOSE_MODES = ['reps', 'hold', 'duration'] as const
export type DoseMode = (typeof DOSE_MODES)[number]

/** Resistance bands and loops from the lightest to the heaviest, in the order that most makers share; a colour is no weight. */
export const BAND_COLOURS = ['yellow', 'red', 'green', 'blue', 'black', 'silver', 'gold'] as const
export type BandColour = (typeof BAND_COLOURS)[number]

/** What can differ from one side to the other. Sets cannot: a side that needs more of them is an item of its own. */
export const SIDE_FIELDS = ['reps', 'holdSeconds', 'durationSeconds', 'weightKg', 'band'] as const

/**
 * How much of one exercise is asked for (exercises.json `default_dose`; protocols.json `dose_rule`).
 * Reps and holds of one-sided exercises are per side. Seconds are whole seconds.
 */
export type Dose = {
  readonly mode: DoseMode
  /** Sets per session. */
  readonly sets: number
  /** Repetitions per set; with `holdSeconds` each repetition is held. */
  readonly reps: number | null
  readonly holdSeconds: number | null
  /** Length of one set in `duration` mode. */
  readonly durationSeconds: number | null
  /** Pause between sets. */
  readonly restSeconds: number
  readonly sessionsPerDay: number
  /** Days a week, 1 to 7. */
  readonly daysPerWeek: number
  /** The days themselves, in order, where they were chosen: then `daysPerWeek` is their number. Null: spread over the week. */
  readonly weekdays: readonly IsoWeekday[] | null
  /** Seconds down, pause, up, pause ("2-0-2-0"); null when the pace is free. */
  readonly tempo: string | null
  /** Kilograms in the hand or at the ankle, in halves; null without a weight. */
  readonly weightKg: number | null
  readonly band: BandColour | null
  /** What the right side does otherwise, where both sides are done one after the other; null where they do the same. */
  readonly right: RightDose | null
}

export type RightDose = { readonly [Field in (typeof SIDE_FIELDS)[number]]?: Dose[Field] }

/** A dose that says nothing of load, days and sides: the common case, for those who build one. */
export const PLAIN_DOSE: Pick<Dose, 'weekdays' | 'weightKg' | 'band' | 'right'> = {
  weekdays: null,
  weightKg: null,
  band: null,
  right: null,
}

/** The dose of one side: the right one has its own words where it differs. */
export function doseOnSide(dose: Dose, side: 'left' | 'right' | 'alternate' | null): Dose {
  return side === 'right' && dose.right !== null ? { ...dose, ...dose.right, right: null } : dose
}
