import { type ItemSide, type PlayedSide, playedSides } from '@/lib/domain/programmes/item'

export type SetsPlanned = { readonly itemId: string; readonly side: ItemSide | null; readonly sets: number }
/** Sets done on one side; `side` is null for exercises without sides. */
export type SetsDone = { readonly itemId: string; readonly side: PlayedSide; readonly sets: number }
export type SideCount = {
  readonly itemId: string
  readonly side: PlayedSide
  readonly planned: number
  /** Never above `planned`. */
  readonly done: number
}
export type SessionCompletion = {
  readonly state: 'completed' | 'partial' | 'none'
  readonly setsPlanned: number
  readonly setsDone: number
  /** Sets beyond the plan: they never fill a gap elsewhere (clinical.md 8). */
  readonly setsExtra: number
  readonly sides: readonly SideCount[]
}

/** clinical.md 8: completed from 80 % of the prescribed sets. */
export const COMPLETED_FROM_PERCENT = 80

/** Sets in one session: "3 sets, both sides" are six. */
export function setsInSession(planned: readonly Pick<SetsPlanned, 'side' | 'sets'>[]): number {
  return planned.reduce((sum, item) => sum + item.sets * playedSides(item.side).length, 0)
}

/** Completed (80 % or more), partial (anything less) or none (clinical.md 8), counted set by set and side by side. */
export function decideCompletion(planned: readonly SetsPlanned[], done: readonly SetsDone[]): SessionCompletion {
  const sides = planned.flatMap((item) =>
    playedSides(item.side).map((side) => {
      const reported = sum(done.filter((entry) => entry.itemId === item.itemId && entry.side === side))
      return { itemId: item.itemId, side, planned: item.sets, done: Math.min(reported, item.sets) }
    }),
  )
  const setsPlanned = sides.reduce((total, side) => total + side.planned, 0)
  const setsDone = sides.reduce((total, side) => total + side.done, 0)
  return { state: completionOf(setsDone, setsPlanned), setsPlanned, setsDone, setsExtra: sum(done) - setsDone, sides }
}

/** The same rule from two totals, as a session row stores them. */
export function completionOf(setsDone: number, setsPlanned: number): SessionCompletion['state'] {
  if (setsDone <= 0 || setsPlanned <= 0) return 'none'
  return setsDone * 100 >= setsPlanned * COMPLETED_FROM_PERCENT ? 'completed' : 'partial'
}

function sum(entries: readonly { readonly sets: number }[]): number {
  return entries.reduce((total, entry) => total + Math.max(0, entry.sets), 0)
}
