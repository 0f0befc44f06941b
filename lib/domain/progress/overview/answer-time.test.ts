import fc from 'fast-check'
import { expect, it } from 'vitest'
import { answerTimes, longestFirst, type RaisedAlert } from '@/lib/domain/progress/overview/answer-time'

const high = (...minutes: (number | null)[]): RaisedAlert[] => minutes.map((each) => ({ level: 'high', minutes: each }))
const highOf = (alerts: RaisedAlert[]) => answerTimes(alerts).find((each) => each.level === 'high')

it('has each level, the most urgent first', () => {
  expect(answerTimes([]).map((each) => [each.level, each.alerts, each.medianMinutes])).toEqual([
    ['critical', 0, null],
    ['high', 0, null],
    ['low', 0, null],
  ])
})

it.each([
  ['the middle one', [10, 30, 20], 20],
  ['of two the longer', [10, 30], 30],
  ['an open one waits longest', [10, 30, null], 30],
  ['unknown while the middle one is open', [10, null, null], null],
  ['unknown of one that is open', [null], null],
])('%s', (_, minutes, median) => {
  expect(highOf(high(...minutes))?.medianMinutes).toBe(median)
})

it('never gets faster because something is left open', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(10_000), { minLength: 1 }), fc.nat(5), (minutes, left) => {
      const before = highOf(high(...minutes))?.medianMinutes ?? Number.POSITIVE_INFINITY
      const after = highOf(high(...minutes, ...Array<null>(left).fill(null)))?.medianMinutes ?? Number.POSITIVE_INFINITY
      expect(after).toBeGreaterThanOrEqual(before)
    }),
  )
})

it('lists the open ones first, the oldest on top, then the longest wait', () => {
  const alerts = [
    { minutes: 5, raisedAtMs: 1 },
    { minutes: null, raisedAtMs: 3 },
    { minutes: 90, raisedAtMs: 2 },
    { minutes: null, raisedAtMs: 2 },
    { minutes: 5, raisedAtMs: 0 },
  ]
  expect(longestFirst(alerts).map(({ minutes, raisedAtMs }) => [minutes, raisedAtMs])).toEqual([
    [null, 2],
    [null, 3],
    [90, 2],
    [5, 0],
    [5, 1],
  ])
})
