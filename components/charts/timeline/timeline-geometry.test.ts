import { expect, test } from 'vitest'
import { dateTicks, placeMarks, spreadLabels, type TimelineMark } from '@/components/charts/timeline/timeline-geometry'
import { toSpans } from '@/lib/domain/progress/timeline/timeline-spans'
import { addDays, daysInRange, type PlainDate, plainDate } from '@/lib/domain/shared/plain-date'

const START = plainDate('2026-10-12')
const days = toSpans(
  daysInRange(START, addDays(START, 41)).map((day) => ({
    day,
    ...{ knee: null, back: null, site: null, part: null, isPaper: false },
  })),
  1,
)
const mark = (day: PlainDate, label: string): TimelineMark => ({
  day,
  label,
  name: label,
  family: 'programme',
  href: null,
})

test('marks that would meet take another lane, and the last ones look left', () => {
  const { marks, lanes } = placeMarks(
    [mark(START, 'Programme'), mark(addDays(START, 1), 'Confirmed'), mark(addDays(START, 41), 'Phase 2')],
    days,
  )
  expect(marks.map(({ lane, anchor }) => [lane, anchor])).toEqual([
    [0, 'start'],
    [1, 'start'],
    [0, 'end'],
  ])
  expect(lanes).toBe(2)
})

test('a change outside the days shown has no mark', () => {
  expect(placeMarks([mark(addDays(START, 60), 'Later')], days).marks).toEqual([])
})

test('dates: first, last, and weeks that keep their distance', () => {
  expect(dateTicks(42, 7).map((tick) => tick.index)).toEqual([0, 7, 14, 21, 28, 41])
  expect(dateTicks(42, 2).map((tick) => tick.index)).toEqual([0, 41])
  expect(dateTicks(52, 7, 1).map((tick) => tick.index)).toEqual([0, 8, 16, 24, 32, 40, 51])
  expect(dateTicks(1, 7)).toEqual([{ index: 0, anchor: 'start' }])
})

test('labels at the right end never meet', () => {
  expect(spreadLabels(100, 104)).toEqual([93, 111])
  expect(spreadLabels(104, 100)).toEqual([111, 93])
  expect(spreadLabels(100, 150)).toEqual([100, 150])
})
