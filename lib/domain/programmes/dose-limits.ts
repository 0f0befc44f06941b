import { type Dose, doseOnSide } from '@/lib/domain/exercises/dose'
import { ok, type Result, refuseWith } from '@/lib/domain/shared/result'

export type DoseField = Exclude<keyof Dose, 'mode'>
export type DoseProblemReason =
  | 'missing'
  | 'too_low'
  | 'too_high'
  | 'not_whole'
  | 'not_halves'
  | 'not_used_here'
  | 'malformed'
export type DoseProblem = {
  readonly field: DoseField
  readonly reason: DoseProblemReason
  readonly min: number | null
  readonly max: number | null
}
type NumberField = Exclude<DoseField, 'tempo' | 'band' | 'weekdays' | 'right'>

/**
 * What the forms and the database accept, both ends included. sets, days and sessions a day: validate.js; the rest is a
 * design decision around the shipped content (reps 3–20, holds to 30 s, spells 30–1800 s, rests to 300 s, weights to the heaviest dumb-bell of a clinic).
 */
export const DOSE_LIMITS: Readonly<Record<NumberField, { readonly min: number; readonly max: number }>> = {
  sets: { min: 1, max: 5 },
  reps: { min: 1, max: 50 },
  holdSeconds: { min: 1, max: 120 },
  durationSeconds: { min: 10, max: 3600 },
  restSeconds: { min: 0, max: 300 },
  sessionsPerDay: { min: 1, max: 10 },
  daysPerWeek: { min: 1, max: 7 },
  weightKg: { min: 0.5, max: 50 },
}

type Need = 'needed' | 'optional' | 'unused'
const ALWAYS = {
  sets: 'needed',
  restSeconds: 'needed',
  sessionsPerDay: 'needed',
  daysPerWeek: 'needed',
  weightKg: 'optional',
} as const
/** A repetition may hold for a moment (bridge: 3 s); the content writes "no hold" as 0. */
const NEEDS: Readonly<Record<Dose['mode'], Readonly<Record<NumberField, Need>>>> = {
  reps: { ...ALWAYS, reps: 'needed', holdSeconds: 'optional', durationSeconds: 'unused' },
  hold: { ...ALWAYS, reps: 'needed', holdSeconds: 'needed', durationSeconds: 'unused' },
  duration: { ...ALWAYS, reps: 'unused', holdSeconds: 'unused', durationSeconds: 'needed' },
}
const NUMBER_FIELDS = Object.keys(DOSE_LIMITS) as NumberField[]
const TEMPO = /^\d{1,2}-\d{1,2}-\d{1,2}$/

/** Is this a dose that a person could be given? Lists every field that is not, so that a form can mark them all. */
export function isPossibleDose(dose: Dose): Result<Dose, 'impossible_dose', readonly DoseProblem[]> {
  const problems = NUMBER_FIELDS.flatMap((field) => problemOf(field, dose[field], NEEDS[dose.mode][field]))
  if (dose.tempo !== null) problems.push(...tempoProblems(dose))
  if (dose.weekdays !== null) problems.push(...weekdayProblems(dose.weekdays, dose.daysPerWeek))
  if (problems.length === 0 && dose.right !== null) problems.push(...rightProblems(dose))
  return problems.length === 0 ? ok(dose) : refuseWith('impossible_dose', problems)
}

function problemOf(field: NumberField, value: number | null, need: Need): DoseProblem[] {
  const { min, max } = DOSE_LIMITS[field]
  const problem = (reason: DoseProblemReason): DoseProblem[] => [{ field, reason, min, max }]
  if (value === null) return need === 'needed' ? problem('missing') : []
  if (need === 'unused') return problem('not_used_here')
  if (need === 'optional' && value === 0 && field !== 'weightKg') return []
  if (field === 'weightKg' && !Number.isInteger(value * 2)) return problem('not_halves')
  if (field !== 'weightKg' && !Number.isInteger(value)) return problem('not_whole')
  if (value < min) return problem('too_low')
  return value > max ? problem('too_high') : []
}

function tempoProblems(dose: Dose): DoseProblem[] {
  const problem = (reason: DoseProblemReason): DoseProblem[] => [{ field: 'tempo', reason, min: null, max: null }]
  if (dose.mode !== 'reps') return problem('not_used_here')
  return TEMPO.test(dose.tempo ?? '') && /[1-9]/.test(dose.tempo ?? '') ? [] : problem('malformed')
}

/** Chosen days are one to seven different ones in order, as many as `daysPerWeek` says. */
function weekdayProblems(weekdays: readonly number[], daysPerWeek: number): DoseProblem[] {
  const isInOrder = weekdays.every((day, index) => index === 0 || day > (weekdays[index - 1] ?? 0))
  const isDays = weekdays.every((day) => Number.isInteger(day) && day >= 1 && day <= 7)
  const isRight = isInOrder && isDays && weekdays.length === daysPerWeek
  return isRight ? [] : [{ field: 'weekdays', reason: 'malformed', min: 1, max: 7 }]
}

/** The right side alone must be a dose too. Its problems stand at the one field that says how it differs. */
function rightProblems(dose: Dose): DoseProblem[] {
  const checked = isPossibleDose(doseOnSide(dose, 'right'))
  return checked.ok ? [] : checked.detail.map((problem) => ({ ...problem, field: 'right' }))
}
