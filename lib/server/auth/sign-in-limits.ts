import 'server-only'

import { forgetAttempts, type GrowingLimit, releaseAttempt, reserveAttempt } from '@/lib/server/auth/rate-limit'

const WINDOW_SECONDS = 15 * 60
const FAILURES_PER_ACCOUNT = 10
const FAILURES_PER_ADDRESS = 50
/** From the fourth failure on the wait doubles: 2, 4, 8 … seconds, a minute at most. */
const FREE_FAILURES = 3
const LONGEST_WAIT_SECONDS = 60

export type SignInAttempt = {
  /** Normalised e-mail address, or another name of what is being guessed. */
  readonly account: string
  readonly address: string
  /** The browser has signed in to this account before: it has a count of its own, so that strangers cannot lock it out. */
  readonly knownBrowser: boolean
}

export function waitSeconds(failures: number): number {
  return failures <= FREE_FAILURES ? 0 : Math.min(2 ** (failures - FREE_FAILURES), LONGEST_WAIT_SECONDS)
}

const PER_ACCOUNT: GrowingLimit = {
  max: FAILURES_PER_ACCOUNT,
  windowSeconds: WINDOW_SECONDS,
  waits: Array.from({ length: FAILURES_PER_ACCOUNT }, (_, index) => waitSeconds(index + 1)),
}
const PER_ADDRESS: GrowingLimit = { max: FAILURES_PER_ADDRESS, windowSeconds: WINDOW_SECONDS, waits: [] }

function accountBucket(attempt: SignInAttempt): string {
  return attempt.knownBrowser ? 'sign-in:known' : 'sign-in:stranger'
}

/**
 * Asks before the password is looked at, and counts the attempt as failed until it is known to have succeeded: a burst cannot
 * outrun the count. A refused attempt does not lengthen the wait. Throws when it cannot count (it fails closed).
 */
export async function admitSignIn(attempt: SignInAttempt): Promise<boolean> {
  if (!(await reserveAttempt('sign-in:address', attempt.address, PER_ADDRESS))) return false
  if (await reserveAttempt(accountBucket(attempt), attempt.account, PER_ACCOUNT)) return true
  await releaseAttempt('sign-in:address', attempt.address)
  return false
}

export async function noteSuccessfulSignIn(attempt: SignInAttempt): Promise<void> {
  await Promise.all([
    forgetAttempts(accountBucket(attempt), attempt.account),
    releaseAttempt('sign-in:address', attempt.address),
  ])
}
