import 'server-only'

import {
  isAsked,
  type MeasureDue,
  type MeasureFacts,
  measuresDue,
  nextDueOn,
  PATIENT_MEASURES,
  type PatientMeasure,
  wasWanted,
} from '@/lib/domain/measures/due'
import type { PatientId } from '@/lib/domain/shared/ids'
import { localDayAt, type PlainDate } from '@/lib/domain/shared/plain-date'
import { measuresAskedSchema } from '@/lib/schemas/patient-measures'
import { measuresAskedInScope, type Scope, type ScopedTx } from '@/lib/server/db/scope'
import { patientOf } from '@/lib/server/sessions/halt-programme'
import type { SessionFacts } from '@/lib/server/sessions/payload'

async function factsOf(scope: Scope, patientId: PatientId, tx?: ScopedTx): Promise<MeasureFacts> {
  const { startedOn, taken, asked } = measuresAskedSchema.parse(await measuresAskedInScope(scope, patientId, tx))
  return {
    startedOn: startedOn as PlainDate | null,
    taken: Object.fromEntries(
      Object.entries(taken).map(([measure, last]) => [
        measure,
        { on: last.on as PlainDate, atMs: Date.parse(last.at) },
      ]),
    ),
    askedAtMs: Object.fromEntries(Object.entries(asked).map(([measure, at]) => [measure, Date.parse(at)])),
  }
}

/** What the patient of the scope is asked today. */
export async function getMeasuresDue(
  scope: Scope,
  { nowMs, timeZone }: SessionFacts,
  tx?: ScopedTx,
): Promise<MeasureDue[]> {
  return measuresDue(await factsOf(scope, patientOf(scope), tx), localDayAt(nowMs, timeZone))
}

/** Whether an answer of the scope's patient was wanted when it was given, though it arrives later. */
export async function wasMeasureWanted(
  tx: ScopedTx,
  scope: Scope,
  measure: PatientMeasure,
  { nowMs, timeZone }: SessionFacts,
): Promise<boolean> {
  return wasWanted(measure, await factsOf(scope, patientOf(scope), tx), localDayAt(nowMs, timeZone))
}

export type AskedMeasure = {
  readonly measure: PatientMeasure
  /** A therapist waits for an answer. */
  readonly isAsked: boolean
  /** The day on which it is asked by itself; null when it never is. */
  readonly dueOn: PlainDate | null
}

/** The patient's measures as a therapist plans them. */
export async function findAsked(tx: ScopedTx, scope: Scope, patientId: PatientId): Promise<AskedMeasure[]> {
  const facts = await factsOf(scope, patientId, tx)
  return PATIENT_MEASURES.map((measure) => ({
    measure,
    isAsked: isAsked(measure, facts),
    dueOn: nextDueOn(measure, facts),
  }))
}
