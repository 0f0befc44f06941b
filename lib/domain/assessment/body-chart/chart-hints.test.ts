import { describe, expect, it } from 'vitest'
import type { KneeSide, TriState } from '@/lib/domain/assessment/vocabulary'
import { type BodyChart, EMPTY_CHART } from './body-chart'
import { type ChartContext, chartHints } from './chart-hints'

function onRecord(
  sides: KneeSide | null,
  answers: Partial<Record<'numbness' | 'tingling' | 'bothLegs', TriState>> = {},
) {
  return {
    sides,
    history: { numbness: answers.numbness ?? 'not_assessed', tingling: answers.tingling ?? 'not_assessed' },
    redFlags: { both_legs: { answer: answers.bothLegs ?? 'not_assessed' } },
  } satisfies ChartContext
}

const LEFT_SHIN: BodyChart = { ...EMPTY_CHART, pain: ['back-middle-low_back_middle', 'front-left-upper_shin_inner'] }

describe('chartHints', () => {
  it('has nothing to say of a chart that nobody touched', () => {
    expect(chartHints(EMPTY_CHART, onRecord('left', { tingling: 'present' }))).toEqual([])
  })

  it('has nothing to say when the leg is the episode’s, or no knee is on record', () => {
    expect(chartHints(LEFT_SHIN, onRecord('left'))).toEqual([])
    expect(chartHints(LEFT_SHIN, onRecord(null))).toEqual([])
  })

  it('names the other leg, also where the episode is about both knees', () => {
    expect(chartHints(LEFT_SHIN, onRecord('right'))).toEqual([{ kind: 'other_leg', marked: 'left', episode: 'right' }])
    expect(chartHints(LEFT_SHIN, onRecord('both'))).toEqual([{ kind: 'other_leg', marked: 'left', episode: 'both' }])
  })

  it('takes a buttock alone for no leg', () => {
    expect(chartHints({ ...EMPTY_CHART, pain: ['back-left-lower_buttock'] }, onRecord('right'))).toEqual([])
  })

  it('leads to the red flag when both legs are marked, until it is present', () => {
    const both: BodyChart = { ...LEFT_SHIN, tingling: ['front-right-toes'] }
    for (const bothLegs of ['absent', 'not_assessed'] as const) {
      expect(chartHints(both, onRecord('left', { bothLegs }))).toEqual([{ kind: 'both_legs' }])
    }
    expect(chartHints(both, onRecord('left', { bothLegs: 'present' }))).toEqual([])
  })

  it.each(['numbness', 'tingling'] as const)('holds %s against the history', (symptom) => {
    const marked: BodyChart = { ...EMPTY_CHART, [symptom]: ['front-left-toes'] }
    expect(chartHints(marked, onRecord('left', { [symptom]: 'absent' }))).toEqual([
      { kind: 'marked_but_absent', symptom },
    ])
    expect(chartHints(marked, onRecord('left', { [symptom]: 'present' }))).toEqual([])
    expect(chartHints(LEFT_SHIN, onRecord('left', { [symptom]: 'present' }))).toEqual([
      { kind: 'present_but_unmarked', symptom },
    ])
  })
})
