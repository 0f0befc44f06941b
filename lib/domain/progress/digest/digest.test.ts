import fc from 'fast-check'
import { expect, test } from 'vitest'
import { digestSince, firstOf } from '@/lib/domain/progress/digest/digest'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'

const TODAY = plainDate('2026-11-27')

test.each([
  ['the latest visit', ['2026-10-01', '2026-11-20', '2026-09-01'], '2026-11-20', true],
  ['the visit before, on the day of one', ['2026-10-01', '2026-11-27'], '2026-10-01', true],
  ['six weeks where there was none', [], '2026-10-17', false],
  ['six weeks before the first visit of all', ['2026-11-27'], '2026-10-17', false],
] as const)('news are counted from %s', (_, visits, since, isSinceVisit) => {
  expect(digestSince(visits.map(plainDate), TODAY)).toMatchObject({ since, isSinceVisit })
})

test('since is always before today', () => {
  const days = fc.array(fc.integer({ min: -400, max: 30 }).map((offset) => addDays(TODAY, offset)))
  fc.assert(fc.property(days, (visits) => digestSince(visits, TODAY).since < TODAY))
})

test.each([
  ['2026-11-20', '2026-10-17'],
  ['2026-09-01', '2026-09-01'],
])('after a visit on %s the course is told from %s on', (visit, from) => {
  expect(digestSince([plainDate(visit)], TODAY).trendSince).toBe(from)
})

test('never more lines than there is room for, and none is lost without a word', () => {
  fc.assert(
    fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 9 }), (lines, most) => {
      const { shown, more } = firstOf(lines, most)
      expect(shown.length + more).toBe(lines.length)
      expect(shown.length + (more > 0 ? 1 : 0)).toBeLessThanOrEqual(most + 1)
      expect(more).not.toBe(1)
    }),
  )
})
