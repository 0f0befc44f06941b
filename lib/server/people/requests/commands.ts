import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import {
  checkOpening,
  type DataRequestKind,
  type DataRequestState,
  type IdentityProof,
  type OpenFault,
  RELEASE_MS,
} from '@/lib/domain/people/requests/data-request'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { audit } from '@/lib/server/audit/audit'
import type { Prisma } from '@/lib/server/db/generated/client'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'

export type OpenInput = {
  readonly kind: DataRequestKind
  readonly patientId: PatientId
  readonly receivedOn: PlainDate
  readonly identity: Exclude<IdentityProof, 'own_device'>
}
export type DataRequestRefusal = OpenFault | 'not_found' | 'conflict'

/** Writes down that a patient asked. Needs `data_request.manage`. */
export function openDataRequest(
  scope: Scope,
  input: OpenInput,
  moment: { readonly nowMs: number; readonly today: PlainDate },
): Promise<Result<true, DataRequestRefusal>> {
  return withScope(scope, async (tx) => {
    // The lock keeps two desks from writing down the same request twice.
    const found = await tx.$queryRaw<unknown[]>`
      select id from patient where clinic_id = ${scope.clinicId}::uuid and id = ${input.patientId}::uuid for update`
    if (found.length === 0) return refuse('not_found')
    const where = { clinicId: scope.clinicId, patientId: input.patientId, kind: input.kind }
    const openRequests = await tx.dataRequest.count({ where: { ...where, state: { in: ['open', 'agreed'] } } })
    const checked = checkOpening(input.receivedOn, { today: moment.today, openRequests })
    if (!checked.ok) return checked
    const id = uuidv7()
    await tx.dataRequest.create({
      data: {
        ...{ ...where, id, identity: input.identity, receivedOn: toDateColumn(input.receivedOn) },
        ...{ openedById: scope.actorId, openedAt: new Date(moment.nowMs) },
      },
      select: { id: true },
    })
    await noteRequest(tx, scope, { action: 'data_request.open', id, patientId: input.patientId })
    return ok(true)
  })
}

export type Closing = { readonly requestId: string; readonly version: number }

/** Lets who just gave their password take the files for a quarter of an hour; also once more, later. */
export function releaseDataRequest(
  scope: Scope,
  input: Closing,
  nowMs: number,
): Promise<Result<true, DataRequestRefusal>> {
  return changeRequest(scope, input, {
    ...{ action: 'data_request.release', kind: 'copy', from: ['open', 'released'] },
    data: {
      ...{ state: 'released', releasedById: scope.actorId, closedAt: new Date(nowMs) },
      releasedUntil: new Date(nowMs + RELEASE_MS),
    },
  })
}

/** Refuses, with the reason that the patient is told. */
export function declineDataRequest(
  scope: Scope,
  { reason, ...input }: Closing & { readonly reason: string },
  nowMs: number,
): Promise<Result<true, DataRequestRefusal>> {
  return changeRequest(scope, input, {
    ...{ action: 'data_request.decline', kind: 'copy', from: ['open'] },
    data: { state: 'declined', closedAt: new Date(nowMs), reason },
  })
}

type Change = {
  readonly action: string
  readonly kind: DataRequestKind
  readonly from: readonly DataRequestState[]
  readonly data: Omit<Prisma.DataRequestUncheckedUpdateManyInput, 'version'>
}

/** One step of a request, for who saw it as it is. */
export function changeRequest(
  scope: Scope,
  { requestId, version }: Closing,
  { action, kind, from, data }: Change,
): Promise<Result<true, 'not_found' | 'conflict'>> {
  return withScope(scope, async (tx) => {
    const where = { clinicId: scope.clinicId, id: requestId, kind }
    const row = await tx.dataRequest.findFirst({ where, select: { patientId: true } })
    if (!row) return refuse('not_found')
    const { count } = await tx.dataRequest.updateMany({
      where: { ...where, version, state: { in: [...from] } },
      data: { ...data, version: { increment: 1 } },
    })
    if (count === 0) return refuse('conflict')
    await noteRequest(tx, scope, { action, id: requestId, patientId: row.patientId as PatientId })
    return ok(true)
  })
}

export function noteRequest(
  tx: ScopedTx,
  scope: Scope,
  { action, id, patientId }: { readonly action: string; readonly id: string; readonly patientId: PatientId },
): Promise<void> {
  return audit(tx, scope, { action, subjectKind: 'data_request', subjectId: id, patientId })
}
