import type { Dose } from '@/lib/domain/exercises/dose'
import { isItemDue } from '@/lib/domain/programmes/due-days'
import { type ItemSide, playedSides } from '@/lib/domain/programmes/item'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

export type PaperItem = { readonly id: string; readonly side: ItemSide | null; readonly dose: Dose }

/** Boxes to tick in one sitting: one, or one for each side where both are done one after the other. */
export function boxesInSitting(side: ItemSide | null): number {
  return playedSides(side).length
}

/**
 * How many boxes the printed log has for an exercise on a day: one for each side and sitting; none on a day of rest. The printed log
 * and the page on which it is keyed in both count here, so that a tick means the same on each.
 */
export function boxesOn({ side, dose }: Pick<PaperItem, 'side' | 'dose'>, day: PlainDate): number {
  return isItemDue(dose, day) ? dose.sessionsPerDay * boxesInSitting(side) : 0
}
