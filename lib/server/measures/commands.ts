import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import { MEASURE } from '@/lib/domain/measures/measure'
import { type MeasureAnswers, type ScoreFault, scoreOf } from '@/lib/domain/measures/score'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuse, refuseWith } from '@/lib/domain/shared/result'
import { audit } from '@/lib/server/audit/audit'
import type { Prisma } from '@/lib/server/db/generated/client'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { type Scope, withScope } from '@/lib/server/db/scope'
import { findLicences, isLicensed } from '@/lib/server/measures/licences'
import { findPatientHeading } from '@/lib/server/people/queries'

export type RecordMeasureInput = {
  readonly patientId: PatientId
  readonly answers: MeasureAnswers
  /** Version of the measure. */
  readonly form: string
  readonly mode: 'patient' | 'clinician'
  readonly takenOn: PlainDate
}
type Recorded =
  | Result<true, 'not_found' | 'unknown_form' | 'taken_in_future' | 'no_licence'>
  | { readonly ok: false; readonly reason: 'not_scored'; readonly detail: readonly ScoreFault[] }

/** Stores what was answered with what it yields. It never changes again. */
export function recordMeasure(scope: Scope, input: RecordMeasureInput, today: PlainDate): Promise<Recorded> {
  return withScope(scope, async (tx): Promise<Recorded> => {
    const { answers, form, takenOn } = input
    const patient = await findPatientHeading(tx, scope, input.patientId)
    if (!patient) return refuse('not_found')
    if (!MEASURE[answers.measure].versions.includes(form)) return refuse('unknown_form')
    if (takenOn > today) return refuse('taken_in_future')
    const scores = scoreOf(answers, form)
    if (!scores.ok) return refuseWith('not_scored', scores.detail)
    if (!isLicensed(await findLicences(tx, scope), answers.measure, takenOn)) return refuse('no_licence')
    const id = uuidv7()
    await tx.measureTaking.create({
      data: {
        id,
        clinicId: scope.clinicId,
        patientId: patient.id,
        episodeId: patient.episode.id,
        measure: answers.measure,
        form,
        language: 'en-GB',
        mode: input.mode,
        answers: answers as unknown as Prisma.InputJsonObject,
        scores: scores.value,
        takenOn: toDateColumn(takenOn),
        recordedById: scope.actorId,
      },
      select: { id: true },
    })
    const subject = { subjectKind: 'measure_taking', subjectId: id, patientId: patient.id }
    await audit(tx, scope, { ...subject, action: 'measure.record', detail: { measure: answers.measure } })
    return ok(true)
  })
}
