import 'server-only'

import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { heldToken, keepStaffSession, knowsAccount } from '@/lib/server/auth/accounts/browser'
import { verifyPassword } from '@/lib/server/auth/passwords'
import { unlockSession } from '@/lib/server/auth/sessions/session-lock'
import { lookAtSession } from '@/lib/server/auth/sessions/session-standing'
import { admitSignIn, noteSuccessfulSignIn } from '@/lib/server/auth/sign-in-limits'
import { systemDb } from '@/lib/server/db/system-db'

export type UnlockRefusal = 'wrong' | 'limited' | 'ended'

type Attempt = {
  readonly token: string
  readonly password: string
  readonly address: string
  readonly isKnown: (account: string) => Promise<boolean>
}

/**
 * The own password opens a locked session again, under a new token. It counts against the same limits as a sign-in: a locked
 * screen is a place to guess at.
 */
export async function unlockWithPassword(
  attempt: Attempt,
  nowMs: number,
): Promise<Result<{ readonly token: string; readonly account: string }, UnlockRefusal>> {
  const standing = await lookAtSession(attempt.token, nowMs)
  if (standing.state !== 'locked') return refuse('ended')
  const user = await systemDb().userAccount.findUniqueOrThrow({
    where: { id: standing.actor.userId },
    select: { email: true, passwordHash: true },
  })
  const from = { account: user.email, address: attempt.address, knownBrowser: await attempt.isKnown(user.email) }
  if (!(await admitSignIn(from))) return refuse('limited')
  if (!(await verifyPassword(user.passwordHash, attempt.password))) return refuse('wrong')
  await noteSuccessfulSignIn(from)
  const token = await unlockSession(standing.actor, nowMs)
  return token === null ? refuse('ended') : ok({ token, account: user.email })
}

/** Unlocks the session that this browser holds. */
export async function unlockStaff(
  password: string,
  address: string,
  nowMs: number,
): Promise<Result<true, UnlockRefusal>> {
  const token = await heldToken()
  if (token === null) return refuse('ended')
  const unlocked = await unlockWithPassword({ token, password, address, isKnown: knowsAccount }, nowMs)
  if (!unlocked.ok) return unlocked
  await keepStaffSession(unlocked.value.token, unlocked.value.account)
  return ok(true)
}
