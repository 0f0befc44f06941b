import type { NeuroCell, NeuroGrid } from './assessment'
import { compareStrength, isStrengthDrop } from './strength'
import { type MrcGrade, NERVE_ROOTS, type NerveRoot, SENSATIONS, SIDES, type Side } from './vocabulary'

/**
 * Did a nerve sign get worse between two examinations (clinical.md 1.2)? Less feeling or strength, or a reflex that is not what it was:
 * one that rises is as new as one that fades. Only places examined both times are compared; null when there is none.
 */
export function isNeuroWorse(before: NeuroGrid, after: NeuroGrid): boolean | null {
  const found = NERVE_ROOTS.flatMap((root) => SIDES.flatMap((side) => worseIn(before[root][side], after[root][side])))
  return found.length === 0 ? null : found.some(Boolean)
}

/** One answer for each sign of the cell that was examined both times. */
function worseIn(before: NeuroCell, after: NeuroCell): boolean[] {
  const found: boolean[] = []
  // From normal to absent: later in the list is less feeling.
  if (before.sensation && after.sensation)
    found.push(SENSATIONS.indexOf(after.sensation) > SENSATIONS.indexOf(before.sensation))
  if (before.strength && after.strength) found.push(compareStrength(after.strength, before.strength) < 0)
  if (before.reflex !== null && after.reflex !== null) found.push(before.reflex !== after.reflex)
  return found
}

export type StrengthDrop = {
  readonly root: NerveRoot
  readonly side: Side
  readonly before: MrcGrade
  readonly after: MrcGrade
}

/**
 * Where strength fell by one MRC grade or more since the examination before (clinical.md 2, progressive weakness; hazard H07). Any
 * one suspends the confirmation. Only places tested both times are compared.
 */
export function strengthDrops(before: NeuroGrid, after: NeuroGrid): StrengthDrop[] {
  return NERVE_ROOTS.flatMap((root) =>
    SIDES.flatMap((side): StrengthDrop[] => {
      const [was, is] = [before[root][side].strength, after[root][side].strength]
      return was !== null && is !== null && isStrengthDrop(was, is) ? [{ root, side, before: was, after: is }] : []
    }),
  )
}
