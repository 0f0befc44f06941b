import 'server-only'

import type { ComparedRevision } from '@/lib/domain/programmes/changes/compare-revisions'
import { nameKey } from '@/lib/domain/programmes/changes/item-names'
import type { Prisma } from '@/lib/server/db/generated/client'
import type { ScopedTx } from '@/lib/server/db/scope'
import { reviewedArticleIds } from '@/lib/server/programmes/guidance/article-reviews'
import { type Revision, toDiffItems } from '@/lib/server/programmes/rows/revision-rows'

const EXTRA_COLUMNS = {
  id: true,
  createdBy: { select: { name: true } },
  goals: {
    orderBy: { position: 'asc' },
    select: {
      type: true,
      title: true,
      targetValue: true,
      targetUnit: true,
      frequency: true,
      fromPhase: true,
      note: true,
    },
  },
  articles: {
    orderBy: { article: { title: 'asc' } },
    select: { fromPhase: true, article: { select: { id: true, slug: true, title: true } } },
  },
  variants: {
    orderBy: [{ phasePosition: 'asc' }, { kind: 'asc' }],
    select: {
      phasePosition: true,
      kind: true,
      items: { orderBy: { position: 'asc' }, select: { item: { select: { lineageId: true } } } },
    },
  },
} satisfies Prisma.ProgrammeRevisionSelect

export type Compared = ComparedRevision & {
  /** Null where the rules wrote it after a red. */
  readonly author: string | null
}

/** Revisions with all that can be compared: who wrote them, their goals and their shorter sessions. By the revision's id. */
export async function comparedRevisions(
  tx: ScopedTx,
  revisions: readonly Revision[],
): Promise<ReadonlyMap<string, Compared>> {
  const rows = await tx.programmeRevision.findMany({
    where: { id: { in: revisions.map(({ id }) => id) } },
    select: EXTRA_COLUMNS,
  })
  const reviewed = await reviewedArticleIds(tx)
  const extras = new Map(rows.map((row) => [row.id, row]))
  return new Map(
    revisions.map((revision) => {
      const extra = extras.get(revision.id)
      if (!extra) throw new Error('A revision went while it was read')
      return [
        revision.id,
        {
          author: extra.createdBy?.name ?? null,
          currentPhase: revision.currentPhase,
          weekdays: revision.weekdays,
          sessionsPerDay: revision.sessionsPerDay,
          phases: revision.phases.map(({ position, name, stage, weeks, goal }) => ({
            position,
            name,
            stage,
            weeks,
            goal,
          })),
          items: toDiffItems(revision),
          goals: extra.goals,
          articles: extra.articles.map(({ fromPhase, article: { id, slug, title } }) => ({
            ...{ slug, title, fromPhase },
            isReviewed: reviewed.has(id),
          })),
          // The whole session is no choice of anybody's: it holds what the phase holds.
          variants: extra.variants
            .filter(({ kind }) => kind !== 'good_day')
            .map(({ phasePosition: phase, kind, items }) => ({
              phase,
              kind,
              lineageIds: items.map(({ item }) => item.lineageId),
            })),
        },
      ]
    }),
  )
}

/** What the exercises of these revisions were called in the versions that they give. */
export function givenNames(revisions: readonly Revision[]): ReadonlyMap<string, string> {
  return new Map(
    revisions.flatMap((revision) =>
      revision.lines.flatMap((line) => {
        const name = revision.givenNames.get(line.id)
        return name === undefined ? [] : [[nameKey(line), name] as const]
      }),
    ),
  )
}

/** What the items of these revisions are called by lineage; a later revision's word is the last. */
export function lineageNames(revisions: readonly Revision[]): ReadonlyMap<string, string> {
  return new Map(
    revisions.flatMap((revision) =>
      revision.lines.map((line) => [line.lineageId ?? line.id, revision.givenNames.get(line.id) ?? line.exerciseSlug]),
    ),
  )
}
