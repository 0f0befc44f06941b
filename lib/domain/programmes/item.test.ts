import { describe, expect, it } from 'vitest'
import { type Dose, PLAIN_DOSE } from '@/lib/domain/exercises/dose'
import { checkItem, type ItemSide, type PlayedSide, playedSides } from '@/lib/domain/programmes/item'

const DOSE: Dose = {
  mode: 'hold',
  sets: 2,
  reps: 5,
  holdSeconds: 10,
  durationSeconds: null,
  restSeconds: 30,
  sessionsPerDay: 1,
  daysPerWeek: 5,
  tempo: null,
  ...PLAIN_DOSE,
}

describe('checkItem', () => {
  it.each<[boolean, ItemSide | null, string[]]>([
    [true, 'left', []],
    [true, 'alternate', []],
    [true, null, ['side_missing']],
    [false, null, []],
    [false, 'both', ['side_not_used']],
  ])('one-sided %s with side %s', (isOneSided, side, expected) => {
    const result = checkItem({ isOneSided, side, dose: DOSE })
    expect(result.ok ? [] : result.detail.map((problem) => problem.reason)).toEqual(expected)
  })

  it('takes another right side only where both sides are done one after the other', () => {
    const dose = { ...DOSE, right: { reps: 4 } }
    expect(checkItem({ isOneSided: true, side: 'both', dose }).ok).toBe(true)
    for (const side of ['left', 'right', 'alternate'] as const)
      expect(checkItem({ isOneSided: true, side, dose })).toMatchObject({ detail: [{ reason: 'right_not_used' }] })
  })

  it('lists a missing side and an impossible dose together', () => {
    const result = checkItem({ isOneSided: true, side: null, dose: { ...DOSE, sets: 0 } })
    expect(result.ok ? [] : result.detail.map((problem) => problem.reason)).toEqual(['side_missing', 'impossible_dose'])
  })
})

describe('playedSides', () => {
  it.each<[ItemSide | null, PlayedSide[]]>([
    ['both', ['left', 'right']],
    ['alternate', ['alternate']],
    ['left', ['left']],
    [null, [null]],
  ])('%s', (side, expected) => {
    expect(playedSides(side)).toEqual(expected)
  })
})
