import { isItemDue } from '@/lib/domain/programmes/due-days'
import { boxesInSitting, boxesOn, type PaperItem } from '@/lib/domain/sessions/paper/paper-boxes'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** Boxes ticked for each item, by its id; an item that is not named has none. */
export type PaperTicks = Readonly<Record<string, number>>
export type PaperSitting = {
  readonly slot: number
  readonly items: readonly { readonly itemId: string; readonly setsDone: number }[]
}

/**
 * The sittings of a day as its row of ticks tells them. Paper has no times: the first ticks are the first sitting's. There is one at
 * least, because what was written about a day belongs to a sitting, even if nothing was done in it.
 */
export function sittingsOf(items: readonly PaperItem[], day: PlainDate, ticks: PaperTicks): PaperSitting[] {
  const perSitting = (item: PaperItem) => boxesInSitting(item.side)
  const count = Math.max(1, ...items.map((item) => Math.ceil((ticks[item.id] ?? 0) / perSitting(item))))
  return Array.from({ length: count }, (_, index) => ({
    slot: index + 1,
    items: items
      .filter((item) => isItemDue(item.dose, day, index + 1))
      .map((item) => {
        const left = (ticks[item.id] ?? 0) - index * perSitting(item)
        return { itemId: item.id, setsDone: item.dose.sets * Math.min(perSitting(item), Math.max(0, left)) }
      }),
  })).filter((sitting) => sitting.items.length > 0)
}

/** The ticks that stored sittings came from. */
export function ticksOf(
  items: readonly PaperItem[],
  sittings: readonly PaperSitting['items'][],
): Record<string, number> {
  const done = sittings.flat()
  return Object.fromEntries(
    items.map((item) => {
      const sets = done.filter(({ itemId }) => itemId === item.id).reduce((sum, { setsDone }) => sum + setsDone, 0)
      return [item.id, Math.round(sets / item.dose.sets)]
    }),
  )
}

/** Items with more ticks than the day has boxes for. */
export function tooManyTicks(items: readonly PaperItem[], day: PlainDate, ticks: PaperTicks): PaperItem[] {
  return items.filter((item) => (ticks[item.id] ?? 0) > boxesOn(item, day))
}
