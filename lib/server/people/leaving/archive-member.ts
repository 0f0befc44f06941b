import 'server-only'

import { decideHandOver, type HandOverChoice } from '@/lib/domain/access/hand-over'
import { leavesAnAdmin } from '@/lib/domain/access/members'
import type { MemberId, PatientId } from '@/lib/domain/shared/ids'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { audit } from '@/lib/server/audit/audit'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { lockMember, otherAdmins } from '@/lib/server/people/leaving/member-rows'
import type { MemberRefusal } from '@/lib/server/people/members'

export type ArchiveInput = HandOverChoice & { readonly memberId: MemberId; readonly version: number }

type Moves = ReadonlyMap<PatientId, MemberId>

/**
 * Ends a member's access at once; what they wrote and signed keeps their name. Each patient goes to a colleague in the same step, and with
 * the patient all that waits for somebody to look: alerts, proposals and messages are the patient's, and so the new therapist's. Whom
 * the leaving one had put off is back at once: the new one never chose that. A colleague who was asked to look still is.
 */
export function archiveMember(scope: Scope, input: ArchiveInput, nowMs: number): Promise<Result<true, MemberRefusal>> {
  return withScope(scope, async (tx) => {
    if (input.memberId === scope.actorId) return refuse('yourself')
    const before = await lockMember(tx, scope, input.memberId)
    if (!before) return refuse('not_found')
    if (!leavesAnAdmin(await otherAdmins(tx, scope, input.memberId), [])) return refuse('last_admin')
    const patients = await lockPatients(tx, scope, input.memberId)
    const moves = decideHandOver(input, { patients, heirs: await lockHeirs(tx, scope, input) })
    if (!moves.ok) return moves
    const where = { clinicId: scope.clinicId, id: input.memberId, version: input.version, archivedAt: null }
    if ((await tx.member.count({ where })) === 0) return refuse('conflict')
    await handOver(tx, scope, moves.value, nowMs)
    const at = new Date(nowMs)
    await tx.member.updateMany({ where, data: { archivedAt: at, version: { increment: 1 } } })
    await tx.authSession.updateMany({
      where: { clinicId: scope.clinicId, memberId: input.memberId, revokedAt: null },
      data: { revokedAt: at },
    })
    await auditMoves(tx, scope, moves.value)
    await audit(tx, scope, {
      action: 'member.archive',
      subjectKind: 'member',
      subjectId: input.memberId,
      detail: { patientsMoved: moves.value.size },
    })
    return ok(true)
  })
}

async function lockPatients(tx: ScopedTx, scope: Scope, memberId: MemberId): Promise<PatientId[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from patient
    where clinic_id = ${scope.clinicId}::uuid and therapist_id = ${memberId}::uuid and archived_at is null
    order by id for update`
  return rows.map(({ id }) => id as PatientId)
}

/** Locked, so that nobody who is to take patients leaves at the same moment. */
async function lockHeirs(tx: ScopedTx, scope: Scope, input: ArchiveInput): Promise<ReadonlySet<MemberId>> {
  const named = [...new Set([...input.each.values(), ...(input.toAll ? [input.toAll] : [])])]
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select id from member
    where clinic_id = ${scope.clinicId}::uuid and id = any (${named}::uuid[]) and id <> ${input.memberId}::uuid
      and archived_at is null and 'therapist' = any (roles)
    order by id for update`
  return new Set(rows.map(({ id }) => id as MemberId))
}

async function handOver(tx: ScopedTx, scope: Scope, moves: Moves, nowMs: number): Promise<void> {
  await tx.queueMark.updateMany({
    where: { clinicId: scope.clinicId, patientId: { in: [...moves.keys()] }, snoozedUntil: { not: null } },
    data: {
      ...{ snoozedUntil: null, snoozedLane: null, changedById: scope.actorId, changedAt: new Date(nowMs) },
      version: { increment: 1 },
    },
  })
  const byHeir = Map.groupBy(moves, ([, heir]) => heir)
  for (const [heir, patients] of byHeir)
    await tx.patient.updateMany({
      where: { clinicId: scope.clinicId, id: { in: patients.map(([patient]) => patient) } },
      data: { therapistId: heir, version: { increment: 1 } },
    })
}

/** In each patient's own trail: who is asked about a patient later must find when the therapist changed. */
async function auditMoves(tx: ScopedTx, scope: Scope, moves: Moves): Promise<void> {
  for (const [patientId, heir] of moves)
    await audit(tx, scope, { action: 'patient.hand_over', subjectKind: 'member', subjectId: heir, patientId })
}
