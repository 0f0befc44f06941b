import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import { checkGoals, GOAL_RULES, type Goal, type GoalFault } from '@/lib/domain/programmes/goals'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuseWith } from '@/lib/domain/shared/result'
import { audit } from '@/lib/server/audit/audit'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { readPicture } from '@/lib/server/programmes/picture'
import { draftOf, readProgramme } from '@/lib/server/programmes/rows/programme-rows'
import type { NewArticle } from '@/lib/server/programmes/rows/write-revision'

export type SaveGoalsInput = {
  readonly patientId: PatientId
  readonly revisionId: string
  readonly version: number
  readonly goals: readonly Goal[]
  readonly articles: readonly NewArticle[]
}
type Answer = Result<
  { readonly version: number },
  'not_found' | 'conflict' | 'unknown_article' | 'goal_problems',
  readonly GoalFault[]
>

/** Writes what a draft has beside its exercises, as a whole. The exercises are another form's; both tell each other by the version. */
export async function saveGoals(scope: Scope, input: SaveGoalsInput, today: PlainDate): Promise<Answer> {
  return withScope(scope, async (tx): Promise<Answer> => {
    const picture = await readPicture(tx, input.patientId, today)
    const programme = 'missing' in picture ? null : await readProgramme(tx, picture.episodeId)
    const draft = programme && draftOf(programme)
    if (!programme || draft?.id !== input.revisionId) return refuseWith('not_found', [])
    const phases = draft.phases.map(({ position }) => position)
    const faults = checkGoals(input.goals, phases)
    if (faults.length > 0) return refuseWith('goal_problems', faults)
    if (!(await areKnown(tx, input.articles)) || input.articles.some(({ fromPhase }) => !phases.includes(fromPhase)))
      return refuseWith('unknown_article', [])
    const written = await tx.programmeRevision.updateMany({
      where: { id: draft.id, version: input.version, activatedAt: null },
      data: { version: { increment: 1 } },
    })
    if (written.count !== 1) return refuseWith('conflict', [])
    await replaceBeside(tx, { clinicId: scope.clinicId, patientId: programme.patientId, revisionId: draft.id }, input)
    await audit(tx, scope, {
      action: 'programme.save_goals',
      subjectKind: 'programme_revision',
      subjectId: draft.id,
      patientId: input.patientId,
      detail: { revision: draft.number, goals: input.goals.length, articles: input.articles.length },
    })
    return ok({ version: input.version + 1 })
  })
}

async function areKnown(tx: ScopedTx, articles: readonly NewArticle[]): Promise<boolean> {
  const ids = articles.map(({ articleId }) => articleId)
  return new Set(ids).size === ids.length && (await tx.article.count({ where: { id: { in: ids } } })) === ids.length
}

type Owner = { readonly clinicId: string; readonly patientId: string; readonly revisionId: string }

async function replaceBeside(
  tx: ScopedTx,
  owner: Owner,
  { goals, articles }: Pick<SaveGoalsInput, 'goals' | 'articles'>,
): Promise<void> {
  const { revisionId } = owner
  await tx.programmeGoal.deleteMany({ where: { revisionId } })
  await tx.programmeGoal.createMany({
    data: goals.map(({ kind, value, ...goal }, index) => ({
      ...goal,
      ...owner,
      id: uuidv7(),
      position: index + 1,
      type: kind,
      targetValue: value,
      targetUnit: GOAL_RULES[kind].unit,
    })),
  })
  await tx.programmeArticle.deleteMany({ where: { revisionId } })
  await tx.programmeArticle.createMany({ data: articles.map((article) => ({ ...article, ...owner, id: uuidv7() })) })
}
