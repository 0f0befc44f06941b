import 'server-only'

import {
  type DataRequestKind,
  type DataRequestState,
  dueOn,
  type IdentityProof,
} from '@/lib/domain/people/requests/data-request'
import type { EraseGround, KeepGround } from '@/lib/domain/people/requests/erasure'
import type { PatientId } from '@/lib/domain/shared/ids'
import { localDayAt, type PlainDate } from '@/lib/domain/shared/plain-date'
import { toPlainDate, toPlainDateOrNull } from '@/lib/server/db/plain-date-column'
import { type Scope, withScope } from '@/lib/server/db/scope'

export type DataRequestLine = {
  readonly id: string
  readonly version: number
  readonly kind: DataRequestKind
  /** Null: the patient was erased. */
  readonly patientName: string | null
  readonly receivedOn: PlainDate
  readonly dueOn: PlainDate
  readonly identity: IdentityProof
  /** Null: the patient. */
  readonly openedBy: string | null
  readonly state: DataRequestState
  readonly closedOn: PlainDate | null
  readonly releasedById: string | null
  readonly releasedBy: string | null
  readonly releasedUntilMs: number | null
  readonly reason: string | null
  readonly decidedBy: string | null
  readonly ground: EraseGround | KeepGround | null
  readonly keepUntil: PlainDate | null
}

export type DataRequestPage = {
  readonly requests: readonly DataRequestLine[]
  readonly patients: readonly { readonly id: PatientId; readonly name: string }[]
}

const CLOSED_SHOWN = 100

/** What waits, soonest due first, then what was answered, newest first; and everybody who could ask. Needs `data_request.manage`. */
export function getDataRequests(scope: Scope, timeZone: string): Promise<DataRequestPage> {
  return withScope(scope, async (tx) => {
    const { clinicId } = scope
    const select = {
      ...{ id: true, version: true, receivedOn: true, identity: true, state: true, closedAt: true, reason: true },
      ...{ releasedById: true, releasedUntil: true, openedBy: { select: { name: true } } },
      ...{ kind: true, ground: true, keepUntil: true, patientId: true },
      ...{ releasedBy: { select: { name: true } }, decidedBy: { select: { name: true } } },
    }
    const waiting = ['open', 'agreed'] as const
    const open = await tx.dataRequest.findMany({
      where: { clinicId, state: { in: [...waiting] } },
      orderBy: [{ receivedOn: 'asc' }, { id: 'asc' }],
      select,
    })
    const closed = await tx.dataRequest.findMany({
      where: { clinicId, state: { notIn: [...waiting] } },
      orderBy: [{ closedAt: 'desc' }, { id: 'desc' }],
      take: CLOSED_SHOWN,
      select,
    })
    const patients = await tx.patient.findMany({
      where: { clinicId },
      orderBy: [{ familyName: 'asc' }, { givenName: 'asc' }, { id: 'asc' }],
      select: { id: true, givenName: true, familyName: true },
    })
    const nameOf = (one: { givenName: string; familyName: string }) => `${one.familyName}, ${one.givenName}`
    const names = new Map(patients.map((one) => [one.id, nameOf(one)]))
    return {
      requests: [...open, ...closed].map((row) => ({
        ...{ id: row.id, version: row.version, state: row.state, reason: row.reason, releasedById: row.releasedById },
        ...{ kind: row.kind, patientName: names.get(row.patientId) ?? null, decidedBy: row.decidedBy?.name ?? null },
        ground: row.ground as EraseGround | KeepGround | null,
        keepUntil: toPlainDateOrNull(row.keepUntil),
        receivedOn: toPlainDate(row.receivedOn),
        dueOn: dueOn(toPlainDate(row.receivedOn)),
        // The database holds the same list (check).
        identity: row.identity as IdentityProof,
        openedBy: row.openedBy?.name ?? null,
        closedOn: row.closedAt && localDayAt(row.closedAt.getTime(), timeZone),
        releasedBy: row.releasedBy?.name ?? null,
        releasedUntilMs: row.releasedUntil?.getTime() ?? null,
      })),
      patients: patients.map((one) => ({ id: one.id as PatientId, name: nameOf(one) })),
    }
  })
}
