import type { Dose } from '@/lib/domain/exercises/dose'
import type { ItemSide } from '@/lib/domain/programmes/item'
import { easierDose } from '@/lib/domain/progress/proposals/next-dose'

/** An item of the plan that a red session ended, with the rung below it. */
export type EndedItem = {
  readonly itemId: string
  readonly dose: Dose
  readonly side: ItemSide | null
  readonly easier: EasierRung | null
}
export type EasierRung = {
  readonly exerciseId: string
  readonly dose: Dose
  readonly unilateral: boolean
  /** Nothing speaks against it for this person and stage, not even with care: a note is a clinician's to write. */
  readonly fits: boolean
  /** Not put away, and reviewed where the clinic needs it (hazard H34). */
  readonly mayBeGiven: boolean
}
export type StepDown = {
  readonly itemId: string
  readonly exerciseId: string
  readonly side: ItemSide | null
  readonly dose: Dose
}

/**
 * "Swap to `easier` next time" (clinical.md 4.4): the one change of a plan that happens by itself. Only the rung below, with its own dose
 * and never more work than before, on the same days; only where it fits this person without a clinician's reason or note, and where its
 * side is known (hazard H14). Everything else stays for the therapist, who is told of the red the same day.
 */
export function stepsDown(items: readonly EndedItem[]): StepDown[] {
  return items.flatMap(({ itemId, dose, side, easier }): StepDown[] => {
    if (!easier?.fits || !easier.mayBeGiven) return []
    if (easier.unilateral && side === null) return []
    return [
      {
        itemId,
        exerciseId: easier.exerciseId,
        side: easier.unilateral ? side : null,
        dose: easierDose(dose, easier.dose),
      },
    ]
  })
}
