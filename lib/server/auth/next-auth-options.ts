import 'server-only'

import type { NextAuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { PATIENT_IDLE_MS } from '@/lib/domain/access/session-state'
import { env } from '@/lib/env'
import { cookieOptions, sessionCookieName } from '@/lib/server/auth/cookies'
import { clientAddress, deviceLabel } from '@/lib/server/auth/request-facts'
import { openSession, revokeSession } from '@/lib/server/auth/session-store'
import { findActor } from '@/lib/server/auth/sessions/session-standing'
import { signInMember } from '@/lib/server/auth/staff-sign-in'
import { nowMs } from '@/lib/server/clock'

/** What passes between next-auth's hooks: the cookie's opaque token in place of a JWT's claims. */
type Opaque = { readonly opaque?: string }

export type SigningBrowser = {
  /** It has signed in to this account before. */
  readonly isKnown: boolean
  /** What its session cookie holds; a sign-in ends that session. */
  readonly sessionToken: string | null
}

/**
 * next-auth as a thin shell (docs/adr/0004): it drives the sign-in protocol and its forgery checks; the session itself is our
 * own row, and the cookie holds nothing but its opaque token. `encode` and `decode` replace the JWT.
 */
export function nextAuthOptions(browser: SigningBrowser): NextAuthOptions {
  return {
    secret: env().APP_SECRET,
    session: { strategy: 'jwt', maxAge: PATIENT_IDLE_MS / 1000 },
    pages: { signIn: '/sign-in', signOut: '/', error: '/sign-in' },
    useSecureCookies: env().APP_URL.startsWith('https://'),
    cookies: { sessionToken: { name: sessionCookieName(), options: cookieOptions() } },
    providers: [
      Credentials({
        id: 'credentials',
        credentials: { email: {}, password: {} },
        async authorize(given, request) {
          const signedIn = await signInMember({
            email: given?.email ?? '',
            password: given?.password ?? '',
            address: clientAddress(headerOf(request.headers, 'x-forwarded-for')),
            knownBrowser: browser.isKnown,
          })
          if (!signedIn.ok) throw new Error(signedIn.reason)
          const { clinicId, memberId } = signedIn.value
          const token = await openSession(
            { kind: 'staff', clinicId, memberId },
            {
              deviceLabel: deviceLabel(headerOf(request.headers, 'user-agent')),
              nowMs: nowMs(),
              replaces: browser.sessionToken,
            },
          )
          return { id: memberId, opaque: token }
        },
      }),
    ],
    jwt: {
      encode: async ({ token }) => (token as Opaque | undefined)?.opaque ?? '',
      decode: async ({ token }) => (token && (await findActor(token, nowMs())) ? { opaque: token } : null),
    },
    callbacks: {
      jwt: async ({ token, user }) => ({ opaque: (user as Opaque | undefined)?.opaque ?? (token as Opaque).opaque }),
      session: async ({ session }) => ({ expires: session.expires }),
    },
    events: {
      // Not by what `decode` found: a locked session opens nothing, and can be signed out all the same.
      signOut: async () => {
        if (browser.sessionToken) await revokeSession(browser.sessionToken)
      },
    },
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
  }
}

function headerOf(headers: unknown, name: string): string | null {
  const value = (headers as Record<string, unknown> | undefined)?.[name]
  return typeof value === 'string' ? value : null
}
