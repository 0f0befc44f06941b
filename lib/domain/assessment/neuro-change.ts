import type { NeuroCell, NeuroGrid } from './assessment'
import { compareStrength } from './strength'
import { NERVE_ROOTS, SENSATIONS, SIDES } from './vocabulary'

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
