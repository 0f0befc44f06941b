import 'server-only'

import { type Change, changeOf, isRatingOfChange, ratedChange, type Taken } from '@/lib/domain/measures/change'
import { MEASURE, MEASURES, type MeasureKey } from '@/lib/domain/measures/measure'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { readTaking } from '@/lib/schemas/measures'
import { toPlainDate } from '@/lib/server/db/plain-date-column'
import { type Scope, withScope } from '@/lib/server/db/scope'
import { type AskedMeasure, findAsked } from '@/lib/server/measures/asked'
import { findLicences, isLicensed } from '@/lib/server/measures/licences'
import { findPatientHeading } from '@/lib/server/people/queries'

export type MeasureRow = {
  readonly id: string
  readonly takenOn: PlainDate
  readonly form: string
  readonly mode: 'patient' | 'clinician'
  /** Null: the patient's own answers. */
  readonly recordedBy: string | null
  readonly activities: readonly string[]
  /** Each scale that was answered, with how it compares with the first of the episode. */
  readonly values: readonly { readonly scale: string; readonly value: number; readonly change: Change }[]
}
export type PatientMeasures = {
  readonly givenName: string
  readonly familyName: string
  /** Newest first; measures that were never taken are left out. */
  readonly taken: readonly { readonly measure: MeasureKey; readonly rows: readonly MeasureRow[] }[]
  readonly unlicensed: readonly MeasureKey[]
  readonly asked: readonly AskedMeasure[]
}

type Row = Omit<MeasureRow, 'values'> & { readonly scores: Readonly<Record<string, number>> }

/** Everything that was measured in the open episode; null when it is nobody of ours. */
export async function getMeasures(
  scope: Scope,
  patientId: PatientId,
  today: PlainDate,
): Promise<PatientMeasures | null> {
  return withScope(scope, async (tx) => {
    const patient = await findPatientHeading(tx, scope, patientId)
    if (!patient) return null
    const stored = await tx.measureTaking.findMany({
      where: { clinicId: scope.clinicId, patientId, episodeId: patient.episode.id },
      orderBy: [{ takenOn: 'asc' }, { recordedAt: 'asc' }, { id: 'asc' }],
      include: { recordedBy: { select: { name: true } } },
    })
    const rows = stored.map((row): Row & { measure: MeasureKey } => ({
      measure: row.measure as MeasureKey,
      id: row.id,
      takenOn: toPlainDate(row.takenOn),
      form: row.form,
      mode: row.mode,
      recordedBy: row.recordedBy?.name ?? null,
      ...readTaking(row),
    }))
    const licences = await findLicences(tx, scope)
    return {
      givenName: patient.givenName,
      familyName: patient.familyName,
      taken: MEASURES.flatMap((measure) => {
        const own = rows.filter((row) => row.measure === measure)
        return own.length === 0 ? [] : [{ measure, rows: compared(measure, own).toReversed() }]
      }),
      unlicensed: MEASURES.filter((measure) => !isLicensed(licences, measure, today)),
      asked: await findAsked(tx, scope, patientId),
    }
  })
}

function compared(measure: MeasureKey, rows: readonly Row[]): MeasureRow[] {
  return rows.map(({ scores, ...row }, index) => ({
    ...row,
    values: MEASURE[measure].scales.flatMap((scale) => {
      const value = scores[scale.key]
      if (value === undefined) return []
      if (isRatingOfChange(measure)) return [{ scale: scale.key, value, change: ratingOf(measure, value) }]
      const first = rows.slice(0, index).find((earlier) => earlier.scores[scale.key] !== undefined)
      const before = first ? takenOf(first, scale.key) : null
      return [{ scale: scale.key, value, change: changeOf(scale, before, takenOf({ ...row, scores }, scale.key)) }]
    }),
  }))
}

const takenOf = (row: Row, scale: string): Taken => ({
  version: row.form,
  value: row.scores[scale] ?? Number.NaN,
  activities: row.activities,
})

/** A PGIC has words of its own; only a GROC counts. */
function ratingOf(measure: MeasureKey, value: number): Change {
  return measure === 'groc' ? ratedChange(MEASURE.groc.scales[0], value) : { kind: 'first' }
}
