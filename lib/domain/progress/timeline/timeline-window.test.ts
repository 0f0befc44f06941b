import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pagingOf, windowOf, ZOOM_DAYS } from '@/lib/domain/progress/timeline/timeline-window'
import { addDays, daysInRange, plainDate } from '@/lib/domain/shared/plain-date'

const TODAY = plainDate('2026-11-27')
const FIRST = plainDate('2026-08-01')

describe('windowOf', () => {
  it.each([
    ['week', null, '2026-11-21', '2026-11-27'],
    ['six_weeks', null, '2026-10-17', '2026-11-27'],
    ['week', '2026-09-10', '2026-09-04', '2026-09-10'],
    ['week', '2026-12-24', '2026-11-21', '2026-11-27'],
    ['week', '2026-01-01', '2026-11-21', '2026-11-27'],
    ['all', '2026-09-10', '2026-08-01', '2026-11-27'],
  ] as const)('%s up to %s is %s to %s', (zoom, asked, from, to) => {
    const facts = { asked: asked === null ? null : plainDate(asked), first: FIRST, today: TODAY }
    expect(windowOf(zoom, facts)).toEqual({ from, to })
  })
})

describe('pagingOf', () => {
  it('leads back to the first day and forth to today, and shows every day on the way once or more', () => {
    const zooms = fc.constantFrom('week', 'six_weeks')
    fc.assert(
      fc.property(zooms, fc.integer({ min: 7, max: 500 }), (zoom, days) => {
        const first = addDays(TODAY, 1 - days)
        const seen = new Set<string>()
        let until: ReturnType<typeof pagingOf>['earlier'] = TODAY
        for (let step = 0; until !== null && step < 100; step += 1) {
          const window = windowOf(zoom, { asked: until, first, today: TODAY })
          for (const day of daysInRange(window.from, window.to)) seen.add(day)
          const { earlier, later } = pagingOf(zoom, window, { first, today: TODAY })
          expect(later === null).toBe(window.to === TODAY)
          until = earlier
        }
        expect(daysInRange(first, TODAY).every((day) => seen.has(day))).toBe(true)
      }),
    )
  })

  it('has no pages where everything is shown', () => {
    const window = { from: FIRST, to: TODAY }
    expect(pagingOf('all', window, { first: FIRST, today: TODAY })).toEqual({ earlier: null, later: null })
    const later = pagingOf('week', windowOf('week', { asked: addDays(TODAY, -3), first: FIRST, today: TODAY }), {
      ...{ first: FIRST, today: TODAY },
    }).later
    expect(later).toBe(TODAY)
    expect(ZOOM_DAYS.week).toBe(7)
  })
})
