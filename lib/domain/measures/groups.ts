/** Groups that published cut-offs put a score into (clinical.md 6). They say where somebody stands, never what they have. */

export type StartBackGroup = 'low' | 'medium' | 'high'

/** STarT Back [S29g]: low up to 3; from 4 on the distress items decide, 4 or 5 of them being high. */
export function startBackGroup({ total, distress }: { total: number; distress: number }): StartBackGroup {
  if (total <= 3) return 'low'
  return distress >= 4 ? 'high' : 'medium'
}
