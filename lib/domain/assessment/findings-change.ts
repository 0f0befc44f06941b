import type { AssessmentFindings, NeuroCell } from './assessment'
import { compareStrength } from './strength'
import { HISTORY_KEYS, type HistoryKey, NERVE_ROOTS, type NerveRoot, SENSATIONS, SIDES, type Side } from './vocabulary'

export type NeuroPart = 'sensation' | 'strength' | 'reflex'

/** What differs between two assessments of an episode, as codes that the screen puts into words. */
export type FindingChange =
  | {
      readonly kind: 'neuro'
      readonly part: NeuroPart
      readonly root: NerveRoot
      readonly side: Side
      /** As stored: a word for feeling, an MRC grade, a reflex grade 0–4. */
      readonly before: string
      readonly after: string
      readonly is: 'better' | 'worse' | 'different'
    }
  | { readonly kind: 'history'; readonly finding: HistoryKey; readonly is: 'new' | 'gone' }

/**
 * The changes since the assessment before: nerve signs first, worse ones before others (clinical.md 1.2, hazard H07), then history.
 * Only what was examined or asked both times is compared; a reflex that differs is neither better nor worse by itself.
 */
export function compareFindings(before: AssessmentFindings, after: AssessmentFindings): FindingChange[] {
  const neuro = NERVE_ROOTS.flatMap((root) =>
    SIDES.flatMap((side) =>
      cellChanges(before.neuro[root][side], after.neuro[root][side]).map(
        (change): FindingChange => ({ kind: 'neuro', root, side, ...change }),
      ),
    ),
  )
  const history = HISTORY_KEYS.flatMap((finding): FindingChange[] => {
    const [was, is] = [before.history[finding], after.history[finding]]
    if (was === 'absent' && is === 'present') return [{ kind: 'history', finding, is: 'new' }]
    return was === 'present' && is === 'absent' ? [{ kind: 'history', finding, is: 'gone' }] : []
  })
  return [
    ...neuro.filter((change) => change.is === 'worse'),
    ...neuro.filter((change) => change.is !== 'worse'),
    ...history,
  ]
}

type CellChange = Pick<Extract<FindingChange, { kind: 'neuro' }>, 'part' | 'before' | 'after' | 'is'>

function cellChanges(was: NeuroCell, is: NeuroCell): CellChange[] {
  const changes: CellChange[] = []
  if (was.sensation && is.sensation && was.sensation !== is.sensation) {
    const isWorse = SENSATIONS.indexOf(is.sensation) > SENSATIONS.indexOf(was.sensation)
    changes.push({ part: 'sensation', before: was.sensation, after: is.sensation, is: isWorse ? 'worse' : 'better' })
  }
  if (was.strength && is.strength && was.strength !== is.strength) {
    const isWorse = compareStrength(is.strength, was.strength) < 0
    changes.push({ part: 'strength', before: was.strength, after: is.strength, is: isWorse ? 'worse' : 'better' })
  }
  if (was.reflex !== null && is.reflex !== null && was.reflex !== is.reflex) {
    changes.push({ part: 'reflex', before: String(was.reflex), after: String(is.reflex), is: 'different' })
  }
  return changes
}
