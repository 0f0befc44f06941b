import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { EMPTY_CHART } from './body-chart'
import type { RegionKey } from './body-regions'
import { chartsOverTime, type DatedChart } from './charts-over-time'

function dated(day: number, pain: readonly RegionKey[]): DatedChart {
  return { on: plainDate(`2026-10-0${day}`), isDraft: false, chart: { ...EMPTY_CHART, pain } }
}

describe('chartsOverTime', () => {
  it('shows the first, the one before and the latest, each against the one before it', () => {
    const columns = chartsOverTime([
      dated(1, ['front-left-toes']),
      dated(2, ['front-left-knee_front']),
      dated(3, ['front-left-knee_front', 'front-left-knee_inner']),
      dated(4, ['front-left-knee_inner', 'front-left-groin']),
    ])
    expect(columns.map(({ on, place }) => `${on} ${place}`)).toEqual([
      '2026-10-01 first',
      '2026-10-03 before',
      '2026-10-04 now',
    ])
    expect(columns.map(({ since }) => since?.pain ?? null)).toEqual([
      null,
      { gained: ['front-left-knee_inner', 'front-left-knee_front'], lost: ['front-left-toes'], same: [] },
      { gained: ['front-left-groin'], lost: ['front-left-knee_front'], same: ['front-left-knee_inner'] },
    ])
  })

  it('calls two of them first and now, one just now', () => {
    expect(chartsOverTime([dated(1, ['front-left-toes'])]).map(({ place }) => place)).toEqual(['now'])
    const two = [dated(1, ['front-left-toes']), dated(2, ['front-left-toes'])]
    expect(chartsOverTime(two).map(({ place }) => place)).toEqual(['first', 'now'])
  })

  it('takes a blank chart for one that nobody drew', () => {
    expect(chartsOverTime([dated(1, ['front-left-toes']), dated(2, [])]).map(({ on }) => on)).toEqual(['2026-10-01'])
  })
})
