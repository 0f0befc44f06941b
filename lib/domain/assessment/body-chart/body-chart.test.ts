import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NERVE_ROOTS, SIDES } from '@/lib/domain/assessment/vocabulary'
import {
  type BodyChart,
  CHART_SYMPTOMS,
  compareCharts,
  EMPTY_CHART,
  furthestPoint,
  isBlank,
  legsOf,
  markedRegions,
  symptomsAt,
} from './body-chart'
import { BODY_REGIONS, REGION_KEYS, regionOf, usualAreaOf } from './body-regions'

const region = fc.constantFrom(...REGION_KEYS)
const symptom = fc.constantFrom(...CHART_SYMPTOMS)
const regions = fc.subarray([...REGION_KEYS])
const chart: fc.Arbitrary<BodyChart> = fc.record({ pain: regions, numbness: regions, tingling: regions })

describe('the regions', () => {
  it('are 42 in front and 34 behind, each with a key of its own', () => {
    const inFront = BODY_REGIONS.filter(({ view }) => view === 'front')
    expect([inFront.length, BODY_REGIONS.length - inFront.length]).toEqual([42, 34])
    expect(new Set(REGION_KEYS).size).toBe(BODY_REGIONS.length)
  })

  it('are the same on both sides', () => {
    const partsOf = (side: string) => BODY_REGIONS.filter((is) => is.side === side).map(({ part }) => part)
    expect(partsOf('left')).toEqual(partsOf('right'))
  })

  it('hold the usual area of each root, as the table has it', () => {
    for (const root of NERVE_ROOTS) expect(usualAreaOf(root).length).toBeGreaterThan(3)
    expect(usualAreaOf('L3')).toContain('front-right-knee_inner')
    expect(usualAreaOf('L4')).toContain('front-left-ankle_inner')
    expect(usualAreaOf('L5')).toContain('front-right-foot_top')
    expect(usualAreaOf('S1')).toContain('back-left-heel_outer')
    expect(usualAreaOf('S1')).not.toContain('back-left-heel_inner')
  })
})

describe('furthestPoint', () => {
  it('is none on an empty chart', () => {
    expect(furthestPoint(EMPTY_CHART, 'left')).toEqual({ site: 0, from: null })
  })

  it('names pain where both reach as far, tingling where it reaches further', () => {
    const pain = ['front-left-knee_inner'] as const
    expect(furthestPoint({ ...EMPTY_CHART, pain, tingling: pain }, 'left')).toEqual({ site: 4, from: 'pain' })
    const further = { ...EMPTY_CHART, pain, tingling: ['front-left-ankle_inner'] } as const
    expect(furthestPoint(further, 'left')).toEqual({ site: 6, from: 'tingling' })
    expect(furthestPoint(further, 'right')).toEqual({ site: 0, from: null })
  })

  it('counts the middle of the back for both sides', () => {
    const middle: BodyChart = { ...EMPTY_CHART, pain: ['back-middle-sacrum'] }
    for (const side of SIDES) expect(furthestPoint(middle, side).site).toBe(1)
  })

  it('is never moved by numbness', () => {
    fc.assert(
      fc.property(chart, regions, (before, numbness) => {
        for (const side of SIDES) {
          expect(furthestPoint({ ...before, numbness }, side)).toEqual(furthestPoint(before, side))
        }
      }),
    )
  })

  it('never comes back up when more is marked, and is the site of something marked', () => {
    fc.assert(
      fc.property(chart, symptom, region, (before, added, key) => {
        const after = { ...before, [added]: [...before[added], key] }
        for (const side of SIDES) {
          const { site } = furthestPoint(after, side)
          expect(site).toBeGreaterThanOrEqual(furthestPoint(before, side).site)
          if (site > 0) expect(markedRegions(after).some((marked) => regionOf(marked).site === site)).toBe(true)
        }
      }),
    )
  })
})

describe('what is marked', () => {
  it('is found again at its region', () => {
    fc.assert(
      fc.property(chart, region, (given, key) => {
        expect(symptomsAt(given, key).length > 0).toBe(markedRegions(given).includes(key))
        expect(isBlank(given)).toBe(markedRegions(given).length === 0)
      }),
    )
  })

  it('makes a leg from the thigh down; the buttock is none', () => {
    expect(legsOf({ ...EMPTY_CHART, pain: ['back-left-lower_buttock'] })).toEqual([])
    expect(legsOf({ ...EMPTY_CHART, numbness: ['back-left-upper_thigh_back_inner'] })).toEqual(['left'])
    expect(
      legsOf({ pain: ['front-right-toes'], numbness: [], tingling: ['front-left-hip', 'front-left-toes'] }),
    ).toEqual(['left', 'right'])
  })
})

describe('compareCharts', () => {
  it('finds nothing gained or lost in the same chart', () => {
    fc.assert(
      fc.property(chart, (given) => {
        for (const { gained, lost } of Object.values(compareCharts(given, given)))
          expect([...gained, ...lost]).toEqual([])
      }),
    )
  })

  it('loses backwards what it gains forwards, and accounts for every region', () => {
    fc.assert(
      fc.property(chart, chart, (before, after) => {
        const [forwards, backwards] = [compareCharts(before, after), compareCharts(after, before)]
        for (const one of CHART_SYMPTOMS) {
          expect(backwards[one].lost).toEqual(forwards[one].gained)
          expect(new Set([...forwards[one].gained, ...forwards[one].same])).toEqual(new Set(after[one]))
          expect(new Set([...forwards[one].lost, ...forwards[one].same])).toEqual(new Set(before[one]))
        }
      }),
    )
  })
})
