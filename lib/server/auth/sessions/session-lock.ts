import 'server-only'

import { idleEndAfterUse } from '@/lib/domain/access/session-state'
import type { AuthSessionId } from '@/lib/domain/shared/ids'
import { audit } from '@/lib/server/audit/audit'
import type { StaffActor } from '@/lib/server/auth/actor'
import { hashToken, newToken } from '@/lib/server/auth/token'
import { systemDb } from '@/lib/server/db/system-db'

const subject = (actor: StaffActor) => ({ subjectKind: 'auth_session', subjectId: actor.authSessionId })

/** Writes down that the session was found idle, once, however many requests find it at the same moment. */
export async function lockSession(actor: StaffActor, nowMs: number): Promise<void> {
  await systemDb().$transaction(async (tx) => {
    const locked = await tx.$executeRaw`
      update auth_session set locked_at = ${new Date(nowMs)}
      where id = ${actor.authSessionId}::uuid and locked_at is null and revoked_at is null
        and idle_expires_at <= ${new Date(nowMs)}`
    if (locked === 1) await audit(tx, actor.scope, { action: 'auth.lock', ...subject(actor) })
  })
}

/** Opens a locked session under a new token; the old one is dead at once. Null when it ended or was unlocked meanwhile. */
export async function unlockSession(actor: StaffActor, nowMs: number): Promise<string | null> {
  const token = newToken()
  return systemDb().$transaction(async (tx) => {
    const unlocked = await tx.$executeRaw`
      update auth_session set token_hash = ${hashToken(token)}, last_seen_at = ${new Date(nowMs)},
        idle_expires_at = ${new Date(idleEndAfterUse('staff', nowMs))}, locked_at = null
      where id = ${actor.authSessionId}::uuid and locked_at is not null and revoked_at is null
        and (expires_at is null or expires_at > ${new Date(nowMs)})`
    if (unlocked !== 1) return null
    await audit(tx, actor.scope, { action: 'auth.unlock', ...subject(actor) })
    return token
  })
}

/** A new token for an open session; the old one is dead at once. Null when the session was locked or ended meanwhile. */
export async function rotateSession(id: AuthSessionId, nowMs: number): Promise<string | null> {
  const token = newToken()
  const changed = await systemDb().$executeRaw`
    update auth_session set token_hash = ${hashToken(token)}, last_seen_at = ${new Date(nowMs)}
    where id = ${id}::uuid and revoked_at is null and locked_at is null`
  return changed === 1 ? token : null
}
