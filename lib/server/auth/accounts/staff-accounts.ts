import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import type { ClinicId, UserId } from '@/lib/domain/shared/ids'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { env } from '@/lib/env'
import { hashToken, newToken } from '@/lib/server/auth/token'
import type { ScopedTx } from '@/lib/server/db/scope'
import { systemDb } from '@/lib/server/db/system-db'

/** A one-time link to set a password lives a week. */
export const PASSWORD_LINK_MS = 7 * 24 * 60 * 60 * 1000

/** E-mail addresses by account. Accounts know no clinic: the caller has read the ids in its own scope. */
export async function emailsOf(userIds: readonly UserId[]): Promise<ReadonlyMap<string, string>> {
  const users = await systemDb().userAccount.findMany({
    where: { id: { in: [...userIds] } },
    select: { id: true, email: true },
  })
  return new Map(users.map((user) => [user.id, user.email]))
}

/** Accounts that have set a password; the others still wait for their link to be used. */
export async function accountsWithPassword(userIds: readonly UserId[]): Promise<ReadonlySet<string>> {
  const users = await systemDb().userAccount.findMany({
    where: { id: { in: [...userIds] }, passwordHash: { not: null } },
    select: { id: true },
  })
  return new Set(users.map((user) => user.id))
}

/**
 * The account for an address, made when there is none. An account that belongs to another clinic is refused: the link is handed
 * to this clinic's admin, and whoever sets the password would get into the other clinic too.
 */
export async function accountForInvitation(
  email: string,
  clinicId: ClinicId,
): Promise<Result<UserId, 'address_in_use'>> {
  const db = systemDb()
  const id = uuidv7()
  await db.$executeRaw`insert into user_account (id, email) values (${id}::uuid, ${email}) on conflict (email) do nothing`
  const user = await db.userAccount.findUniqueOrThrow({
    where: { email },
    select: { id: true, members: { where: { clinicId: { not: clinicId } }, take: 1, select: { id: true } } },
  })
  return user.members.length > 0 ? refuse('address_in_use') : ok(user.id as UserId)
}

/** True when the account also belongs to a member of another clinic, archived or not. */
export async function isAccountElsewhere(userId: UserId, clinicId: ClinicId): Promise<boolean> {
  const elsewhere = await systemDb().member.findFirst({
    where: { userId, clinicId: { not: clinicId } },
    select: { id: true },
  })
  return elsewhere !== null
}

/** Makes a one-time link; earlier unused ones of the account stop working. The token itself is not stored. */
export async function issuePasswordLink(
  userId: UserId,
  nowMs: number,
  tx: ScopedTx = systemDb(),
  site: string = env().APP_URL,
): Promise<string> {
  const token = newToken()
  await tx.passwordToken.updateMany({ where: { userId, usedAt: null }, data: { usedAt: new Date(nowMs) } })
  await tx.passwordToken.create({
    data: { id: uuidv7(), userId, tokenHash: hashToken(token), expiresAt: new Date(nowMs + PASSWORD_LINK_MS) },
    select: { id: true },
  })
  return new URL(`/invitation/${token}`, site).href
}
