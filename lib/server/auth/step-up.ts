import 'server-only'

import { cookies } from 'next/headers'
import type { StaffActor } from '@/lib/server/auth/actor'
import { cookieOptions, sessionCookieName } from '@/lib/server/auth/cookies'
import { type Limit, withinLimit } from '@/lib/server/auth/rate-limit'
import { rotateSession } from '@/lib/server/auth/sessions/session-lock'
import { verifyOwnPassword } from '@/lib/server/auth/verify-own-password'

/** The form field in which somebody proves again who they are. */
export const STEP_UP_FIELD = 'ownPassword'

const ATTEMPTS: Limit = { max: 10, windowSeconds: 15 * 60 }

/**
 * Proves again who is at the keyboard before an action that gives rights away, and renews the session's token, so that one
 * copied earlier is worth nothing (trust.md rules 8 and 9). Fails closed: attempts are counted before the password is looked at.
 */
export async function stepUp(
  actor: StaffActor,
  password: string,
  nowMs: number,
): Promise<'proven' | 'wrong' | 'limited'> {
  if (!(await withinLimit('step-up', actor.userId, ATTEMPTS))) return 'limited'
  if (!(await verifyOwnPassword(actor.userId, password))) return 'wrong'
  const token = await rotateSession(actor.authSessionId, nowMs)
  if (token === null) return 'wrong'
  const jar = await cookies()
  jar.set(sessionCookieName(), token, cookieOptions())
  return 'proven'
}
