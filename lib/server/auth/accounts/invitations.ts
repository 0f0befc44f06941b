import 'server-only'

import { checkPassword, type PasswordRefusal } from '@/lib/domain/people/password-rules'
import type { ClinicId, MemberId } from '@/lib/domain/shared/ids'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { audit } from '@/lib/server/audit/audit'
import { hashPassword } from '@/lib/server/auth/passwords'
import { hashToken } from '@/lib/server/auth/token'
import { type ScopedTx, staffScope } from '@/lib/server/db/scope'
import { systemDb } from '@/lib/server/db/system-db'

export type InvitationFace = { readonly name: string; readonly email: string; readonly clinicName: string }

/** Who an invitation is for; null when it no longer opens. Reads only: mail scanners follow links. */
export async function peekInvitation(token: string, nowMs: number): Promise<InvitationFace | null> {
  const found = await systemDb().passwordToken.findUnique({
    where: { tokenHash: hashToken(token), usedAt: null, expiresAt: { gt: new Date(nowMs) } },
    select: {
      user: {
        select: {
          email: true,
          members: {
            where: { archivedAt: null },
            orderBy: { createdAt: 'asc' },
            take: 1,
            select: { name: true, clinic: { select: { name: true } } },
          },
        },
      },
    },
  })
  const member = found?.user.members[0]
  return found && member ? { name: member.name, email: found.user.email, clinicName: member.clinic.name } : null
}

/** Uses the link up: sets the password and ends every session and link that the account had before. */
export async function acceptInvitation(
  token: string,
  password: string,
  nowMs: number,
): Promise<Result<true, PasswordRefusal | 'used_up'>> {
  const face = await peekInvitation(token, nowMs)
  if (!face) return refuse('used_up')
  const checked = checkPassword(password, face)
  if (!checked.ok) return checked
  const passwordHash = await hashPassword(password)
  return systemDb().$transaction(async (tx) => {
    const used = await tx.$queryRaw<{ user_id: string }[]>`
      update password_token set used_at = ${new Date(nowMs)}
      where token_hash = ${hashToken(token)} and used_at is null and expires_at > ${new Date(nowMs)}
      returning user_id`
    const userId = used[0]?.user_id
    if (userId === undefined) return refuse('used_up')
    await tx.userAccount.update({ where: { id: userId }, data: { passwordHash }, select: { id: true } })
    await tx.passwordToken.updateMany({ where: { userId, usedAt: null }, data: { usedAt: new Date(nowMs) } })
    await endSessionsOf(tx, userId, nowMs)
    return ok(true)
  })
}

async function endSessionsOf(tx: ScopedTx, userId: string, nowMs: number): Promise<void> {
  const members = await tx.member.findMany({ where: { userId }, select: { id: true, clinicId: true } })
  for (const member of members) {
    const ended = await tx.authSession.updateMany({
      where: { clinicId: member.clinicId, memberId: member.id, revokedAt: null },
      data: { revokedAt: new Date(nowMs) },
    })
    await audit(tx, staffScope(member.clinicId as ClinicId, member.id as MemberId), {
      action: 'auth.password_set',
      subjectKind: 'member',
      subjectId: member.id,
      detail: { sessionsEnded: ended.count },
    })
  }
}
