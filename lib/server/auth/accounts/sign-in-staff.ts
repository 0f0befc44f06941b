import 'server-only'

import { headers } from 'next/headers'
import { normaliseEmail } from '@/lib/domain/people/email-address'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { heldToken, keepStaffSession, knowsAccount } from '@/lib/server/auth/accounts/browser'
import type { Actor } from '@/lib/server/auth/actor'
import { findActor } from '@/lib/server/auth/sessions/session-standing'
import { signInThroughNextAuth } from '@/lib/server/auth/sign-in-through-next-auth'

/** The headers that next-auth's callback reads; nothing else of the request is passed on. */
const PASSED_ON = ['host', 'user-agent', 'x-forwarded-for']

/** Signs this browser in and ends the session it held; answers who it is now. */
export async function signInStaff(
  given: { readonly email: string; readonly password: string },
  nowMs: number,
): Promise<Result<Actor, 'wrong' | 'limited'>> {
  const account = normaliseEmail(given.email)
  const outcome = await signInThroughNextAuth({
    ...given,
    browser: { isKnown: account !== null && (await knowsAccount(account)), sessionToken: await heldToken() },
    headers: await passedOn(),
  })
  if (outcome.kind !== 'signed_in') return refuse(outcome.kind)
  const actor = await findActor(outcome.token, nowMs)
  if (account === null || actor === null) return refuse('wrong')
  await keepStaffSession(outcome.token, account)
  return ok(actor)
}

async function passedOn(): Promise<Record<string, string>> {
  const list = await headers()
  return Object.fromEntries(PASSED_ON.flatMap((name) => (list.has(name) ? [[name, list.get(name) ?? '']] : [])))
}
