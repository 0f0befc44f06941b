import 'server-only'

import { cookies } from 'next/headers'
import { PATIENT_IDLE_MS } from '@/lib/domain/access/session-state'
import { browserCookieName, cookieOptions, sessionCookieName } from '@/lib/server/auth/cookies'
import { isKnownBrowser, rememberBrowser } from '@/lib/server/auth/known-browser'
import { revokeSession } from '@/lib/server/auth/session-store'

/** Which accounts signed in here is remembered for a year; it opens nothing. */
const REMEMBERED_SECONDS = 365 * 24 * 60 * 60

/** The session token that this browser holds, live or not. */
export async function heldToken(): Promise<string | null> {
  return (await cookies()).get(sessionCookieName())?.value ?? null
}

export async function knowsAccount(account: string): Promise<boolean> {
  return isKnownBrowser((await cookies()).get(browserCookieName())?.value, account)
}

/** A staff session ends with the browser, if not before (trust.md rule 9): hence no age. */
export async function keepStaffSession(token: string, account: string): Promise<void> {
  const jar = await cookies()
  jar.set(sessionCookieName(), token, cookieOptions())
  const known = rememberBrowser(jar.get(browserCookieName())?.value, account)
  jar.set(browserCookieName(), known, cookieOptions(REMEMBERED_SECONDS))
}

export async function keepPatientSession(token: string): Promise<void> {
  const jar = await cookies()
  jar.set(sessionCookieName(), token, cookieOptions(PATIENT_IDLE_MS / 1000))
}

export async function endSession(): Promise<void> {
  const token = await heldToken()
  if (token) await revokeSession(token)
  const jar = await cookies()
  jar.set(sessionCookieName(), '', cookieOptions(0))
}
