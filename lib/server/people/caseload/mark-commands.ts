import 'server-only'

import { caseloadLine } from '@/lib/domain/progress/caseload/caseload-line'
import { type SnoozeRefusal, snoozeRefusal } from '@/lib/domain/progress/caseload/snooze'
import type { MemberId, PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { audit } from '@/lib/server/audit/audit'
import { databaseErrorKind } from '@/lib/server/db/database-errors'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { type Scope, type ScopedTx, type ScopeOptions, withScope } from '@/lib/server/db/scope'
import { readCaseload } from '@/lib/server/people/caseload-queries'

type OfPatient = { readonly patientId: PatientId; readonly version: number }
type Moment = { readonly today: PlainDate; readonly nowMs: number }
type Gone = 'not_found' | 'conflict'

/** Puts a patient off to a day. Whether that may be is judged by where they stand now, not by what the page showed. */
export function snoozePatient(
  scope: Scope,
  { until, ...of }: OfPatient & { readonly until: PlainDate },
  { today, nowMs }: Moment,
  options: ScopeOptions = {},
): Promise<Result<true, SnoozeRefusal | Gone>> {
  return marking(() =>
    withScope(
      scope,
      async (tx): Promise<Result<true, SnoozeRefusal | Gone>> => {
        const filter = { therapistId: null, name: null, patientId: of.patientId }
        const [patient] = await readCaseload(tx, scope, filter, today)
        if (!patient) return refuse('not_found')
        const { lane } = caseloadLine(patient.care)
        const refusal = snoozeRefusal(lane, until, today)
        if (refusal) return refuse(refusal)
        const change = { snoozedUntil: toDateColumn(until), snoozedLane: lane }
        return mark(tx, scope, { of, change, nowMs, action: 'queue.snooze' })
      },
      options,
    ),
  )
}

/** Back before the day. */
export function wakePatient(
  scope: Scope,
  of: OfPatient,
  { nowMs }: Pick<Moment, 'nowMs'>,
  options: ScopeOptions = {},
): Promise<Result<true, Gone>> {
  const change = { snoozedUntil: null, snoozedLane: null }
  return marking(() => withScope(scope, (tx) => mark(tx, scope, { of, change, nowMs, action: 'queue.wake' }), options))
}

/** Asks a colleague to look at a patient; asking the patient's own therapist gives them back. Who looks after them stays as it is. */
export function assignPatient(
  scope: Scope,
  { memberId, ...of }: OfPatient & { readonly memberId: MemberId },
  { nowMs }: Pick<Moment, 'nowMs'>,
  options: ScopeOptions = {},
): Promise<Result<true, Gone | 'member_gone'>> {
  return marking(() =>
    withScope(
      scope,
      async (tx): Promise<Result<true, Gone | 'member_gone'>> => {
        const patient = await tx.patient.findFirst({
          where: { clinicId: scope.clinicId, id: of.patientId, archivedAt: null },
          select: { therapistId: true },
        })
        if (!patient) return refuse('not_found')
        const member = await tx.member.findFirst({
          where: { clinicId: scope.clinicId, id: memberId, archivedAt: null, roles: { has: 'therapist' } },
          select: { id: true },
        })
        if (!member) return refuse('member_gone')
        const change = { assignedToId: memberId === patient.therapistId ? null : memberId }
        return mark(tx, scope, { of, change, nowMs, action: 'queue.assign' })
      },
      options,
    ),
  )
}

type Change =
  | { readonly snoozedUntil: Date | null; readonly snoozedLane: string | null }
  | { readonly assignedToId: string | null }

/** One row a patient; version 0 is a patient without one. */
async function mark(
  tx: ScopedTx,
  scope: Scope,
  { of, change, nowMs, action }: { of: OfPatient; change: Change; nowMs: number; action: string },
): Promise<Result<true, Gone>> {
  const key = { clinicId: scope.clinicId, patientId: of.patientId }
  const by = { changedById: scope.actorId, changedAt: new Date(nowMs) }
  if (of.version === 0) {
    const known = await tx.patient.count({ where: { clinicId: scope.clinicId, id: of.patientId, archivedAt: null } })
    if (known === 0) return refuse('not_found')
    await tx.queueMark.create({ data: { ...key, ...change, ...by }, select: { version: true } })
  } else {
    const { count } = await tx.queueMark.updateMany({
      where: { ...key, version: of.version },
      data: { ...change, ...by, version: { increment: 1 } },
    })
    if (count !== 1) return refuse('conflict')
  }
  await audit(tx, scope, { action, subjectKind: 'patient', subjectId: of.patientId, patientId: of.patientId })
  return ok(true)
}

/** Two who make the first mark at one moment: one of them is told. */
async function marking<Refusal extends string>(
  work: () => Promise<Result<true, Refusal>>,
): Promise<Result<true, Refusal | 'conflict'>> {
  try {
    return await work()
  } catch (error) {
    if (databaseErrorKind(error) === 'conflict') return refuse('conflict')
    throw error
  }
}
