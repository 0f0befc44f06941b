import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareStrength, isBelowGradeFour, isSevereWeakness, isStrengthDrop, isWeak } from './strength'
import { MRC_GRADES, type MrcGrade } from './vocabulary'

const grade = fc.constantFrom(...MRC_GRADES)

describe('strength', () => {
  it('orders the grades from none to full', () => {
    const shuffled = [...MRC_GRADES].reverse()
    expect(shuffled.sort(compareStrength)).toEqual([...MRC_GRADES])
  })

  it.each<[MrcGrade, MrcGrade, boolean]>([
    ['5', '4', true],
    ['5', '4+', false],
    ['5', '4-', true],
    ['4+', '3+', true],
    ['4', '4-', false],
    ['4-', '3', false],
    ['3', '3', false],
    ['3', '5', false],
  ])('%s to %s: a fall of a grade is %s', (before, after, expected) => {
    expect(isStrengthDrop(before, after)).toBe(expected)
  })

  it('finds a fall of a grade in one direction only', () => {
    fc.assert(fc.property(grade, grade, (a, b) => !(isStrengthDrop(a, b) && isStrengthDrop(b, a))))
  })

  it('never calls a gain a fall', () => {
    fc.assert(fc.property(grade, grade, (a, b) => compareStrength(b, a) < 0 || !isStrengthDrop(a, b)))
  })

  it.each<[MrcGrade, boolean, boolean, boolean]>([
    ['5', false, false, false],
    ['5-', false, false, true],
    ['4', false, false, true],
    ['4-', true, false, true],
    ['3+', true, false, true],
    ['3', true, true, true],
    ['0', true, true, true],
  ])('%s: below four %s, severe %s, weak %s', (value, belowFour, severe, weak) => {
    expect([isBelowGradeFour(value), isSevereWeakness(value), isWeak(value)]).toEqual([belowFour, severe, weak])
  })
})
