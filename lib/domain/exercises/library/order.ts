export const ORDERS = ['best', 'used', 'recent', 'name'] as const
/** `best`: how well it answers the search; without a search, what the therapist uses most. */
export type LibraryOrder = (typeof ORDERS)[number]

/** How many of the last used ones are "recent". */
export const RECENT_COUNT = 12

export type Sortable = {
  readonly facts: { readonly name: string }
  /** Of the search; 0 when nothing was searched. */
  readonly closeness: number
  /** Programmes that the therapist put it into. */
  readonly programmes: number
  readonly lastUsedMs: number | null
}

/** A comparison that never ties but by name, so that the grid stands still. */
export function inOrder(order: LibraryOrder): (a: Sortable, b: Sortable) => number {
  const byName = (a: Sortable, b: Sortable) => a.facts.name.localeCompare(b.facts.name)
  const byUse = (a: Sortable, b: Sortable) => b.programmes - a.programmes
  const byTime = (a: Sortable, b: Sortable) => (b.lastUsedMs ?? 0) - (a.lastUsedMs ?? 0)
  switch (order) {
    case 'best':
      return (a, b) => b.closeness - a.closeness || byUse(a, b) || byName(a, b)
    case 'used':
      return (a, b) => byUse(a, b) || byName(a, b)
    case 'recent':
      return (a, b) => byTime(a, b) || byName(a, b)
    case 'name':
      return byName
  }
}

/** The last few used, newest first. */
export function recentOf<Entry extends { readonly lastUsedMs: number | null }>(
  entries: readonly Entry[],
): readonly Entry[] {
  return entries
    .filter((entry) => entry.lastUsedMs !== null)
    .toSorted((a, b) => (b.lastUsedMs ?? 0) - (a.lastUsedMs ?? 0))
    .slice(0, RECENT_COUNT)
}
