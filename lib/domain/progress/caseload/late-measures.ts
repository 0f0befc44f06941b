import { isAsked, type MeasureFacts, nextDueOn, PATIENT_MEASURES, type PatientMeasure } from '@/lib/domain/measures/due'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'

/**
 * Days that a measure may lie unanswered before the therapist is told: it is asked on the patient's own page first. A design decision,
 * so that a weekly question does not put everybody into the queue every week (hazard H33).
 */
export const MEASURE_LATE_AFTER_DAYS = 3

export type LateMeasures = {
  readonly measures: readonly PatientMeasure[]
  /** The day since which the oldest of them waits. */
  readonly since: PlainDate
}

/** What the patient was asked and has not answered for some days; null when nothing is late. */
export function lateMeasures(
  facts: MeasureFacts & { readonly askedOn: Readonly<Partial<Record<PatientMeasure, PlainDate>>> },
  today: PlainDate,
): LateMeasures | null {
  const late = PATIENT_MEASURES.flatMap((measure) => {
    const dueOn = isAsked(measure, facts) ? (facts.askedOn[measure] ?? null) : nextDueOn(measure, facts)
    return dueOn !== null && addDays(dueOn, MEASURE_LATE_AFTER_DAYS) <= today ? [{ measure, dueOn }] : []
  })
  const [oldest] = late.map(({ dueOn }) => dueOn).toSorted()
  return oldest === undefined ? null : { measures: late.map(({ measure }) => measure), since: oldest }
}
