import { describe, expect, it } from 'vitest'
import { BODY_REGIONS, REGION_KEYS, regionOf } from '@/lib/domain/assessment/body-chart/body-regions'
import { CHART_HEIGHT, CHART_WIDTH, regionCentre, regionPath } from './body-shape'
import { nextRegion } from './next-region'

describe('the drawing', () => {
  it.each(REGION_KEYS)('has %s within its edges', (key) => {
    const path = regionPath(key)
    expect(path).toMatch(/^M[\d.]+ [\d.]+(L[\d.]+ [\d.]+)+Z$/)
    const numbers = path.match(/[\d.]+/g)?.map(Number) ?? []
    expect(Math.max(...numbers.filter((_, index) => index % 2 === 0))).toBeLessThanOrEqual(CHART_WIDTH)
    expect(Math.max(...numbers.filter((_, index) => index % 2 === 1))).toBeLessThanOrEqual(CHART_HEIGHT)
  })

  it('shows the left side at the right from in front, and at the left from behind', () => {
    for (const { key, view, side } of BODY_REGIONS) {
      const [x] = regionCentre(key)
      if (side === 'middle') expect(x).toBeCloseTo(CHART_WIDTH / 2, 0)
      else expect(x > CHART_WIDTH / 2).toBe((view === 'front') === (side === 'left'))
    }
  })
})

describe('nextRegion', () => {
  it('goes to the neighbour in the way of the arrow', () => {
    expect(nextRegion('front-right-knee_front', 'ArrowUp')).toBe('front-right-lower_thigh_front')
    expect(nextRegion('front-right-knee_front', 'ArrowRight')).toBe('front-right-knee_inner')
    expect(nextRegion('front-right-knee_inner', 'ArrowRight')).toBe('front-left-knee_inner')
    expect(nextRegion('back-middle-low_back_middle', 'ArrowDown')).toBe('back-middle-sacrum')
  })

  it('stops at the edge of the body, and knows the arrows only', () => {
    expect(nextRegion('front-right-knee_outer', 'ArrowLeft')).toBeNull()
    expect(nextRegion('front-right-knee_outer', 'Tab')).toBeNull()
  })

  it.each(['front', 'back'] as const)('reaches every region of the %s from any other', (view) => {
    const keys = BODY_REGIONS.filter((region) => region.view === view).map(({ key }) => key)
    for (const start of keys) {
      const reached = new Set([start])
      // A set is walked on while it grows.
      for (const key of reached) {
        for (const arrow of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']) {
          const next = nextRegion(key, arrow)
          if (next) reached.add(next)
        }
      }
      expect([...reached].every((key) => regionOf(key).view === view)).toBe(true)
      expect(reached.size, start).toBe(keys.length)
    }
  })
})
