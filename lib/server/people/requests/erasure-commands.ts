import 'server-only'

import {
  checkErasing,
  checkRefusal,
  type EraseGround,
  type ErasureFault,
  type KeepGround,
  type RefusalFault,
} from '@/lib/domain/people/requests/erasure'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { writeErasuresSoon } from '@/lib/server/people/erasure/keep-written'
import { type Closing, changeRequest, noteRequest } from '@/lib/server/people/requests/commands'
import { removeKept } from '@/lib/server/storage/media-files'

export type ErasureRefusal = RefusalFault | ErasureFault | 'not_found' | 'conflict'

/** Decides that the record is to be erased, and by which ground; nothing goes yet. Needs `data_request.manage`. */
export function agreeToErase(
  scope: Scope,
  { ground, ...request }: Closing & { readonly ground: EraseGround },
  nowMs: number,
): Promise<Result<true, ErasureRefusal>> {
  return changeRequest(scope, request, {
    ...{ action: 'data_request.agree', kind: 'erasure', from: ['open'] },
    data: { state: 'agreed', decidedById: scope.actorId, decidedAt: new Date(nowMs), ground },
  })
}

type Refusing = Closing & { readonly ground: KeepGround; readonly keepUntil: PlainDate | null; readonly reason: string }

/** Refuses, by which ground, until when, and in the words that the patient is told; also what was agreed and not yet done. */
export async function refuseToErase(
  scope: Scope,
  { ground, keepUntil, reason, ...request }: Refusing,
  moment: { readonly nowMs: number; readonly today: PlainDate },
): Promise<Result<true, ErasureRefusal>> {
  const checked = checkRefusal({ ground, keepUntil }, moment.today)
  if (!checked.ok) return checked
  const at = new Date(moment.nowMs)
  return changeRequest(scope, request, {
    ...{ action: 'data_request.decline', kind: 'erasure', from: ['open', 'agreed'] },
    data: {
      ...{ state: 'declined', decidedById: scope.actorId, decidedAt: at, closedAt: at, ground, reason },
      keepUntil: keepUntil && toDateColumn(keepUntil),
    },
  })
}

/**
 * Erases, once it was agreed: rows in one transaction, then the files that no row names any more, then the line of the ledger. What a crash
 * leaves undone of the last two is done by the clearing of orphans and by the next writing of the ledger.
 */
export async function erasePatient(
  scope: Scope,
  { requestId, version }: Closing,
  nowMs: number,
): Promise<Result<true, ErasureRefusal>> {
  const erased = await withScope(scope, async (tx) => {
    const where = { clinicId: scope.clinicId, id: requestId, kind: 'erasure' } as const
    const row = await tx.dataRequest.findFirst({ where, select: { patientId: true, state: true, version: true } })
    if (!row) return refuse('not_found')
    if (row.state !== 'agreed' || row.version !== version) return refuse('conflict')
    const patientId = row.patientId as PatientId
    const checked = checkErasing(await whatWaits(tx, scope, patientId))
    if (!checked.ok) return checked
    const rows = await tx.$queryRaw<{ files: string[] | null }[]>`
      select app.erase_patient(${requestId}::uuid, ${new Date(nowMs)}) as files`
    const files = rows[0]?.files ?? null
    if (files === null) return refuse('conflict')
    await noteRequest(tx, scope, { action: 'patient.erase', id: requestId, patientId })
    return ok(files)
  })
  if (!erased.ok) return erased
  await Promise.all(erased.value.map(removeKept))
  await writeErasuresSoon()
  return ok(true)
}

/** What has to be done before anything may go. */
export async function whatWaits(
  tx: ScopedTx,
  { clinicId }: Scope,
  patientId: PatientId,
): Promise<{ readonly openAlerts: number; readonly openCopies: number }> {
  const own = { clinicId, patientId }
  return {
    openAlerts: await tx.alert.count({ where: { ...own, acknowledgedAt: null } }),
    openCopies: await tx.dataRequest.count({ where: { ...own, kind: 'copy', state: 'open' } }),
  }
}
