import type { MeasureKey } from '@/lib/domain/measures/measure'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'

/** What a patient fills in alone: free wording, and nothing that needs a watch or a second pair of eyes. */
export const PATIENT_MEASURES = ['nprs', 'psfs', 'rmdq', 'groc', 'pgic'] as const satisfies readonly MeasureKey[]
export type PatientMeasure = (typeof PATIENT_MEASURES)[number]

/** When a measure is asked by itself, in days since the programme began. */
type Rhythm = { readonly firstAfterDays: number; readonly everyDays: number }

/**
 * clinical.md 6, "recommended free default set": pain and own activities every week, the Roland-Morris and the rating of change every four.
 * A rating of change compares with the start, so that it is not asked there. The levels in words say the same once more: only when somebody
 * asks for them. Walking time and stands stay with the therapist.
 */
export const RHYTHM: Readonly<Record<PatientMeasure, Rhythm | null>> = {
  nprs: { firstAfterDays: 0, everyDays: 7 },
  psfs: { firstAfterDays: 0, everyDays: 7 },
  rmdq: { firstAfterDays: 0, everyDays: 28 },
  groc: { firstAfterDays: 28, everyDays: 28 },
  pgic: null,
}

export type MeasureFacts = {
  /** First day of the programme that runs; null asks for nothing by itself. */
  readonly startedOn: PlainDate | null
  readonly taken: Readonly<Partial<Record<PatientMeasure, { readonly on: PlainDate; readonly atMs: number }>>>
  /** The last time a therapist asked. */
  readonly askedAtMs: Readonly<Partial<Record<PatientMeasure, number>>>
}
export type MeasureDue = {
  readonly measure: PatientMeasure
  /** A therapist waits for it; else its day has come. */
  readonly isAsked: boolean
}

/** Asked by a therapist and not answered since. */
export function isAsked(measure: PatientMeasure, { taken, askedAtMs }: MeasureFacts): boolean {
  const asked = askedAtMs[measure]
  return asked !== undefined && (taken[measure]?.atMs ?? Number.NEGATIVE_INFINITY) < asked
}

/** The day on which a measure is next asked by itself; null when it never is. Whoever took it meanwhile starts the days anew. */
export function nextDueOn(measure: PatientMeasure, { startedOn, taken }: MeasureFacts): PlainDate | null {
  const rhythm = RHYTHM[measure]
  if (rhythm === null || startedOn === null) return null
  const first = addDays(startedOn, rhythm.firstAfterDays)
  const last = taken[measure]?.on
  if (last === undefined) return first
  const next = addDays(last, rhythm.everyDays)
  if (next < first) return first
  return next
}

/**
 * Was an answer of that day wanted, whenever it arrives? Whether the programme still runs by then does not matter: only what has been
 * answered since is not wanted twice.
 */
export function wasWanted(measure: PatientMeasure, facts: MeasureFacts, on: PlainDate): boolean {
  if (isAsked(measure, facts)) return true
  const rhythm = RHYTHM[measure]
  const last = facts.taken[measure]?.on
  return rhythm !== null && (last === undefined || addDays(last, rhythm.everyDays) <= on)
}

/** What a patient is asked today: what a therapist waits for first, each in the order of the set. */
export function measuresDue(facts: MeasureFacts, today: PlainDate): MeasureDue[] {
  const due = PATIENT_MEASURES.flatMap((measure): MeasureDue[] => {
    if (isAsked(measure, facts)) return [{ measure, isAsked: true }]
    const on = nextDueOn(measure, facts)
    return on !== null && on <= today ? [{ measure, isAsked: false }] : []
  })
  return due.toSorted((a, b) => Number(b.isAsked) - Number(a.isAsked))
}
