import 'server-only'

import { type LockReport, nextStop } from '@/lib/domain/access/session-state'
import { heldToken } from '@/lib/server/auth/accounts/browser'
import { lookAtSession } from '@/lib/server/auth/sessions/session-standing'

/** What an open page may know of its session, without using it. */
export async function describeLock(nowMs: number): Promise<LockReport> {
  const token = await heldToken()
  const standing = token === null ? ({ state: 'ended' } as const) : await lookAtSession(token, nowMs)
  if (standing.state !== 'open') return { state: standing.state }
  const { actor, times } = standing
  const who = actor.kind === 'staff' ? actor.memberId : actor.patientId
  return { state: 'open', who, next: nextStop(times, nowMs) }
}
