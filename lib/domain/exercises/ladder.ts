export type Rung = {
  /** 1 is the easiest. */
  readonly position: number
  readonly total: number
  readonly easier: string | null
  readonly harder: string | null
}

/** Where an exercise stands on a ladder of slugs from easier to harder; null when it is not on it. */
export function rungOf(slug: string, ladder: readonly string[]): Rung | null {
  const index = ladder.indexOf(slug)
  if (index === -1) return null
  return {
    position: index + 1,
    total: ladder.length,
    easier: ladder[index - 1] ?? null,
    harder: ladder[index + 1] ?? null,
  }
}

type Links = { readonly easier: string | null; readonly harder: string | null }

/**
 * The ladder that runs through an exercise, easiest first, from the links of its neighbours; empty without neighbours. A clinic's own
 * exercise may lead on to a rung that does not lead back: each sees its own way. Links that go round end where they began.
 */
export function ladderThrough(slug: string, linksOf: (slug: string) => Links | undefined): readonly string[] {
  const walk = (next: keyof Links): string[] => {
    const way: string[] = []
    for (let at = linksOf(slug)?.[next]; at && at !== slug && !way.includes(at); at = linksOf(at)?.[next]) way.push(at)
    return way
  }
  const [easier, harder] = [walk('easier').reverse(), walk('harder')]
  return easier.length + harder.length === 0
    ? []
    : [...easier, slug, ...harder.filter((rung) => !easier.includes(rung))]
}
