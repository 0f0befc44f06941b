import { CONDITIONS } from '@/lib/domain/assessment/vocabulary'
import type { ExerciseFacts, PhaseStage } from './exercise'
import type { ReasonView } from './fit-view'
import { type ModifierRule, matchedAttributes } from './modifier'
import { isTensioner, TENSIONER_OBSTACLES } from './tensioner'

export type Restriction = {
  readonly reason: ReasonView
  /** Only in these stages of care; everywhere when empty. */
  readonly stages: readonly PhaseStage[]
  readonly note: string | null
}
export type Restrictions = { readonly blocked: readonly Restriction[]; readonly care: readonly Restriction[] }

/**
 * For whom an exercise is blocked or needs care, whoever the patient may be: the same rules as `fitOf`, asked of every condition
 * and every flag instead of one person's.
 */
export function restrictionsOf(exercise: ExerciseFacts, rules: readonly ModifierRule[]): Restrictions {
  const all = [...byCondition(exercise), ...rules.flatMap((rule) => byRule(exercise, rule)), ...byTension(exercise)]
  return {
    blocked: all.filter(({ reason }) => reason.level === 'blocked'),
    care: all.filter(({ reason }) => reason.level === 'caution'),
  }
}

function byCondition(exercise: ExerciseFacts): Restriction[] {
  return CONDITIONS.flatMap((condition): Restriction[] => {
    const isBlocked = exercise.contraindicatedFor.includes(condition)
    if (!isBlocked && !exercise.cautionFor.includes(condition)) return []
    return [
      { reason: { source: 'condition', level: isBlocked ? 'blocked' : 'caution', condition }, stages: [], note: null },
    ]
  })
}

function byTension(exercise: ExerciseFacts): Restriction[] {
  if (!isTensioner(exercise)) return []
  return TENSIONER_OBSTACLES.map((obstacle) => ({
    reason: { source: 'tensioner', level: 'blocked', obstacle },
    stages: [],
    note: null,
  }))
}

function byRule(exercise: ExerciseFacts, rule: ModifierRule): Restriction[] {
  if (rule.allowSlugs?.includes(exercise.slug)) return []
  const blocking = matchedAttributes(rule.block, exercise)
  const matched = blocking.length > 0 ? blocking : matchedAttributes(rule.caution, exercise)
  if (matched.length === 0) return []
  const level = blocking.length > 0 ? 'blocked' : 'caution'
  return [
    {
      reason: { source: 'modifier', level, label: rule.label, matched },
      stages: rule.appliesToStages ?? [],
      note: rule.note ?? null,
    },
  ]
}
