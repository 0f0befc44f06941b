import type { Dose } from '@/lib/domain/exercises/dose'
import { type DoseProblem, isPossibleDose } from '@/lib/domain/programmes/dose-limits'
import { ok, type Result, refuseWith } from '@/lib/domain/shared/result'

/** `both` = all repetitions on one side, then the other; `alternate` = side by side within one set. */
export const ITEM_SIDES = ['left', 'right', 'both', 'alternate'] as const
export type ItemSide = (typeof ITEM_SIDES)[number]
/** The side of one set as it is done; null where the exercise has no sides. */
export type PlayedSide = 'left' | 'right' | 'alternate' | null

/** One exercise in a phase. `side` is null exactly when the exercise is not one-sided. */
export type ProgrammeItem = {
  readonly exerciseSlug: string
  readonly isOneSided: boolean
  readonly side: ItemSide | null
  readonly dose: Dose
  readonly note: string | null
  /** Why this exercise, in words for the patient. */
  readonly why: string | null
  readonly overrideReason: string | null
}

export type ItemProblem =
  | { readonly reason: 'side_missing' }
  | { readonly reason: 'side_not_used' }
  | { readonly reason: 'right_not_used' }
  | { readonly reason: 'impossible_dose'; readonly dose: readonly DoseProblem[] }

/** Hazard H14 (clinical.md 10): a one-sided exercise without a side is refused; H16: so is an impossible dose. */
export function checkItem<Item extends Pick<ProgrammeItem, 'isOneSided' | 'side' | 'dose'>>(
  item: Item,
): Result<Item, 'item_problems', readonly ItemProblem[]> {
  const problems: ItemProblem[] = []
  if (item.isOneSided && item.side === null) problems.push({ reason: 'side_missing' })
  if (!item.isOneSided && item.side !== null) problems.push({ reason: 'side_not_used' })
  // Side by side within one set nobody can count differently.
  if (item.dose.right !== null && item.side !== 'both') problems.push({ reason: 'right_not_used' })
  const dose = isPossibleDose(item.dose)
  if (!dose.ok) problems.push({ reason: 'impossible_dose', dose: dose.detail })
  return problems.length === 0 ? ok(item) : refuseWith('item_problems', problems)
}

/** The sides in the order in which they are done: left first. */
export function playedSides(side: ItemSide | null): readonly PlayedSide[] {
  return side === 'both' ? ['left', 'right'] : [side]
}
