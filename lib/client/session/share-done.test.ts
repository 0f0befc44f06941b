import fc from 'fast-check'
import { expect, test } from 'vitest'
import { positionAt, segmentsOf } from '@/lib/client/player-clock'
import { shareDone } from '@/lib/client/session/share-done'
import { playerSet } from '@/lib/client/testing/player-set'

/** Get ready 5, work 12, rest 30, work 40. */
const segments = segmentsOf([playerSet(1, 30), { ...playerSet(2, 0), reps: null, durationSeconds: 40 }])
const at = (seconds: number, endedSets: readonly number[]) =>
  shareDone(segments, endedSets, positionAt(segments, seconds))

test('fills by whole repetitions, by sets, and by tenths where seconds are counted', () => {
  expect(at(3, [])).toBe(0)
  expect(at(5 + 7, [])).toBe(0.25)
  expect(at(5 + 12 + 10, [0])).toBe(0.5)
  expect(at(5 + 12 + 30 + 21, [0])).toBe(0.75)
  expect(shareDone(segments, [0, 1], null)).toBe(1)
})

test('a set that was left out fills nothing', () => {
  expect(at(5 + 12 + 30 + 1, [])).toBe(0)
})

test('is a share whatever the moment, and never shrinks while the clock runs', () => {
  const moments = fc.tuple(fc.double({ min: 0, max: 90, noNaN: true }), fc.double({ min: 0, max: 90, noNaN: true }))
  fc.assert(
    fc.property(moments, (pair) => {
      const [early = 0, late = 0] = [...pair].sort((one, other) => one - other)
      const ended = (seconds: number) => [...(seconds >= 17 ? [0] : []), ...(seconds >= 87 ? [1] : [])]
      const [before, after] = [at(early, ended(early)), at(late, ended(late))]
      expect(before).toBeGreaterThanOrEqual(0)
      expect(after).toBeLessThanOrEqual(1)
      expect(after).toBeGreaterThanOrEqual(before)
    }),
  )
})
