/** Groups that published cut-offs put a score into (clinical.md 6). They say where somebody stands, never what they have. */

export type StartBackGroup = 'low' | 'medium' | 'high'

/** STarT Back [S29g]: low up to 3; from 4 on the distress items decide, 4 or 5 of them being high. */
export function startBackGroup({ total, distress }: { total: number; distress: number }): StartBackGroup {
  if (total <= 3) return 'low'
  return distress >= 4 ? 'high' : 'medium'
}

export type FiveStsBand = 'none' | 'mild' | 'moderate' | 'severe'

/** Seconds for five stands [S28f]: up to 10.4, to 15.2, to 22.0, and over. It does not follow leg pain. */
export function fiveStsBand(seconds: number): FiveStsBand {
  if (seconds <= 10.4) return 'none'
  if (seconds <= 15.2) return 'mild'
  return seconds <= 22 ? 'moderate' : 'severe'
}

/** PGIC levels 1 and 2 were the satisfied group in one study of low back pain [S28k]. */
export function isSatisfiedLevel(level: number): boolean {
  return level <= 2
}
