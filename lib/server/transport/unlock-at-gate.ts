import 'server-only'

import { getTranslations } from 'next-intl/server'
import { currentStanding } from '@/lib/server/auth/require-actor'
import { unlockStaff } from '@/lib/server/auth/sessions/unlock-staff'
import { AppError } from '@/lib/server/transport/app-error'

/** Longer is no password (lib/domain/people/password-rules.ts), and hashing is work. */
const LONGEST = 256

/** Null when the session is open now; else a finished sentence that says why it is still locked. */
export async function unlockAtGate(given: unknown, address: string, nowMs: number): Promise<string | null> {
  const { state } = await currentStanding()
  // Another tab was quicker.
  if (state === 'open') return null
  if (state === 'ended') throw new AppError('UNAUTHENTICATED')
  if (typeof given !== 'string' || given === '') return (await getTranslations('errors.fields'))('missing')
  const unlocked =
    given.length > LONGEST ? ({ ok: false, reason: 'wrong' } as const) : await unlockStaff(given, address, nowMs)
  if (unlocked.ok) return null
  if (unlocked.reason === 'ended') throw new AppError('UNAUTHENTICATED')
  return (await getTranslations('errors.unlock'))(unlocked.reason)
}
