import 'server-only'

import type { Prisma } from '@/lib/server/db/generated/client'
import type { ScopedTx } from '@/lib/server/db/scope'
import { readTemplateGuidance } from '@/lib/server/programmes/guidance/guidance-rows'

/** Ids of those templates that somebody reviewed as they stand: here, or before they were shipped. */
export async function reviewedTemplateIds(
  tx: ScopedTx,
  where: Prisma.TemplateWhereInput,
): Promise<ReadonlySet<string>> {
  const rows = await readTemplateGuidance(tx, where)
  return new Set(rows.filter(({ review }) => review?.isOfNow).map((row) => row.id))
}
