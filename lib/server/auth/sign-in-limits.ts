import 'server-only'

import { countAttempt, forgetAttempts, readCount } from '@/lib/server/auth/rate-limit'

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

function accountBucket(attempt: SignInAttempt): string {
  return attempt.knownBrowser ? 'sign-in:known' : 'sign-in:stranger'
}

export function waitSeconds(failures: number): number {
  return failures <= FREE_FAILURES ? 0 : Math.min(2 ** (failures - FREE_FAILURES), LONGEST_WAIT_SECONDS)
}

/** Asks before the password is looked at. Reads only: a refused attempt does not lengthen the wait. */
export async function isSignInAllowed(attempt: SignInAttempt): Promise<boolean> {
  const [account, address] = await Promise.all([
    readCount(accountBucket(attempt), attempt.account),
    readCount('sign-in:address', attempt.address),
  ])
  if (account.count >= FAILURES_PER_ACCOUNT || address.count >= FAILURES_PER_ADDRESS) return false
  return account.secondsSinceLast >= waitSeconds(account.count)
}

export async function noteFailedSignIn(attempt: SignInAttempt): Promise<void> {
  await Promise.all([
    countAttempt(accountBucket(attempt), attempt.account, WINDOW_SECONDS),
    countAttempt('sign-in:address', attempt.address, WINDOW_SECONDS),
  ])
}

export async function noteSuccessfulSignIn(attempt: SignInAttempt): Promise<void> {
  await forgetAttempts(accountBucket(attempt), attempt.account)
}
