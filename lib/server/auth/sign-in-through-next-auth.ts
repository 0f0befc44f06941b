import 'server-only'

import { createHash, randomBytes } from 'node:crypto'
import type { NextApiRequest, NextApiResponse } from 'next'
import NextAuth from 'next-auth'
import { env } from '@/lib/env'
import { sessionCookieName } from '@/lib/server/auth/cookies'
import { nextAuthOptions, type SigningBrowser } from '@/lib/server/auth/next-auth-options'

export type StaffSignInOutcome =
  | { readonly kind: 'signed_in'; readonly token: string }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'limited' }

type Given = {
  readonly email: string
  readonly password: string
  readonly browser: SigningBrowser
  readonly headers: Readonly<Record<string, string>>
}

/**
 * Runs next-auth's credentials callback from our own form action, so that the form works before JavaScript arrives and keeps
 * what was typed. The action has checked where the request comes from; next-auth's own token against forgery is made here, a
 * matching pair for this one call.
 */
export async function signInThroughNextAuth(given: Given): Promise<StaffSignInOutcome> {
  const options = nextAuthOptions(given.browser)
  const csrfToken = randomBytes(32).toString('hex')
  const csrfCookie = `${csrfToken}|${createHash('sha256').update(`${csrfToken}${env().APP_SECRET}`).digest('hex')}`
  const csrfName = options.useSecureCookies ? '__Host-next-auth.csrf-token' : 'next-auth.csrf-token'
  const request = {
    method: 'POST',
    query: { nextauth: ['callback', 'credentials'] },
    body: { csrfToken, email: given.email, password: given.password, json: 'true' },
    cookies: { [csrfName]: csrfCookie },
    headers: given.headers,
  }
  const answer = new CollectedAnswer()
  await NextAuth(request as unknown as NextApiRequest, answer as unknown as NextApiResponse, options)
  const token = answer.cookie(sessionCookieName())
  if (token) return { kind: 'signed_in', token }
  return { kind: answer.text.includes('error=limited') ? 'limited' : 'wrong' }
}

/** As much of a response as next-auth's handler writes to. */
class CollectedAnswer {
  readonly #headers = new Map<string, string | string[]>()
  text = ''

  status(): this {
    return this
  }

  getHeader(name: string) {
    return this.#headers.get(name.toLowerCase())
  }

  setHeader(name: string, value: string | string[]): this {
    this.#headers.set(name.toLowerCase(), value)
    return this
  }

  json(body: unknown): void {
    this.text = JSON.stringify(body)
  }

  send(body: unknown): void {
    this.text = String(body ?? '')
  }

  end(): void {}

  cookie(name: string): string | null {
    const lines = [this.#headers.get('set-cookie') ?? []].flat()
    const line = lines.find((entry) => entry.startsWith(`${name}=`))
    const value = line?.slice(name.length + 1).split(';')[0]
    return value ? decodeURIComponent(value) : null
  }
}
