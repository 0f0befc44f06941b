import type { HandoutItem } from '@/lib/domain/sessions/handout/handout'

export type SheetStops = {
  /** What stops every exercise on the sheet: said once. */
  readonly shared: readonly string[]
  /** What else stops one exercise, by its id. */
  readonly own: ReadonlyMap<string, readonly string[]>
}

/**
 * Nothing that stops an exercise is left out: a sentence that all of them have is said once for all, every other one at its
 * exercise. A single exercise keeps its own.
 */
export function stopsOf(items: readonly Pick<HandoutItem, 'id' | 'stopIf'>[]): SheetStops {
  const [first, ...others] = items
  const shared =
    first && others.length > 0
      ? first.stopIf.filter((sentence) => others.every(({ stopIf }) => stopIf.includes(sentence)))
      : []
  return {
    shared,
    own: new Map(items.map(({ id, stopIf }) => [id, stopIf.filter((sentence) => !shared.includes(sentence))])),
  }
}
