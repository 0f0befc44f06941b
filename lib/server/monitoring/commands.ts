import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import { checkEntry, type EntryRefusal, type LiveMode, type MonitoringActivity } from '@/lib/domain/monitoring/entry'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { audit } from '@/lib/server/audit/audit'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'

export type EntryInput = {
  readonly patientId: PatientId
  readonly doneOn: PlainDate
  readonly activity: MonitoringActivity
  readonly minutes: number
  readonly liveMode: LiveMode | null
  readonly correctsId: string | null
  readonly reason: string | null
}

export type RecordRefusal =
  | EntryRefusal
  | 'not_found'
  /** Somebody else wrote what is to be corrected. */
  | 'not_yours'
  /** It was corrected meanwhile: the correction is what counts. */
  | 'corrected_already'

/** Writes down one's own minutes, or a row that stands in for an earlier one of one's own. Needs `monitoring.write`. */
export function recordMonitoring(
  scope: Scope,
  input: EntryInput,
  today: PlainDate,
): Promise<Result<{ readonly entryId: string }, RecordRefusal>> {
  return withScope(scope, async (tx) => {
    // The lock keeps two corrections of one entry apart.
    const found = await tx.$queryRaw<unknown[]>`
      select id from patient where clinic_id = ${scope.clinicId}::uuid and id = ${input.patientId}::uuid and archived_at is null for update`
    if (found.length === 0) return refuse('not_found')
    const checked = checkEntry(input, today)
    if (!checked.ok) return checked
    const correctable = await checkCorrection(tx, scope, input)
    if (!correctable.ok) return correctable
    const id = uuidv7()
    const { doneOn, ...values } = input
    await tx.monitoringEntry.create({
      data: { ...values, id, clinicId: scope.clinicId, authorId: scope.actorId, doneOn: toDateColumn(doneOn) },
      select: { id: true },
    })
    await audit(tx, scope, {
      action: input.correctsId === null ? 'monitoring.record' : 'monitoring.correct',
      subjectKind: 'monitoring_entry',
      subjectId: id,
      patientId: input.patientId,
      detail: { activity: input.activity, minutes: input.minutes },
    })
    return ok({ entryId: id })
  })
}

async function checkCorrection(
  tx: ScopedTx,
  scope: Scope,
  { correctsId, patientId }: EntryInput,
): Promise<Result<true, 'not_found' | 'not_yours' | 'corrected_already'>> {
  if (correctsId === null) return ok(true)
  const before = await tx.monitoringEntry.findFirst({
    where: { clinicId: scope.clinicId, id: correctsId, patientId },
    select: { authorId: true, corrected: { select: { id: true } } },
  })
  if (!before) return refuse('not_found')
  if (before.authorId !== scope.actorId) return refuse('not_yours')
  return before.corrected.length > 0 ? refuse('corrected_already') : ok(true)
}
