import type { KneeSide } from '@/lib/domain/assessment/vocabulary'
import type { Dose } from '@/lib/domain/exercises/dose'
import type { ItemPlace } from '@/lib/domain/programmes/can-activate'
import type { ItemSide, ProgrammeItem } from '@/lib/domain/programmes/item'
import { mergeDose } from '@/lib/domain/programmes/merge-dose'
import { ok, type Result, refuseWith } from '@/lib/domain/shared/result'

/** What a template says of the sides of a one-sided exercise; it never knows which knee hurts. */
export const TEMPLATE_SIDES = ['both', 'alternate'] as const
export type TemplateSide = (typeof TEMPLATE_SIDES)[number]

export type TemplateItemPlan = {
  readonly exerciseSlug: string
  readonly doseOverride: Partial<Dose>
  /** Null: the side of the episode. */
  readonly side: TemplateSide | null
  readonly note: string | null
  readonly why: string | null
}
export type TemplatePhasePlan = {
  readonly stage: string
  readonly items: readonly TemplateItemPlan[]
}
export type AssignableExercise = { readonly slug: string; readonly isOneSided: boolean; readonly defaultDose: Dose }
/** What `fitOf` says of an exercise for this patient and stage. */
export type ItemFit<Reason> = { readonly verdict: 'fits' | 'caution' | 'blocked'; readonly reasons: readonly Reason[] }

export type DraftItem<Reason> = ProgrammeItem & { readonly fit: ItemFit<Reason> }
export type DraftPhase<Phase extends TemplatePhasePlan, Reason> = Omit<Phase, 'items'> & {
  readonly items: readonly DraftItem<Reason>[]
}
export type LeftOutItem<Reason> = ItemPlace & { readonly reasons: readonly Reason[] }
export type DraftRevision<Phase extends TemplatePhasePlan, Reason> = {
  readonly phases: readonly DraftPhase<Phase, Reason>[]
  /** Blocked exercises of the template that were not copied, with why. */
  readonly leftOut: readonly LeftOutItem<Reason>[]
  /** Caution items whose note the therapist must still write. */
  readonly cautionWithoutNote: readonly ItemPlace[]
}

export type AssignInput<Phase extends TemplatePhasePlan, Reason> = {
  readonly phases: readonly Phase[]
  readonly exercisesBySlug: ReadonlyMap<string, AssignableExercise>
  /** The side of the episode: one-sided exercises are given for it. */
  readonly episodeSide: KneeSide
  readonly fitFor: (exerciseSlug: string, stage: Phase['stage']) => ItemFit<Reason>
  /** Typed reasons for using a blocked exercise all the same, by slug. Blank ones do not count. */
  readonly overrideReasons?: ReadonlyMap<string, string>
}

/**
 * Copies a template into a patient's draft (copy-on-assign, hazard H30) with merged doses and the episode's side.
 * Blocked exercises are left out and listed unless a reason was typed (clinical.md 3, rule 1); caution items need a
 * note (rule 2). An exercise that the library lacks refuses the whole, so that no phase is silently thinner.
 */
export function assignTemplate<Phase extends TemplatePhasePlan, Reason>(
  input: AssignInput<Phase, Reason>,
): Result<DraftRevision<Phase, Reason>, 'unknown_exercise', readonly string[]> {
  const unknown = input.phases
    .flatMap((phase) => phase.items.map((item) => item.exerciseSlug))
    .filter((slug) => !input.exercisesBySlug.has(slug))
  if (unknown.length > 0) return refuseWith('unknown_exercise', [...new Set(unknown)])

  const all = input.phases.map((phase) => ({
    ...phase,
    items: phase.items.map((item) => draftItem(item, phase.stage, input)),
  }))
  const phases = all.map((phase) => ({ ...phase, items: phase.items.filter(isUsable) }))
  return ok({
    phases,
    leftOut: placesOf(
      all,
      (item) => !isUsable(item),
      (item, place) => ({ ...place, reasons: item.fit.reasons }),
    ),
    cautionWithoutNote: placesOf(phases, isMissingNote, (_, place) => place),
  })
}

/** True for a blocked item that carries no typed reason: it may not reach a patient. */
export function isBlockedWithoutReason(item: {
  readonly fit: ItemFit<unknown>
  readonly overrideReason: string | null
}): boolean {
  return item.fit.verdict === 'blocked' && isBlank(item.overrideReason)
}

/** True for a caution item whose note is empty. */
export function isMissingNote(item: { readonly fit: ItemFit<unknown>; readonly note: string | null }): boolean {
  return item.fit.verdict === 'caution' && isBlank(item.note)
}

function isUsable(item: DraftItem<unknown>): boolean {
  return !isBlockedWithoutReason(item)
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === ''
}

function draftItem<Phase extends TemplatePhasePlan, Reason>(
  item: TemplateItemPlan,
  stage: Phase['stage'],
  input: AssignInput<Phase, Reason>,
): DraftItem<Reason> {
  const exercise = input.exercisesBySlug.get(item.exerciseSlug)
  if (exercise === undefined) throw new Error('Exercise was checked to exist')
  const fit = input.fitFor(item.exerciseSlug, stage)
  const side: ItemSide | null = exercise.isOneSided ? (item.side ?? input.episodeSide) : null
  const dose = mergeDose(exercise.defaultDose, item.doseOverride)
  const typed = input.overrideReasons?.get(item.exerciseSlug)?.trim() || null
  return {
    exerciseSlug: item.exerciseSlug,
    isOneSided: exercise.isOneSided,
    side,
    // A right side of its own needs both sides, one after the other.
    dose: side === 'both' ? dose : { ...dose, right: null },
    note: item.note,
    why: item.why,
    overrideReason: fit.verdict === 'blocked' ? typed : null,
    fit,
  }
}

function placesOf<Reason, Place>(
  phases: readonly { readonly items: readonly DraftItem<Reason>[] }[],
  test: (item: DraftItem<Reason>) => boolean,
  build: (item: DraftItem<Reason>, place: ItemPlace) => Place,
): Place[] {
  return phases.flatMap((phase, index) =>
    phase.items.filter(test).map((item) => build(item, { phase: index + 1, exerciseSlug: item.exerciseSlug })),
  )
}
