import type { AssessmentFindings } from '@/lib/domain/assessment/assessment'
import type { KneeSide, Side } from '@/lib/domain/assessment/vocabulary'
import { type BodyChart, isBlank, isInLeg, legsOf } from './body-chart'

export type ChartHint =
  | { readonly kind: 'other_leg'; readonly marked: Side; readonly episode: KneeSide }
  | { readonly kind: 'both_legs' }
  | { readonly kind: 'marked_but_absent'; readonly symptom: 'numbness' | 'tingling' }
  | { readonly kind: 'present_but_unmarked'; readonly symptom: 'numbness' | 'tingling' }

export type ChartContext = {
  readonly sides: KneeSide | null
  readonly history: Pick<AssessmentFindings['history'], 'numbness' | 'tingling'>
  readonly redFlags: Pick<AssessmentFindings['redFlags'], 'both_legs'>
}

/**
 * Where the chart and the rest of the record do not agree. Never a conclusion: somebody looks again at both. Marks in both legs lead to
 * the red flag "both legs" until it is present (clinical.md 1.1 `unilateral`).
 */
export function chartHints(chart: BodyChart, { sides, history, redFlags }: ChartContext): readonly ChartHint[] {
  if (isBlank(chart)) return []
  const hints: ChartHint[] = []
  const [leg, otherLeg] = legsOf(chart)
  if (leg && otherLeg && redFlags.both_legs.answer !== 'present') hints.push({ kind: 'both_legs' })
  if (leg && !otherLeg && sides !== null && sides !== leg) {
    hints.push({ kind: 'other_leg', marked: leg, episode: sides })
  }
  for (const symptom of ['numbness', 'tingling'] as const) {
    if (history[symptom] === 'absent' && isInLeg(chart, symptom)) hints.push({ kind: 'marked_but_absent', symptom })
    if (history[symptom] === 'present' && chart[symptom].length === 0) {
      hints.push({ kind: 'present_but_unmarked', symptom })
    }
  }
  return hints
}
