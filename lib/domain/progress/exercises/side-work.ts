import { type Dose, doseOnSide } from '@/lib/domain/exercises/dose'
import { setSeconds } from '@/lib/domain/programmes/dose-minutes'
import type { ItemSide } from '@/lib/domain/programmes/item'

/** Seconds of work on each side, the rest between sets not among them. */
export type SideWork = { readonly left: number; readonly right: number }
export type SideLog = {
  readonly dose: Dose
  readonly side: ItemSide | null
  readonly setsDone: number
  /** What was really done in a set, where the patient said so. */
  readonly repsDone: number | null
}

const NOTHING: SideWork = { left: 0, right: 0 }

/**
 * What was done on each side: sets done, each as long as its dose says for that side. A set of `both` or `alternate` is done on either
 * side; an exercise that has no sides has no side work.
 */
export function sideWorkOf({ dose, side, setsDone, repsDone }: SideLog): SideWork {
  if (side === null) return NOTHING
  const work = (one: 'left' | 'right') => {
    if (side !== one && (side === 'left' || side === 'right')) return 0
    const given = doseOnSide(dose, one)
    return setsDone * setSeconds(repsDone !== null && given.reps !== null ? { ...given, reps: repsDone } : given)
  }
  return { left: work('left'), right: work('right') }
}

export function addWork(a: SideWork, b: SideWork): SideWork {
  return { left: a.left + b.left, right: a.right + b.right }
}

/** The weaker side's share of the stronger one's, in per cent; null where only one side, or none, was worked. */
export function symmetryPct({ left, right }: SideWork): number | null {
  if (left === 0 || right === 0) return null
  return Math.round((Math.min(left, right) / Math.max(left, right)) * 100)
}
