import 'server-only'

import type { PhaseStage } from '@/lib/domain/exercises/exercise'
import { type GivenReading, readForNow } from '@/lib/domain/learn/for-now'
import { PICTURE_FIGURES } from '@/lib/domain/learn/picture-figures'
import type { PictureFigure, Shelf, ShelvedArticle } from '@/lib/domain/learn/shelf'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { readArticleGuidance } from '@/lib/server/programmes/guidance/guidance-rows'
import { patientOf } from '@/lib/server/sessions/halt-programme'

/** All that a patient can read: what this clinic has signed as it stands (hazard H34), in order, and which of it is for now. */
export function getShelf(scope: Scope): Promise<Shelf> {
  return withScope(scope, (tx) => readShelf(tx, scope))
}

export async function readShelf(tx: ScopedTx, scope: Scope): Promise<Shelf> {
  const patientId = patientOf(scope)
  const rows = await reviewedArticles(tx)
  const reads = await tx.articleRead.findMany({
    where: { clinicId: scope.clinicId, patientId },
    select: { articleId: true },
  })
  const readIds = new Set(reads.map(({ articleId }) => articleId))
  const articles = rows.map(
    ({ id, key, review, content: { article } }): ShelvedArticle => ({
      ...article,
      key,
      review,
      isRead: readIds.has(id),
    }),
  )
  const { now } = readForNow(articles, await readGiven(tx, { clinicId: scope.clinicId, patientId }))
  return { articles, now: now.map(({ key }) => key), figures: await pictureFigures(tx) }
}

export function getPictureFigures(scope: Scope): Promise<PictureFigure[]> {
  return withScope(scope, pictureFigures)
}

/** What the pictures show of the shipped exercises. */
async function pictureFigures(tx: ScopedTx): Promise<PictureFigure[]> {
  const rows = await tx.exercise.findMany({
    where: { clinicId: null, slug: { in: Object.values(PICTURE_FIGURES).flat() } },
    select: { id: true, slug: true, version: true },
  })
  return rows.map(({ id: exerciseId, ...figure }) => ({ ...figure, exerciseId }))
}

/** One of a kind: a clinic's own stands before a shipped one of the same name. */
export async function reviewedArticles(tx: ScopedTx) {
  const rows = await readArticleGuidance(tx)
  return rows.flatMap(({ review, ...row }) => {
    const isHidden = !row.isOwn && rows.some((other) => other.isOwn && other.key === row.key)
    return review?.isOfNow && !isHidden
      ? [{ ...row, review: { by: review.by, on: review.on, reviewBy: review.reviewBy } }]
      : []
  })
}

const IN_FORCE = {
  currentRevision: true,
  revisions: {
    where: { activatedAt: { not: null } },
    select: {
      number: true,
      currentPhase: true,
      phases: { select: { position: true, stage: true } },
      articles: { select: { fromPhase: true, article: { select: { slug: true } } } },
    },
  },
} as const

async function readGiven(
  tx: ScopedTx,
  own: { readonly clinicId: string; readonly patientId: string },
): Promise<GivenReading> {
  const programme = await tx.programme.findFirst({
    where: { ...own, state: { in: ['active', 'paused', 'suspended'] } },
    orderBy: { createdAt: 'desc' },
    select: IN_FORCE,
  })
  const revision = programme?.revisions.find(({ number }) => number === programme.currentRevision)
  if (!revision) return { stage: null, given: [], hasChoice: false }
  const { currentPhase, phases, articles } = revision
  return {
    stage: (phases.find(({ position }) => position === currentPhase)?.stage ?? null) as PhaseStage | null,
    given: articles.filter(({ fromPhase }) => fromPhase <= currentPhase).map(({ article }) => article.slug),
    hasChoice: articles.length > 0,
  }
}
