import 'server-only'

import type { PatientMeasure } from '@/lib/domain/measures/due'
import { readTaking } from '@/lib/schemas/measures'
import { type Scope, withScope } from '@/lib/server/db/scope'
import { getMeasuresDue } from '@/lib/server/measures/asked'
import { findPatientHeading } from '@/lib/server/people/queries'
import { patientOf } from '@/lib/server/sessions/halt-programme'
import type { SessionFacts } from '@/lib/server/sessions/payload'

export type PatientQuestions = {
  readonly isDue: boolean
  /** Of a PSFS: the activities that were rated before; others could not be compared. */
  readonly activities: readonly string[]
  /** What else is due. */
  readonly next: PatientMeasure | null
}

/** What one measure asks the patient of the scope. */
export function getPatientQuestions(
  scope: Scope,
  measure: PatientMeasure,
  facts: SessionFacts,
): Promise<PatientQuestions> {
  return withScope(scope, async (tx) => {
    const due = await getMeasuresDue(scope, facts, tx)
    const patient = await findPatientHeading(tx, scope, patientOf(scope))
    const last = patient
      ? await tx.measureTaking.findFirst({
          where: { clinicId: scope.clinicId, episodeId: patient.episode.id, measure },
          orderBy: [{ takenOn: 'desc' }, { recordedAt: 'desc' }],
          select: { answers: true, scores: true },
        })
      : null
    return {
      isDue: due.some((one) => one.measure === measure),
      activities: last ? readTaking(last).activities : [],
      next: due.find((one) => one.measure !== measure)?.measure ?? null,
    }
  })
}
