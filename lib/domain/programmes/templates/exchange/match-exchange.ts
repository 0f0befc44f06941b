import {
  CONDITIONS,
  type Condition,
  DIRECTIONS,
  type Direction,
  IRRITABILITIES,
  type Irritability,
  NERVE_ROOTS,
  type NerveRoot,
} from '@/lib/domain/assessment/vocabulary'
import { BAND_COLOURS, DOSE_MODES, type Dose } from '@/lib/domain/exercises/dose'
import { PHASE_STAGES, type PhaseStage } from '@/lib/domain/exercises/exercise'
import { TEMPLATE_SIDES, type TemplateItemPlan } from '@/lib/domain/programmes/assign'
import { isPossibleDose } from '@/lib/domain/programmes/dose-limits'
import type { ProgressNumbers } from '@/lib/domain/programmes/template-text'
import type {
  ExchangeDose,
  ExchangeGoal,
  ExchangeItem,
  ExchangePhase,
  ExchangeTemplate,
} from '@/lib/domain/programmes/templates/exchange/exchange-file'
import type { IsoWeekday } from '@/lib/domain/shared/plain-date'

/** A shipped exercise as this installation has it. */
export type KnownExercise = { readonly isOneSided: boolean; readonly digest: string }
export type MatchFacts = {
  /** By slug, shipped ones only: another clinic's own is never one of ours. */
  readonly exercises: ReadonlyMap<string, KnownExercise>
  readonly isPossibleRule: (rule: ProgressNumbers) => boolean
}

/** What does not match. `exercise_changed` alone leaves the template whole. */
export type Mismatch =
  | {
      readonly kind: 'exercise_missing' | 'exercise_own' | 'impossible_dose'
      readonly name: string
      readonly phase: number
    }
  | { readonly kind: 'exercise_changed'; readonly name: string }
  | {
      readonly kind: 'side_not_used' | 'rule_impossible' | 'stage_unknown'
      readonly name: string
      readonly phase: number
    }
  | {
      readonly kind: 'condition_unknown' | 'direction_unknown' | 'root_unknown' | 'irritability_unknown'
      readonly value: string
    }

export type MatchedPhase = Omit<ExchangePhase, 'stage' | 'rule' | 'items'> & {
  readonly position: number
  readonly stage: PhaseStage
  readonly rule: ProgressNumbers | null
  readonly items: readonly TemplateItemPlan[]
}
export type Matched = {
  readonly conditions: readonly Condition[]
  readonly direction: Direction | 'any'
  readonly roots: readonly NerveRoot[]
  readonly irritability: Irritability | null
  readonly phases: readonly MatchedPhase[]
  readonly goals: readonly ExchangeGoal[]
  readonly mismatches: readonly Mismatch[]
}

/**
 * Holds a template that came in a file against what this clinic has. Nothing is guessed: what is not known here is left out and listed, an
 * exercise that says something else here is kept and listed. The rules judge it again when it is given to somebody.
 */
export function matchExchange(template: ExchangeTemplate, facts: MatchFacts): Matched {
  const mismatches: Mismatch[] = []
  const labels = labelsOf(template, mismatches)
  const phases = template.phases.flatMap((phase, index) =>
    matchPhase(phase, index + 1, { template, facts, mismatches }),
  )
  for (const { slug, name, isOwn, digest } of template.exercises) {
    const known = facts.exercises.get(slug)
    if (!isOwn && known && known.digest !== digest) mismatches.push({ kind: 'exercise_changed', name })
  }
  const renumbered = phases.map((phase, index) => ({ ...phase, position: index + 1 }))
  const goals = template.goals.map((goal) => ({ ...goal, fromPhase: placeIn(phases, goal.fromPhase) }))
  return { ...labels, phases: renumbered, goals, mismatches }
}

/** True when nothing of it could be given to anybody. */
export function isNothingLeft({ phases }: Pick<Matched, 'phases'>): boolean {
  return phases.every((phase) => phase.items.length === 0)
}

