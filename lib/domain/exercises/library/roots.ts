import { NERVE_ROOTS, type NerveRoot } from '@/lib/domain/assessment/vocabulary'

/** "gluteus maximus (L5-S2)", "toe extensors (L5)" */
const ROOTS_OF_TARGET = /\(([LS]\d)(?:-([LS]\d))?\)/
/** In the order of the spine, one further than an assessment asks for, because a range may end there. */
const LEVELS: readonly string[] = [...NERVE_ROOTS, 'S2']

/**
 * The nerve roots that an exercise works for: those that its own targets name, and no others. The content names a root where the
 * exercise was chosen for it (clinical.md 1.2 has the muscle of each root); quadriceps alone is no statement about L3.
 */
export function rootsOf(targets: readonly string[]): readonly NerveRoot[] {
  const named = new Set(targets.flatMap(rootsOfTarget))
  return NERVE_ROOTS.filter((root) => named.has(root))
}

function rootsOfTarget(target: string): readonly string[] {
  const [, first = '', last = first] = ROOTS_OF_TARGET.exec(target) ?? []
  const [from, to] = [levelAt(first), levelAt(last)]
  return from === -1 ? [] : LEVELS.slice(from, to + 1)
}

function levelAt(name: string): number {
  return LEVELS.indexOf(name)
}

/** How targets may write a root, so that "L3" finds "(L2-L4)": as plain words, "l2 l4". */
export function rangesWith(root: NerveRoot): readonly string[] {
  const at = LEVELS.indexOf(root)
  const starts = LEVELS.slice(0, at + 1)
  const ends = LEVELS.slice(at)
  return starts.flatMap((start) => ends.map((end) => (start === end ? start : `${start} ${end}`).toLowerCase()))
}
