import type { Condition, Direction, ModifierKey } from '@/lib/domain/assessment/vocabulary'
import type { ExerciseFacts, PhaseStage } from './exercise'
import { appliesInStage, type MatchedAttribute, type ModifierRule, matchedAttributes } from './modifier'
import { isTensioner, type TensionerObstacle } from './tensioner'

export type FitVerdict = 'fits' | 'caution' | 'blocked'

/** Why an exercise is blocked or calls for care; the screen puts it into words. */
export type FitReason =
  | { readonly level: 'blocked' | 'caution'; readonly source: 'condition'; readonly condition: Condition }
  | {
      readonly level: 'blocked' | 'caution'
      readonly source: 'modifier'
      readonly modifier: ModifierKey
      readonly matched: readonly MatchedAttribute[]
    }
  | { readonly level: 'blocked'; readonly source: 'tensioner'; readonly obstacle: TensionerObstacle }

export type Fit = { readonly verdict: FitVerdict; readonly reasons: readonly FitReason[] }

export type FitContext = {
  readonly conditions: readonly Condition[]
  /** The rules of the person's flags (`rulesInForce`). */
  readonly modifiers: readonly ModifierRule[]
  readonly directionalPreference: Direction
  /** The stage of the phase the exercise would go into; null while it is not known. */
  readonly stage: PhaseStage | null
  /** What speaks against pulling on a nerve today (`tensionerObstacles`); empty when nothing does. */
  readonly tensionerObstacles: readonly TensionerObstacle[]
}

function conditionReasons(exercise: ExerciseFacts, conditions: readonly Condition[]): FitReason[] {
  return [...new Set(conditions)].flatMap((condition): FitReason[] => {
    if (exercise.contraindicatedFor.includes(condition)) return [{ level: 'blocked', source: 'condition', condition }]
    if (exercise.cautionFor.includes(condition)) return [{ level: 'caution', source: 'condition', condition }]
    return []
  })
}

/** A flag for one direction is stale once the other was found; without a finding the flag that somebody ticked holds. */
function isOverruled(rule: ModifierRule, preference: Direction): boolean {
  if (rule.key === 'preference_extension') return preference === 'flexion'
  return rule.key === 'preference_flexion' && preference === 'extension'
}

function modifierReason(exercise: ExerciseFacts, rule: ModifierRule, context: FitContext): FitReason[] {
  if (isOverruled(rule, context.directionalPreference)) return []
  if (!appliesInStage(rule, context.stage) || rule.allowSlugs?.includes(exercise.slug)) return []
  const blocking = matchedAttributes(rule.block, exercise)
  if (blocking.length > 0) return [{ level: 'blocked', source: 'modifier', modifier: rule.key, matched: blocking }]
  const cautioning = matchedAttributes(rule.caution, exercise)
  if (cautioning.length > 0) return [{ level: 'caution', source: 'modifier', modifier: rule.key, matched: cautioning }]
  return []
}

/** clinical.md 3, rule 6: a nerve is pulled on only after sliders went well; judged as of today, whatever the stage. */
function tensionerReasons(exercise: ExerciseFacts, obstacles: readonly TensionerObstacle[]): FitReason[] {
  if (!isTensioner(exercise)) return []
  return obstacles.map((obstacle) => ({ level: 'blocked', source: 'tensioner', obstacle }))
}

/** A tested direction without its rule would block nothing: the caller forgot `rulesInForce`. */
function assertPreferenceHasRule({ directionalPreference, modifiers }: FitContext): void {
  if (directionalPreference !== 'extension' && directionalPreference !== 'flexion') return
  const key: ModifierKey = directionalPreference === 'extension' ? 'preference_extension' : 'preference_flexion'
  if (!modifiers.some((rule) => rule.key === key)) throw new Error(`No rule given for ${key}; use rulesInForce`)
}

/**
 * Does an exercise fit a person? The union of all blocks and cautions over all conditions and all flags: one block is
 * enough, whatever else speaks for it (clinical.md 3, rules 1 to 6; hazards H08, H09). A blocked exercise needs a typed
 * reason from a therapist, one with caution needs a note on the item.
 */
export function fitOf(exercise: ExerciseFacts, context: FitContext): Fit {
  assertPreferenceHasRule(context)
  const reasons = [
    ...conditionReasons(exercise, context.conditions),
    ...context.modifiers.flatMap((rule) => modifierReason(exercise, rule, context)),
    ...tensionerReasons(exercise, context.tensionerObstacles),
  ]
  if (reasons.some((reason) => reason.level === 'blocked')) return { verdict: 'blocked', reasons }
  return { verdict: reasons.length > 0 ? 'caution' : 'fits', reasons }
}
