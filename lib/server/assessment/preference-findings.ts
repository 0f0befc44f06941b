import 'server-only'

import type { PreferenceFinding } from '@/lib/domain/assessment/preference'
import { DIRECTIONS } from '@/lib/domain/assessment/vocabulary'
import { toPlainDate } from '@/lib/server/db/plain-date-column'
import type { ScopedTx } from '@/lib/server/db/scope'

/** What each signed assessment of an episode says of the direction, in the order in which they were signed. */
export async function preferenceFindings(tx: ScopedTx, episodeId: string): Promise<readonly PreferenceFinding[]> {
  const rows = await tx.assessment.findMany({
    where: { episodeId, state: 'signed' },
    orderBy: [{ signedAt: 'asc' }, { id: 'asc' }],
    select: { assessedOn: true, directionalPreference: true },
  })
  return rows.map(toPreferenceFinding)
}

export function toPreferenceFinding(row: {
  readonly assessedOn: Date
  readonly directionalPreference: string | null
}): PreferenceFinding {
  return {
    on: toPlainDate(row.assessedOn),
    direction: DIRECTIONS.find((direction) => direction === row.directionalPreference) ?? 'not_tested',
  }
}
