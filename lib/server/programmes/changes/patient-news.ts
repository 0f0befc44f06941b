import 'server-only'

import type { ComparedRevision } from '@/lib/domain/programmes/changes/compare-revisions'
import { type News, patientNews } from '@/lib/domain/programmes/changes/patient-news'
import type { ScopedTx } from '@/lib/server/db/scope'
import { comparedRevisions, givenNames } from '@/lib/server/programmes/changes/compared-revisions'
import type { Revision } from '@/lib/server/programmes/rows/revision-rows'

/** What the patient will notice once `after` is in force. Worked out then and kept: today's page is looked at far more often. */
export async function newsOf(tx: ScopedTx, before: Revision, after: Revision): Promise<News[]> {
  const compared = await comparedRevisions(tx, [before, after])
  // What the patient is not shown is no news either.
  const seen = (revision: ComparedRevision): ComparedRevision => ({
    ...revision,
    articles: revision.articles.filter(({ isReviewed }) => isReviewed),
  })
  const [was, is] = [compared.get(before.id), compared.get(after.id)]
  return was && is ? [...patientNews(seen(was), seen(is), givenNames([before, after]))] : []
}
