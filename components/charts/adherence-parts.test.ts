import { expect, test } from 'vitest'
import { partSpans } from '@/components/charts/adherence-parts'

test('parts lie in fixed order and fill the bar', () => {
  const spans = partSpans({ done: 13, told_not_done: 2, unknown: 1, paused: 2 })
  expect(spans.map((span) => span.part)).toEqual(['done', 'told_not_done', 'unknown', 'paused'])
  expect(spans.reduce((sum, span) => sum + span.width, 0)).toBeCloseTo(100)
  expect(spans[1]?.from).toBeCloseTo((13 / 18) * 100)
})

test('a part of nothing is not drawn, and nothing at all is no bar', () => {
  expect(partSpans({ done: 4, told_not_done: 0, unknown: 0, paused: 0 })).toEqual([
    { part: 'done', from: 0, width: 100 },
  ])
  expect(partSpans({ done: 0, told_not_done: 0, unknown: 0, paused: 0 })).toEqual([])
})

test('what can still be logged is room at the end', () => {
  const spans = partSpans({ done: 6, told_not_done: 0, unknown: 2, paused: 0, notYet: 2 })
  expect(spans.map(({ part, from, width }) => [part, from, width])).toEqual([
    ['done', 0, 60],
    ['unknown', 60, 20],
  ])
})
