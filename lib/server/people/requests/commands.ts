import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import { checkOpening, type IdentityProof, type OpenFault, RELEASE_MS } from '@/lib/domain/people/requests/data-request'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { audit } from '@/lib/server/audit/audit'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'

export type OpenInput = {
  readonly patientId: PatientId
  readonly receivedOn: PlainDate
  readonly identity: IdentityProof
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
    const where = { clinicId: scope.clinicId, patientId: input.patientId, state: 'open' } as const
    const openRequests = await tx.dataRequest.count({ where })
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
    await note(tx, scope, { action: 'data_request.open', id, patientId: input.patientId })
    return ok(true)
  })
}

type Closing = { readonly requestId: string; readonly version: number }

/** Lets who just gave their password take the files for a quarter of an hour; also once more, later. */
export function releaseDataRequest(
  scope: Scope,
  input: Closing,
  nowMs: number,
): Promise<Result<true, DataRequestRefusal>> {
  return close(scope, input, ['open', 'released'], {
    action: 'data_request.release',
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
  return close(scope, input, ['open'], {
    action: 'data_request.decline',
    data: { state: 'declined', closedAt: new Date(nowMs), reason },
  })
}

type Change =
  | { readonly state: 'released'; readonly releasedById: string; readonly closedAt: Date; readonly releasedUntil: Date }
  | { readonly state: 'declined'; readonly closedAt: Date; readonly reason: string }

function close(
  scope: Scope,
  { requestId, version }: Closing,
  from: readonly ('open' | 'released')[],
  change: { readonly action: string; readonly data: Change },
): Promise<Result<true, DataRequestRefusal>> {
  return withScope(scope, async (tx) => {
    const where = { clinicId: scope.clinicId, id: requestId }
    const row = await tx.dataRequest.findFirst({ where, select: { patientId: true } })
    if (!row) return refuse('not_found')
    const { count } = await tx.dataRequest.updateMany({
      where: { ...where, version, state: { in: [...from] } },
      data: { ...change.data, version: { increment: 1 } },
    })
    if (count === 0) return refuse('conflict')
    await note(tx, scope, { action: change.action, id: requestId, patientId: row.patientId as PatientId })
    return ok(true)
  })
}

function note(
  tx: ScopedTx,
  scope: Scope,
  { action, id, patientId }: { readonly action: string; readonly id: string; readonly patientId: PatientId },
): Promise<void> {
  return audit(tx, scope, { action, subjectKind: 'data_request', subjectId: id, patientId })
}
