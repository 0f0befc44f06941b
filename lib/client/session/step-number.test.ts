import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KILOGRAMS, REPS, stepNumber } from '@/lib/client/session/step-number'

test('goes one step from what is typed, and from the plan where nothing is', () => {
  expect(stepNumber('', 8, 1, REPS)).toBe('9')
  expect(stepNumber('6', 8, -1, REPS)).toBe('5')
  expect(stepNumber('', 2.5, -1, KILOGRAMS)).toBe('2')
  expect(stepNumber('none', 8, 1, REPS)).toBe('9')
})

test('stays within what the form takes', () => {
  expect(stepNumber('0', 8, -1, REPS)).toBe('0')
  expect(stepNumber('999', 8, 1, REPS)).toBe('999')
  expect(stepNumber('200', 8, 1, KILOGRAMS)).toBe('200')
})

test('up and down again is where it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 399 }), (halves) => {
      const typed = String(halves / 2)
      expect(stepNumber(stepNumber(typed, 0, 1, KILOGRAMS), 0, -1, KILOGRAMS)).toBe(typed)
    }),
  )
})
