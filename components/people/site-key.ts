const KEYS = ['site0', 'site1', 'site2', 'site3', 'site4', 'site5', 'site6'] as const

/** The catalogue's key for a furthest point, 0 none to 6 foot (clinical.md 4.2). */
export function siteKey(site: number): (typeof KEYS)[number] {
  return KEYS[site] ?? 'site0'
}