type Reading = { readonly template: ExchangeTemplate; readonly facts: MatchFacts; readonly mismatches: Mismatch[] }

function labelsOf(template: ExchangeTemplate, mismatches: Mismatch[]) {
  const direction = ([...DIRECTIONS, 'any'] as const).find((known) => known === template.direction)
  const irritability = IRRITABILITIES.find((known) => known === template.irritability) ?? null
  for (const value of unknownOf(template.conditions, CONDITIONS)) mismatches.push({ kind: 'condition_unknown', value })
  if (!direction) mismatches.push({ kind: 'direction_unknown', value: template.direction })
  for (const value of unknownOf(template.roots, NERVE_ROOTS)) mismatches.push({ kind: 'root_unknown', value })
  if (template.irritability !== null && irritability === null)
    mismatches.push({ kind: 'irritability_unknown', value: template.irritability })
  return {
    conditions: CONDITIONS.filter((known) => template.conditions.includes(known)),
    direction: direction ?? ('any' as const),
    roots: NERVE_ROOTS.filter((known) => template.roots.includes(known)),
    irritability,
  }
}

function unknownOf(values: readonly string[], known: readonly string[]): readonly string[] {
  return values.filter((value) => !known.includes(value))
}

function matchPhase(phase: ExchangePhase, position: number, reading: Reading): MatchedPhase[] {
  const stage = PHASE_STAGES.find((known) => known === phase.stage)
  if (!stage) {
    reading.mismatches.push({ kind: 'stage_unknown', name: phase.name, phase: position })
    return []
  }
  const isPossible = phase.rule === null || reading.facts.isPossibleRule(phase.rule)
  if (!isPossible) reading.mismatches.push({ kind: 'rule_impossible', name: phase.name, phase: position })
  const items = phase.items.flatMap((item) => matchItem(item, position, reading))
  return [{ ...phase, stage, position, rule: isPossible ? phase.rule : null, items }]
}

function matchItem(item: ExchangeItem, phase: number, { template, facts, mismatches }: Reading): TemplateItemPlan[] {
  const told = template.exercises.find((exercise) => exercise.slug === item.exercise)
  const name = told?.name ?? item.exercise
  const known = told?.isOwn ? undefined : facts.exercises.get(item.exercise)
  const dose = toDose(item.dose)
  if (!known || dose === null) {
    const kind = known ? 'impossible_dose' : told?.isOwn ? 'exercise_own' : 'exercise_missing'
    mismatches.push({ kind, name, phase })
    return []
  }
  const side = TEMPLATE_SIDES.find((word) => word === item.side) ?? null
  const isUsed = item.side === null || (side !== null && known.isOneSided)
  if (!isUsed) mismatches.push({ kind: 'side_not_used', name, phase })
  const { note, why } = item
  return [{ exerciseSlug: item.exercise, doseOverride: dose, side: isUsed ? side : null, note, why }]
}

/** Null for a dose that nobody could be given (hazard H16). */
function toDose({ mode: sentMode, band: sentBand, weekdays, ...numbers }: ExchangeDose): Dose | null {
  const mode = DOSE_MODES.find((known) => known === sentMode)
  const band = BAND_COLOURS.find((known) => known === sentBand) ?? null
  if (!mode || band !== sentBand) return null
  // `isPossibleDose` judges which days there are.
  const dose: Dose = { ...numbers, mode, band, weekdays: weekdays as readonly IsoWeekday[] | null, right: null }
  return isPossibleDose(dose).ok ? dose : null
}

/** A goal that began with a phase that was left out begins with the next one that is there. */
function placeIn(phases: readonly MatchedPhase[], fromPhase: number): number {
  const index = phases.findIndex((phase) => phase.position >= fromPhase)
  return index === -1 ? Math.max(1, phases.length) : index + 1
}
