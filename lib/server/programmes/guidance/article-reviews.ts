import 'server-only'

import type { ScopedTx } from '@/lib/server/db/scope'
import { readArticleGuidance } from '@/lib/server/programmes/guidance/guidance-rows'

/** Ids of those articles that somebody reviewed as they stand: here, or before they were shipped. A patient sees no others (hazard H34). */
export async function reviewedArticleIds(tx: ScopedTx): Promise<ReadonlySet<string>> {
  const rows = await readArticleGuidance(tx)
  return new Set(rows.filter(({ review }) => review?.isOfNow).map(({ id }) => id))
}
