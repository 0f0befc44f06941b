import 'server-only'

import type { ScopedTx } from '@/lib/server/db/scope'
import { readTemplateGuidance } from '@/lib/server/programmes/guidance/guidance-rows'

/** Ids of the templates, or of the one asked for, that somebody reviewed as they stand: here, or before they were shipped. */
export async function reviewedTemplateIds(tx: ScopedTx, id?: string): Promise<ReadonlySet<string>> {
  const rows = await readTemplateGuidance(tx, id === undefined ? {} : { id })
  return new Set(rows.filter(({ review }) => review?.isOfNow).map((row) => row.id))
}
