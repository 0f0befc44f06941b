import type { NeuroGrid } from './assessment'
import { NERVE_ROOTS, SIDES } from './vocabulary'

/** How many of the twenty places for feeling and strength are filled in; reflexes are not tested at every root. */
export function neuroPlacesExamined(neuro: NeuroGrid): { readonly done: number; readonly of: number } {
  const cells = NERVE_ROOTS.flatMap((root) => SIDES.map((side) => neuro[root][side]))
  const done = cells.flatMap((cell) => [cell.sensation, cell.strength]).filter((value) => value !== null).length
  return { done, of: cells.length * 2 }
}

/** A whole neurological examination: what a release after a suspension asks for (clinical.md 2.2.6). */
export function isNeuroExamComplete(neuro: NeuroGrid): boolean {
  const { done, of } = neuroPlacesExamined(neuro)
  return done === of
}
