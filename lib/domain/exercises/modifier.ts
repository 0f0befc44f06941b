import type { Direction, Irritability, ModifierKey } from '@/lib/domain/assessment/vocabulary'
import type { DoseMode } from './dose'
import type { Category, ExerciseFacts, Load, LumbarBias, PhaseStage, Position } from './exercise'

/** Attributes of which any one is enough to match (modifiers.json `match_rule`). */
export type ModifierMatch = {
  readonly load?: readonly Load[]
  readonly slugs?: readonly string[]
  readonly lumbarBias?: readonly LumbarBias[]
  readonly category?: readonly Category[]
  readonly position?: readonly Position[]
  readonly doseMode?: readonly DoseMode[]
  /** Part of a piece of equipment's name, without regard to case. */
  readonly equipmentContains?: readonly string[]
}
export type ModifierAttribute = keyof ModifierMatch

/** One entry of modifiers.json: a flag on a person that blocks exercises or calls for care. */
export type ModifierRule = {
  readonly key: ModifierKey
  readonly label: string
  readonly block: ModifierMatch
  readonly caution: ModifierMatch
  /** Only in these stages; in all when absent or empty. */
  readonly appliesToStages?: readonly PhaseStage[]
  /** Exercises that this rule leaves alone. */
  readonly allowSlugs?: readonly string[]
  readonly note?: string | null
  readonly source?: string | null
}

/** Why a rule matches: the attribute, and the exercise's value of it. */
export type MatchedAttribute = { readonly attribute: ModifierAttribute; readonly value: string }

/** All attributes of a match that an exercise has; empty when it has none. */
export function matchedAttributes(match: ModifierMatch, exercise: ExerciseFacts): readonly MatchedAttribute[] {
  const found: MatchedAttribute[] = []
  const look = (attribute: ModifierAttribute, wanted: readonly string[] | undefined, value: string) => {
    if (wanted?.includes(value)) found.push({ attribute, value })
  }
  look('slugs', match.slugs, exercise.slug)
  look('load', match.load, exercise.load)
  look('lumbarBias', match.lumbarBias, exercise.lumbarBias)
  look('category', match.category, exercise.category)
  look('position', match.position, exercise.position)
  look('doseMode', match.doseMode, exercise.dose.mode)
  for (const piece of exercise.equipment) {
    const isWanted = match.equipmentContains?.some((part) => piece.toLowerCase().includes(part.toLowerCase()))
    if (isWanted) found.push({ attribute: 'equipmentContains', value: piece })
  }
  return found
}

/** Does a rule speak in a stage? While the stage is not known it does: the library shows the stricter answer. */
export function appliesInStage(rule: ModifierRule, stage: PhaseStage | null): boolean {
  const stages = rule.appliesToStages ?? []
  return stages.length === 0 || stage === null || stages.includes(stage)
}

export type PersonFlags = {
  readonly modifiers: readonly ModifierKey[]
  readonly directionalPreference: Direction
  readonly irritability: Irritability | null
}

/**
 * The rules that hold for a person: their flags, and those that follow from the tested direction and the irritability
 * (clinical.md 3, rules 4 and 5). A flag without a rule is a bug, never "no restriction".
 */
export function rulesInForce(catalogue: readonly ModifierRule[], person: PersonFlags): readonly ModifierRule[] {
  const keys = new Set<ModifierKey>(person.modifiers)
  if (person.directionalPreference === 'extension') keys.add('preference_extension')
  if (person.directionalPreference === 'flexion') keys.add('preference_flexion')
  if (person.irritability === 'high') keys.add('irritability_high')
  return [...keys].map((key) => {
    const rule = catalogue.find((candidate) => candidate.key === key)
    if (rule === undefined) throw new Error(`No rule for the modifier ${key}`)
    return rule
  })
}
