import fc from 'fast-check'
import { expect, it } from 'vitest'
import { quartiles } from '@/lib/domain/progress/overview/quartiles'

it.each([
  [[], null],
  [[4], { lower: 4, median: 4, upper: 4 }],
  [[3, 1], { lower: 1.5, median: 2, upper: 2.5 }],
  [[5, 1, 3, 2, 4], { lower: 2, median: 3, upper: 4 }],
])('of %j', (values, expected) => {
  expect(quartiles(values)).toEqual(expected)
})

it('has half of the values on either side, whatever their order', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -10, max: 10 }), { minLength: 1 }), (values) => {
      const found = quartiles(values)
      if (!found) throw new Error('There are values')
      expect(found.lower).toBeLessThanOrEqual(found.median)
      expect(found.median).toBeLessThanOrEqual(found.upper)
      const below = values.filter((value) => value < found.median).length
      const above = values.filter((value) => value > found.median).length
      expect(Math.max(below, above)).toBeLessThanOrEqual(values.length / 2)
      expect(quartiles(values.toReversed())).toEqual(found)
    }),
  )
})
