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
