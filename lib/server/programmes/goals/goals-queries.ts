import 'server-only'

import { GOAL_FREQUENCIES, type Goal, toGoalKind } from '@/lib/domain/programmes/goals'
import type { BesideExercises, ReadingFacts } from '@/lib/domain/programmes/goals-view'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { reviewedArticleIds } from '@/lib/server/programmes/guidance/article-reviews'
import { readPicture } from '@/lib/server/programmes/picture'
import { draftOf, readProgramme } from '@/lib/server/programmes/rows/programme-rows'

export type GoalsPage = {
  readonly patient: { readonly name: string; readonly givenName: string }
  /** Null while no draft is open. */
  readonly draft:
    | (BesideExercises & {
        readonly id: string
        readonly number: number
        readonly version: number
        readonly phases: readonly { readonly position: number; readonly name: string }[]
      })
    | null
  /** All that the clinic can give to read. */
  readonly articles: readonly ReadingFacts[]
}

/** What the open draft has beside its exercises. Null when there is no such patient here. */
export async function getGoalsPage(scope: Scope, patientId: PatientId, today: PlainDate): Promise<GoalsPage | null> {
  return withScope(scope, async (tx) => {
    const picture = await readPicture(tx, patientId, today)
    if ('missing' in picture) return null
    const programme = await readProgramme(tx, picture.episodeId)
    const draft = programme && draftOf(programme)
    const facts = await factsFor(tx, patientId)
    const articles = await tx.article.findMany({ select: ARTICLE_COLUMNS, orderBy: { title: 'asc' } })
    return {
      patient: { name: picture.name, givenName: picture.givenName },
      articles: articles.map((article) => toReading(article, facts)),
      draft: draft && {
        id: draft.id,
        number: draft.number,
        version: draft.version,
        phases: draft.phases.map(({ position, name }) => ({ position, name })),
        ...(await readBeside(tx, draft.id)),
      },
    }
  })
}

export async function getBesideExercises(scope: Scope, revisionId: string): Promise<BesideExercises> {
  return withScope(scope, (tx) => readBeside(tx, revisionId))
}

const ARTICLE_COLUMNS = { id: true, slug: true, title: true, summary: true } as const
type ArticleRow = { id: string; slug: string; title: string; summary: string }
type Facts = { readonly reviewed: ReadonlySet<string>; readonly readAt: ReadonlyMap<string, string> }

async function factsFor(tx: ScopedTx, patientId: string | undefined): Promise<Facts> {
  const reads = patientId ? await tx.articleRead.findMany({ where: { patientId } }) : []
  const readAt = new Map(reads.map((read) => [read.articleId, read.readAt.toISOString()]))
  return { reviewed: await reviewedArticleIds(tx), readAt }
}

function toReading({ id, slug: key, title, summary }: ArticleRow, { reviewed, readAt }: Facts): ReadingFacts {
  return { articleId: id, key, title, summary, isReviewed: reviewed.has(id), readAt: readAt.get(id) ?? null }
}

export async function readBeside(tx: ScopedTx, revisionId: string): Promise<BesideExercises> {
  const goals = await tx.programmeGoal.findMany({ where: { revisionId }, orderBy: { position: 'asc' } })
  const articles = await tx.programmeArticle.findMany({
    where: { revisionId },
    orderBy: [{ fromPhase: 'asc' }, { article: { title: 'asc' } }],
    select: { fromPhase: true, patientId: true, article: { select: ARTICLE_COLUMNS } },
  })
  const facts = await factsFor(tx, articles[0]?.patientId)
  return {
    goals: goals.flatMap(({ type, title, targetValue: value, frequency: often, fromPhase, note }): Goal[] => {
      const kind = toGoalKind(type)
      const frequency = GOAL_FREQUENCIES.find((candidate) => candidate === often)
      return kind && frequency ? [{ kind, title, value, frequency, fromPhase, note }] : []
    }),
    articles: articles.map(({ fromPhase, article }) => ({ ...toReading(article, facts), fromPhase })),
  }
}
