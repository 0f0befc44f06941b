import { type NextRequest, NextResponse } from 'next/server'

/**
 * Sets headers and sends signed-out visitors to their door. It never decides rights: the session cookie is only seen to be there,
 * every page and action reads it from the database (trust.md rule 1).
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID())
  // Given by incoming-headers.ts, which has dropped what a client said.
  const requestId = request.headers.get('x-request-id') ?? crypto.randomUUID()
  const policy = contentSecurityPolicy(nonce)
  const headers = new Headers(request.headers)
  // Next reads the nonce for its own scripts from the policy on the request.
  headers.set('content-security-policy', policy)
  headers.set('x-nonce', nonce)
  headers.set('x-request-id', requestId)
  // Where a locked session comes back to.
  headers.set('x-location', request.nextUrl.pathname + request.nextUrl.search)

  const door = doorFor(request)
  const response = door
    ? NextResponse.redirect(new URL(door, request.url))
    : NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('x-request-id', requestId)
  response.headers.set('cache-control', 'private, no-store')
  return response
}

/** The shell that works without a signal holds nobody's data: it must be kept before and after a sign-in alike. */
const PROTECTED = /^\/(patient(?!\/offline$)|therapist|admin)(\/|$)/
const SESSION_COOKIE = /^(__Host-)?plumbline\.session$/

function doorFor(request: NextRequest): string | null {
  const area = PROTECTED.exec(request.nextUrl.pathname)?.[1]
  if (area === undefined || request.cookies.getAll().some((cookie) => SESSION_COOKIE.test(cookie.name))) return null
  return area === 'patient' ? '/door' : '/sign-in'
}

function contentSecurityPolicy(nonce: string): string {
  const development = process.env.NODE_ENV === 'development'
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "media-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
}

export const config = {
  // Built files and icons carry the static headers of next.config.js.
  // Photos, videos, attachments and figures pass by too: Next would keep a body that comes through here in memory, and a figure may be kept by
  // the browser; their routes set their own headers.
  matcher: [
    '/((?!_next/static|_next/image|favicon.ico|sw.js|icons/|api/exercises/media|api/attachments|api/messages/pictures|api/exercises/figures/).*)',
  ],
}
