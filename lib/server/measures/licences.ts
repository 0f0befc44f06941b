import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import { MEASURE, MEASURES, type MeasureKey } from '@/lib/domain/measures/measure'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { audit } from '@/lib/server/audit/audit'
import { toDateColumn, toPlainDate, toPlainDateOrNull } from '@/lib/server/db/plain-date-column'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'

export type Licence = {
  readonly measure: MeasureKey
  readonly proof: string
  readonly grantedOn: PlainDate
  readonly expiresOn: PlainDate | null
  readonly recordedBy: string
}

/** The newest entry for each measure: that one counts, an older one is history. */
export async function findLicences(tx: ScopedTx, scope: Scope): Promise<readonly Licence[]> {
  const rows = await tx.measureLicence.findMany({
    where: { clinicId: scope.clinicId },
    orderBy: [{ recordedAt: 'desc' }, { id: 'desc' }],
    distinct: ['measure'],
    select: { measure: true, proof: true, grantedOn: true, expiresOn: true, recordedBy: { select: { name: true } } },
  })
  return rows
    .map((row) => ({
      measure: row.measure as MeasureKey,
      proof: row.proof,
      grantedOn: toPlainDate(row.grantedOn),
      expiresOn: toPlainDateOrNull(row.expiresOn),
      recordedBy: row.recordedBy.name,
    }))
    .toSorted((one, other) => MEASURES.indexOf(one.measure) - MEASURES.indexOf(other.measure))
}

export function getLicences(scope: Scope): Promise<readonly Licence[]> {
  return withScope(scope, (tx) => findLicences(tx, scope))
}

/** May totals of it be stored on that day? What needs no licence always may. */
export function isLicensed(licences: readonly Licence[], measure: MeasureKey, day: PlainDate): boolean {
  if (MEASURE[measure].use === 'items') return true
  const licence = licences.find((entry) => entry.measure === measure)
  return licence !== undefined && licence.grantedOn <= day && (licence.expiresOn === null || licence.expiresOn > day)
}

export type LicenceRefusal = 'needs_none' | 'expires_before_granted' | 'granted_in_future'

/** Puts a permission on record. Nothing is overwritten: the register keeps what it said before. */
export async function recordLicence(
  scope: Scope,
  input: Omit<Licence, 'recordedBy'>,
  today: PlainDate,
): Promise<Result<true, LicenceRefusal>> {
  if (MEASURE[input.measure].use === 'items') return refuse('needs_none')
  if (input.grantedOn > today) return refuse('granted_in_future')
  if (input.expiresOn !== null && input.expiresOn <= input.grantedOn) return refuse('expires_before_granted')
  await withScope(scope, async (tx) => {
    const id = uuidv7()
    await tx.measureLicence.create({
      data: {
        id,
        clinicId: scope.clinicId,
        measure: input.measure,
        proof: input.proof,
        grantedOn: toDateColumn(input.grantedOn),
        expiresOn: input.expiresOn === null ? null : toDateColumn(input.expiresOn),
        recordedById: scope.actorId,
      },
      select: { id: true },
    })
    const detail = { measure: input.measure }
    await audit(tx, scope, { action: 'measure.licence', subjectKind: 'measure_licence', subjectId: id, detail })
  })
  return ok(true)
}
