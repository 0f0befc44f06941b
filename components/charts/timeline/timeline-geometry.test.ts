import { expect, test } from 'vitest'
import { dateTicks, placeMarks, spreadLabels, type TimelineDay } from '@/components/charts/timeline/timeline-geometry'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'

const START = plainDate('2026-10-12')
const days: TimelineDay[] = Array.from({ length: 42 }, (_, index) => ({
  day: addDays(START, index),
  knee: null,
  back: null,
  site: null,
  part: null,
  isPaper: false,
}))

test('marks that would meet take another lane, and the last ones look left', () => {
  const { marks, lanes } = placeMarks(
    [
      { day: START, label: 'Programme', kind: 'programme' },
      { day: addDays(START, 1), label: 'Confirmed', kind: 'note' },
      { day: addDays(START, 41), label: 'Phase 2', kind: 'programme' },
    ],
    days,
    'full',
  )
  expect(marks.map((mark) => [mark.lane, mark.anchor])).toEqual([
    [0, 'start'],
    [1, 'start'],
    [0, 'end'],
  ])
  expect(lanes).toBe(2)
})

test('a change outside the days shown has no mark', () => {
  expect(placeMarks([{ day: addDays(START, 60), label: 'Later', kind: 'note' }], days, 'full').marks).toEqual([])
})

test('dates: first, last, and weeks that keep their distance', () => {
  expect(dateTicks(42, 7).map((tick) => tick.index)).toEqual([0, 7, 14, 21, 28, 41])
  expect(dateTicks(42, 2).map((tick) => tick.index)).toEqual([0, 41])
  expect(dateTicks(1, 7)).toEqual([{ index: 0, anchor: 'start' }])
})

test('labels at the right end never meet', () => {
  expect(spreadLabels(100, 104)).toEqual([93, 111])
  expect(spreadLabels(104, 100)).toEqual([111, 93])
  expect(spreadLabels(100, 150)).toEqual([100, 150])
})
