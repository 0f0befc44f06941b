import 'server-only'

import { createHash } from 'node:crypto'
import { readSignedValue, signValue } from '@/lib/server/auth/token'

const PURPOSE = 'known-browser'
const MAX_ACCOUNTS = 8

function mark(account: string): string {
  return createHash('sha256').update(account).digest('base64url').slice(0, 22)
}

function marksIn(cookie: string | undefined): string[] {
  const value = cookie ? readSignedValue(PURPOSE, cookie) : null
  return value === null ? [] : value.split('~')
}

/** Whether this browser has signed in to the account before. */
export function isKnownBrowser(cookie: string | undefined, account: string): boolean {
  return marksIn(cookie).includes(mark(account))
}

/** The cookie's next value after a sign-in; keeps the last few accounts of a shared desktop. */
export function rememberBrowser(cookie: string | undefined, account: string): string {
  const others = marksIn(cookie).filter((known) => known !== mark(account))
  return signValue(PURPOSE, [mark(account), ...others].slice(0, MAX_ACCOUNTS).join('~'))
}
