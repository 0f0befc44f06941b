import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrastOnWhite, judgeColour, readColour } from '@/lib/domain/people/branding/brand-colour'

test.each([
  ['#000000', 21],
  ['#ffffff', 1],
  // Published pairs: the greys that just pass and just fail on white, and pure red.
  ['#767676', 4.54],
  ['#777777', 4.48],
  ['#949494', 3.03],
  ['#ff0000', 4],
])('%s has a contrast of %f on white', (colour, ratio) => expect(contrastOnWhite(colour)).toBeCloseTo(ratio, 1))

test.each([
  ['#1f5458', 'text'],
  ['#767676', 'text'],
  ['#777777', 'marks'],
  ['#949494', 'marks'],
  ['#959595', 'too_light'],
  ['#ffff00', 'too_light'],
] as const)('%s is for %s', (colour, kind) => expect(judgeColour(colour).kind).toBe(kind))

test('the ratio that is said is never more than the one measured', () => {
  const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)
  fc.assert(
    fc.property(hex, (colour) => {
      const judged = judgeColour(colour)
      if (judged.kind === 'none') throw new Error('A colour was judged to be none')
      expect(judged.ratio).toBeLessThanOrEqual(contrastOnWhite(colour))
      expect(judged.kind === 'too_light').toBe(contrastOnWhite(colour) < 3)
      expect(readColour(colour.toUpperCase())).toBe(colour)
    }),
  )
})

test.each(['', 'red', '#12345', '#1234567', '#12345g'])('%j is no colour', (text) =>
  expect(readColour(text)).toBeNull(),
)

test('no colour is none', () => expect(judgeColour(null)).toEqual({ kind: 'none' }))
