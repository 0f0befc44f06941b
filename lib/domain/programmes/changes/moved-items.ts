type Placed = { readonly lineageId: string; readonly phase: number }

/**
 * Items that stand at another place of the same phase, as few as say it: taking one to the top moves that one, not all the others.
 * In the order of `after`. What came, went or changed its phase is not among them.
 */
export function movedItems<Item extends Placed>(before: readonly Item[], after: readonly Item[]): Item[] {
  const placeBefore = new Map(before.map((item, index) => [keyOf(item), index]))
  const phases = [...new Set(after.map(({ phase }) => phase))]
  return phases.flatMap((phase) => {
    const kept = after.flatMap((item) => {
      const place = item.phase === phase ? placeBefore.get(keyOf(item)) : undefined
      return place === undefined ? [] : [{ item, place }]
    })
    const still = longestRising(kept.map(({ place }) => place))
    return kept.filter(({ place }) => !still.has(place)).map(({ item }) => item)
  })
}

function keyOf({ lineageId, phase }: Placed): string {
  return `${phase}:${lineageId}`
}

/** The most numbers that rise from left to right. They are places, so none comes twice. */
function longestRising(places: readonly number[]): ReadonlySet<number> {
  const chains: number[][] = []
  for (const place of places) {
    const longest = chains
      .filter((chain) => (chain.at(-1) ?? -1) < place)
      .reduce<number[]>((best, chain) => (chain.length > best.length ? chain : best), [])
    chains.push([...longest, place])
  }
  return new Set(chains.reduce<number[]>((best, chain) => (chain.length > best.length ? chain : best), []))
}
