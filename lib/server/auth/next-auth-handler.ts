import 'server-only'

import { cookies, headers } from 'next/headers'
import NextAuth from 'next-auth'
import { normaliseEmail } from '@/lib/domain/people/email-address'
import { browserCookieName, sessionCookieName } from '@/lib/server/auth/cookies'
import { isKnownBrowser } from '@/lib/server/auth/known-browser'
import { nextAuthOptions } from '@/lib/server/auth/next-auth-options'
import { isSameOrigin } from '@/lib/server/transport/same-origin'

type Context = { readonly params: Promise<{ readonly nextauth: string[] }> }

/** next-auth's own endpoints (session, csrf, callback, signout). Its forgery token is checked by it, the origin by us. */
export async function nextAuthHandler(request: Request, context: Context): Promise<Response> {
  if (request.method === 'POST' && !isSameOrigin(await headers())) {
    return Response.json({ error: 'FORBIDDEN' }, { status: 403, headers: { 'cache-control': 'private, no-store' } })
  }
  const email = request.method === 'POST' ? await emailOf(request.clone()) : null
  const jar = await cookies()
  const options = nextAuthOptions({
    isKnown: email !== null && isKnownBrowser(jar.get(browserCookieName())?.value, email),
    sessionToken: jar.get(sessionCookieName())?.value ?? null,
  })
  const response: Response = await NextAuth(request as never, context as never, options)
  response.headers.set('cache-control', 'private, no-store')
  return response
}

async function emailOf(request: Request): Promise<string | null> {
  const type = request.headers.get('content-type') ?? ''
  if (!type.includes('application/x-www-form-urlencoded')) return null
  return normaliseEmail(new URLSearchParams(await request.text()).get('email') ?? '')
}
