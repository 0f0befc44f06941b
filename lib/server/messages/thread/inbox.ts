import 'server-only'

import type { MemberId, PatientId } from '@/lib/domain/shared/ids'
import { type Scope, withScope } from '@/lib/server/db/scope'
import { askedToLook, lookedAfterBy } from '@/lib/server/people/caseload/find-people'

export type InboxThread = {
  readonly patientId: PatientId
  readonly givenName: string
  readonly familyName: string
  /** Who looks after it in the queue: a colleague who was asked, else the patient's therapist. */
  readonly lookedAfterBy: string
  readonly waiting: {
    readonly count: number
    /** The oldest that nobody has read. */
    readonly sinceMs: number
    readonly warns: boolean
  } | null
  readonly last: { readonly body: string; readonly sentAtMs: number; readonly isPatients: boolean }
}

/** More threads than anybody looks through; whoever waits stands first. */
const SHOWN = 200

type Row = {
  readonly id: string
  readonly waiting: number
  readonly since: Date | null
  readonly warns: boolean
  readonly body: string
  readonly sentAt: Date
  readonly isPatients: boolean
}

/** Threads of the clinic, or of those whom a member looks after: who waits longest first, then what was said last. */
export function getInbox(scope: Scope, memberId: MemberId | null): Promise<readonly InboxThread[]> {
  return withScope(scope, async (tx) => {
    const people = await tx.patient.findMany({
      where: {
        ...{ clinicId: scope.clinicId, archivedAt: null, messages: { some: {} } },
        ...(memberId === null ? {} : lookedAfterBy(memberId)),
      },
      select: {
        ...{ id: true, givenName: true, familyName: true, therapist: { select: { name: true } } },
        queueMark: { select: { assignedTo: { select: { name: true, archivedAt: true } } } },
      },
    })
    const ids = people.map(({ id }) => id)
    const rows = await tx.$queryRaw<Row[]>`
      select p.id, w.waiting, w.since, w.warns, m.body, m.sent_at as "sentAt", m.member_id is null as "isPatients"
      from unnest(${ids}::uuid[]) as p(id)
      cross join lateral (select count(*)::int as waiting, min(u.sent_at) as since, coalesce(bool_or(u.warns), false) as warns
        from message u where u.clinic_id = ${scope.clinicId}::uuid and u.patient_id = p.id
          and u.member_id is null and u.read_at is null) w
      cross join lateral (select l.body, l.sent_at, l.member_id from message l
        where l.clinic_id = ${scope.clinicId}::uuid and l.patient_id = p.id order by l.sent_at desc, l.id desc limit 1) m
      order by w.since nulls last, m.sent_at desc
      limit ${SHOWN}`
    const byId = new Map(people.map((person) => [person.id, person]))
    return rows.flatMap(({ id, waiting, since, warns, body, sentAt, isPatients }) => {
      const person = byId.get(id)
      if (!person) return []
      return [
        {
          ...{ patientId: id as PatientId, givenName: person.givenName, familyName: person.familyName },
          lookedAfterBy: (askedToLook(person.queueMark) ?? person.therapist).name,
          waiting: since && { count: waiting, sinceMs: since.getTime(), warns },
          last: { body, sentAtMs: sentAt.getTime(), isPatients },
        },
      ]
    })
  })
}

/** Patients of a member's list, and of the whole clinic, who wait for somebody to read what they wrote. */
export function countWaiting(
  scope: Scope,
  memberId: MemberId,
): Promise<{ readonly mine: number; readonly all: number }> {
  return withScope(scope, async (tx) => {
    const where = {
      ...{ clinicId: scope.clinicId, archivedAt: null },
      messages: { some: { memberId: null, readAt: null } },
    }
    return {
      mine: await tx.patient.count({ where: { ...where, ...lookedAfterBy(memberId) } }),
      all: await tx.patient.count({ where }),
    }
  })
}

export type ThreadCare = {
  readonly markVersion: number
  readonly lookedAfterById: string
  readonly therapistId: string
}

/** Who looks after a patient in the queue: the thread goes with them. */
export function getThreadCare(scope: Scope, patientId: PatientId): Promise<ThreadCare | null> {
  return withScope(scope, async (tx) => {
    const patient = await tx.patient.findFirst({
      where: { clinicId: scope.clinicId, id: patientId, archivedAt: null },
      select: {
        therapistId: true,
        queueMark: { select: { version: true, assignedTo: { select: { id: true, archivedAt: true } } } },
      },
    })
    if (!patient) return null
    return {
      markVersion: patient.queueMark?.version ?? 0,
      lookedAfterById: askedToLook(patient.queueMark)?.id ?? patient.therapistId,
      therapistId: patient.therapistId,
    }
  })
}
