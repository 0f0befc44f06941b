import type { ExerciseFacts } from './exercise'
import { type MatchedAttribute, type ModifierRule, matchedAttributes } from './modifier'

export type Reached = { readonly name: string; readonly matched: readonly MatchedAttribute[] }
/** Which exercises a flag blocks, and which it calls care for, with what it goes by. */
export type ModifierReach = { readonly blocked: readonly Reached[]; readonly care: readonly Reached[] }

/** A rule in the exercises that it meets: what somebody judges who is to stand by it. What it blocks needs no care as well. */
export function reachOf(rule: ModifierRule, exercises: readonly ExerciseFacts[]): ModifierReach {
  const open = exercises.filter(({ slug }) => !rule.allowSlugs?.includes(slug))
  const met = (match: ModifierRule['block']) =>
    open.map((exercise) => ({ name: exercise.name, matched: matchedAttributes(match, exercise) }))
  const blocked = met(rule.block).filter(({ matched }) => matched.length > 0)
  const names = new Set(blocked.map(({ name }) => name))
  return { blocked, care: met(rule.caution).filter(({ name, matched }) => matched.length > 0 && !names.has(name)) }
}
