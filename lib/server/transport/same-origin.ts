import 'server-only'

/**
 * Whether a write comes from our own pages. Next lets a request without Origin through, hence a second witness: browsers send
 * Sec-Fetch-Site, and neither header present is refused (trust.md rule 2).
 */
export function isSameOrigin(headers: Pick<Headers, 'get'>): boolean {
  const origin = headers.get('origin')
  const site = headers.get('sec-fetch-site')
  if (origin === null && site === null) return false
  if (site !== null && site !== 'same-origin') return false
  return origin === null || hostOf(origin) === (headers.get('x-forwarded-host') ?? headers.get('host'))
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
