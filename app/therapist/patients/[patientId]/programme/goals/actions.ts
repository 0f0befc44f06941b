'use server'

import { refresh } from 'next/cache'
import { getTranslations } from 'next-intl/server'
import { type Goal, type GoalFault, usualGoal } from '@/lib/domain/programmes/goals'
import { type SaveGoalsForm, saveGoalsSchema } from '@/lib/schemas/goals'
import { todayIn } from '@/lib/server/clock'
import { saveGoals as saveGoalsCommand } from '@/lib/server/programmes/goals/save-goals'
import { defineAction } from '@/lib/server/transport/define-action'
import { done, invalid, refused } from '@/lib/server/transport/outcome'

export const saveGoals = defineAction({
  name: 'programmes.saveGoals',
  actor: 'therapist',
  permission: 'programme.write',
  schema: saveGoalsSchema,
  run: async ({ actor, input }) => {
    const { patientId, revisionId, version } = input
    const plan = { patientId, revisionId, version, goals: await goalsOf(input), articles: articlesOf(input) }
    const saved = await saveGoalsCommand(actor.scope, plan, todayIn(actor.clinic.timeZone))
    if (saved.ok) return done(`/therapist/patients/${patientId}/programme/goals?saved=${saved.value.version}`)
    const t = await getTranslations('goals')
    if (saved.reason === 'goal_problems') {
      return invalid(await faultSentences(saved.detail, fieldsOf(input)))
    }
    if (saved.reason === 'unknown_article') return refused(t('unknownArticle'))
    if (saved.reason === 'conflict') refresh()
    return saved.reason === 'conflict'
      ? refused(t('stale'))
      : refused((await getTranslations('programmes.refused'))('not_found'))
  },
})

/** What stays, then what is added with its usual words and number. */
async function goalsOf({ goals, addGoal }: SaveGoalsForm): Promise<Goal[]> {
  const t = await getTranslations('goals.usualTitle')
  const kept = goals.flatMap(({ remove, ...goal }) => (remove ? [] : [goal]))
  const added = Object.entries(addGoal).flatMap(([phase, kind]) =>
    kind === null ? [] : [usualGoal(kind, t(kind), Number(phase))],
  )
  return [...kept, ...added]
}

function articlesOf({ articles, addArticle }: SaveGoalsForm) {
  const kept = articles.flatMap(({ remove, ...article }) => (remove ? [] : [article]))
  const added = Object.entries(addArticle).flatMap(([phase, articleId]) =>
    articleId === null ? [] : [{ articleId, fromPhase: Number(phase) }],
  )
  return [...kept, ...added]
}

/** Where each goal of `goalsOf` stands in the form: one before it may be removed, and what is added has no fields yet. */
function fieldsOf({ goals, addGoal }: SaveGoalsForm): readonly ((field: GoalFault['field']) => string)[] {
  const kept = goals.flatMap(({ remove }, place) => (remove ? [] : [(field: string) => `goals.${place}.${field}`]))
  const added = Object.entries(addGoal).flatMap(([phase, kind]) => (kind === null ? [] : [() => `addGoal.${phase}`]))
  return [...kept, ...added]
}

async function faultSentences(
  faults: readonly GoalFault[],
  fields: ReturnType<typeof fieldsOf>,
): Promise<Record<string, string[]>> {
  const t = await getTranslations('goals.problem')
  return Object.fromEntries(
    faults.map((fault) => {
      const range = fault.field === 'value' ? { min: fault.min, max: fault.max } : { min: 0, max: 0 }
      return [fields[fault.index]?.(fault.field) ?? '', [t(fault.reason, range)]]
    }),
  )
}
