/** Known points further apart than this are not joined: the line has a gap, because nobody knows what was between. */
export const LONGEST_JOIN_DAYS = 4

export type Point = { readonly at: number; readonly value: number }

/** Runs of known values, split where more than `LONGEST_JOIN_DAYS` lie between two of them. `at` is the index. */
export function knownRuns(values: readonly (number | null)[], longestJoin = LONGEST_JOIN_DAYS): Point[][] {
  const runs: Point[][] = []
  values.forEach((value, at) => {
    if (value === null) return
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && at - last.at <= longestJoin) run.push({ at, value })
    else runs.push([{ at, value }])
  })
  return runs
}
