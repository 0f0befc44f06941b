import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TimelineMark } from '@/components/charts/timeline/timeline-geometry'
import { MARK_FAMILIES, placeInLanes } from '@/components/charts/timeline/timeline-lanes'
import { toSpans } from '@/lib/domain/progress/timeline/timeline-spans'
import { addDays, daysInRange, plainDate } from '@/lib/domain/shared/plain-date'

const START = plainDate('2026-10-12')
const spans = toSpans(
  daysInRange(START, addDays(START, 41)).map((day) => ({
    day,
    ...{ knee: null, back: null, site: null, part: null, isPaper: false },
  })),
  1,
)
const mark = (offset: number, family: TimelineMark['family'], label = 'Mark'): TimelineMark => ({
  ...{ day: addDays(START, offset), family, label, name: label, href: '/' },
})
const several = (count: number) => `${count} marks`

describe('placeInLanes', () => {
  it('gives each family a lane, in a fixed order, and none to those that have nothing', () => {
    const { groups, height } = placeInLanes([mark(3, 'words'), mark(2, 'programme')], spans, several)
    expect(groups.map(({ family, lane }) => [family, lane])).toEqual([
      ['programme', 0],
      ['words', 1],
    ])
    expect(height).toBe(52)
  })

  it('puts marks together that could not be pressed one by one', () => {
    const { groups } = placeInLanes([mark(5, 'words'), mark(6, 'words'), mark(30, 'words')], spans, several)
    expect(groups.map(({ marks, label, name }) => [marks.length, label, name])).toEqual([
      [2, '2 marks', '2 marks: Mark; Mark'],
      [1, 'Mark', 'Mark'],
    ])
  })

  it('turns a label that would leave the plot, and drops one that has no room at all', () => {
    const { groups } = placeInLanes(
      [mark(14, 'care', 'Much too long to stand here'), mark(17, 'care', 'Much too long to stand here')],
      spans,
      several,
    )
    expect(groups.map(({ label }) => label)).toEqual(['', 'Much too long to stand here'])
    expect(placeInLanes([mark(40, 'care')], spans, several).groups[0]?.anchor).toBe('end')
  })

  it('leaves out what lies outside of the days, loses nothing within them and never lets targets meet', () => {
    const any = fc.record({ offset: fc.integer({ min: -5, max: 46 }), family: fc.constantFrom(...MARK_FAMILIES) })
    fc.assert(
      fc.property(fc.array(any), (raw) => {
        const marks = raw.map(({ offset, family }) => mark(offset, family)).sort((a, b) => (a.day < b.day ? -1 : 1))
        const { groups } = placeInLanes(marks, spans, several)
        const within = raw.filter(({ offset }) => offset >= 0 && offset <= 41)
        expect(groups.flatMap((group) => group.marks)).toHaveLength(within.length)
        for (const family of MARK_FAMILIES) {
          const places = groups.filter((group) => group.family === family).map(({ at }) => at)
          for (const [index, at] of places.slice(1).entries()) {
            expect(((at - (places[index] ?? 0)) / 100) * 470).toBeGreaterThanOrEqual(24)
          }
        }
      }),
    )
  })
})
