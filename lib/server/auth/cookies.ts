import 'server-only'

import { env } from '@/lib/env'

/** `__Host-` binds a cookie to this host and to https; over plain http (a first try on a laptop) browsers refuse the prefix. */
export function isSecureSite(): boolean {
  return env().APP_URL.startsWith('https://')
}

function named(name: string): string {
  return isSecureSite() ? `__Host-plumbline.${name}` : `plumbline.${name}`
}

export function sessionCookieName(): string {
  return named('session')
}

/** Remembers which accounts signed in from this browser, so that strangers' failures never lock it out. */
export function browserCookieName(): string {
  return named('browser')
}

export function cookieOptions(maxAgeSeconds?: number) {
  return {
    httpOnly: true,
    secure: isSecureSite(),
    sameSite: 'lax' as const,
    path: '/',
    ...(maxAgeSeconds === undefined ? {} : { maxAge: maxAgeSeconds }),
  }
}
