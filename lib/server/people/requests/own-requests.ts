import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import { type DataRequestKind, type DataRequestState, dueOn } from '@/lib/domain/people/requests/data-request'
import type { EraseGround, KeepGround } from '@/lib/domain/people/requests/erasure'
import { localDayAt, type PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { toDateColumn, toPlainDate, toPlainDateOrNull } from '@/lib/server/db/plain-date-column'
import { type Scope, withScope } from '@/lib/server/db/scope'
import { noteRequest } from '@/lib/server/people/requests/commands'

export type OwnRequest = {
  readonly id: string
  readonly kind: DataRequestKind
  readonly state: DataRequestState
  readonly receivedOn: PlainDate
  readonly dueOn: PlainDate
  readonly closedOn: PlainDate | null
  /** The clinic's words, where it said no. */
  readonly reason: string | null
  readonly ground: EraseGround | KeepGround | null
  readonly keepUntil: PlainDate | null
}

const SHOWN = 20

/** What the patient of a scope asked for, newest first. */
export function getOwnRequests(scope: Scope, timeZone: string): Promise<readonly OwnRequest[]> {
  return withScope(scope, async (tx) => {
    const rows = await tx.dataRequest.findMany({
      where: { clinicId: scope.clinicId },
      orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
      take: SHOWN,
      select: {
        ...{
          id: true,
          kind: true,
          state: true,
          receivedOn: true,
          closedAt: true,
          reason: true,
          ground: true,
          keepUntil: true,
        },
      },
    })
    return rows.map((row) => ({
      ...{ id: row.id, kind: row.kind, state: row.state, reason: row.reason },
      receivedOn: toPlainDate(row.receivedOn),
      dueOn: dueOn(toPlainDate(row.receivedOn)),
      closedOn: row.closedAt && localDayAt(row.closedAt.getTime(), timeZone),
      // The database holds the same list (check).
      ground: row.ground as EraseGround | KeepGround | null,
      keepUntil: toPlainDateOrNull(row.keepUntil),
    }))
  })
}

/** The patient of a scope asks, signed in on a device of their own: that is the proof of who they are. */
export function askForOwnData(
  scope: Scope,
  kind: DataRequestKind,
  moment: { readonly nowMs: number; readonly today: PlainDate },
): Promise<Result<true, 'open_already'>> {
  return withScope(scope, async (tx) => {
    const { clinicId, patientId } = scope
    if (patientId === null) throw new Error('Only a patient asks for their own data')
    const id = uuidv7()
    // The index on open ones decides: two taps, or a tap beside the desk, are one request.
    const { count } = await tx.dataRequest.createMany({
      data: {
        ...{ id, clinicId, patientId, kind, identity: 'own_device', openedById: null },
        ...{ receivedOn: toDateColumn(moment.today), openedAt: new Date(moment.nowMs) },
      },
      skipDuplicates: true,
    })
    if (count === 0) return refuse('open_already')
    await noteRequest(tx, scope, { action: 'data_request.ask', id, patientId })
    return ok(true)
  })
}
