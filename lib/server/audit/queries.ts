import 'server-only'

import type { MemberId, PatientId } from '@/lib/domain/shared/ids'
import { type Scope, type ScopedTx, type ScopeOptions, withScope } from '@/lib/server/db/scope'

export type AuditFilter = {
  readonly actorId?: string | undefined
  readonly patientId?: string | undefined
  readonly action?: string | undefined
  /** Instants: not before the first, and before the second. */
  readonly fromMs?: number | undefined
  readonly untilMs?: number | undefined
  /** Only events with a smaller number: the next, older page. */
  readonly before?: number | undefined
}

export type AuditLine = {
  readonly number: number
  readonly atMs: number
  readonly actorKind: 'staff' | 'patient' | 'system'
  /** Null when the actor is no member or patient of the clinic. */
  readonly actorName: string | null
  readonly patientId: PatientId | null
  readonly patientName: string | null
  readonly action: string
  readonly subjectKind: string
}

export type AuditPage = { readonly lines: readonly AuditLine[]; readonly older: number | null }

const LINES_PER_PAGE = 50

/** The newest events first. Needs `audit.read`. */
export function listAuditEvents(scope: Scope, filter: AuditFilter, options: ScopeOptions = {}): Promise<AuditPage> {
  return withScope(
    scope,
    async (tx) => {
      const events = await readEvents(tx, scope, filter)
      const shown = events.slice(0, LINES_PER_PAGE)
      const names = await readNames(tx, scope, [
        ...shown.flatMap((event) => event.actorId ?? []),
        ...shown.flatMap((event) => event.patientId ?? []),
      ])
      const last = shown.at(-1)
      return {
        lines: shown.map((event) => toLine(event, names)),
        older: events.length > LINES_PER_PAGE && last ? Number(last.number) : null,
      }
    },
    options,
  )
}

type Event = Awaited<ReturnType<typeof readEvents>>[number]

function readEvents(tx: ScopedTx, scope: Scope, filter: AuditFilter) {
  return tx.auditEvent.findMany({
    where: {
      clinicId: scope.clinicId,
      ...(filter.actorId === undefined ? {} : { actorId: filter.actorId }),
      ...(filter.patientId === undefined ? {} : { patientId: filter.patientId }),
      ...(filter.action === undefined ? {} : { action: filter.action }),
      at: {
        ...(filter.fromMs === undefined ? {} : { gte: new Date(filter.fromMs) }),
        ...(filter.untilMs === undefined ? {} : { lt: new Date(filter.untilMs) }),
      },
      ...(filter.before === undefined ? {} : { number: { lt: filter.before } }),
    },
    orderBy: { number: 'desc' },
    take: LINES_PER_PAGE + 1,
    select: {
      ...{ number: true, at: true, actorKind: true, actorId: true },
      ...{ patientId: true, action: true, subjectKind: true },
    },
  })
}

async function readNames(tx: ScopedTx, scope: Scope, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const where = { clinicId: scope.clinicId, id: { in: [...new Set(ids)] } }
  const members = await tx.member.findMany({ where, select: { id: true, name: true } })
  const patients = await tx.patient.findMany({ where, select: { id: true, givenName: true, familyName: true } })
  return new Map([
    ...members.map(({ id, name }) => [id, name] as const),
    ...patients.map(({ id, givenName, familyName }) => [id, `${givenName} ${familyName}`] as const),
  ])
}

function toLine(event: Event, names: ReadonlyMap<string, string>): AuditLine {
  return {
    number: Number(event.number),
    atMs: event.at.getTime(),
    actorKind: event.actorKind === 'staff' || event.actorKind === 'patient' ? event.actorKind : 'system',
    actorName: event.actorId === null ? null : (names.get(event.actorId) ?? null),
    patientId: event.patientId as PatientId | null,
    patientName: event.patientId === null ? null : (names.get(event.patientId) ?? null),
    action: event.action,
    subjectKind: event.subjectKind,
  }
}

export type AuditChoices = {
  readonly members: readonly { id: MemberId; name: string }[]
  readonly patients: readonly { id: PatientId; name: string }[]
  readonly actions: readonly string[]
  /** All events of the clinic: the newest one's number, since numbers have no gaps. */
  readonly events: number
}

/** What the filters offer: everybody of the clinic, and the actions that ever happened in it. */
export function getAuditChoices(scope: Scope, options: ScopeOptions = {}): Promise<AuditChoices> {
  return withScope(
    scope,
    async (tx) => {
      const where = { clinicId: scope.clinicId }
      const members = await tx.member.findMany({ where, orderBy: { name: 'asc' }, select: { id: true, name: true } })
      const patients = await tx.patient.findMany({
        where,
        orderBy: [{ familyName: 'asc' }, { givenName: 'asc' }],
        select: { id: true, givenName: true, familyName: true },
      })
      const actions = await tx.auditEvent.findMany({
        where,
        distinct: ['action'],
        orderBy: { action: 'asc' },
        select: { action: true },
      })
      const newest = await tx.auditEvent.findFirst({ where, orderBy: { number: 'desc' }, select: { number: true } })
      return {
        members: members.map(({ id, name }) => ({ id: id as MemberId, name })),
        patients: patients.map((each) => ({ id: each.id as PatientId, name: `${each.familyName}, ${each.givenName}` })),
        actions: actions.map(({ action }) => action),
        events: Number(newest?.number ?? 0),
      }
    },
    options,
  )
}
