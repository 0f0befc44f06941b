import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkGoal,
  checkGoals,
  GOAL_FREQUENCIES,
  GOAL_KINDS,
  GOAL_RULES,
  type Goal,
  type GoalKind,
  goalsInPhase,
  isCounted,
  MAX_GOAL_TITLE,
  toGoalKind,
  usualGoal,
} from '@/lib/domain/programmes/goals'

const WALK = usualGoal('low_impact_exercise', 'Walk', 1)
const problems = (change: Partial<Goal>) => {
  const checked = checkGoal({ ...WALK, ...change }, [1, 2])
  return checked.ok ? [] : checked.detail.map(({ field, reason }) => [field, reason])
}

describe('checkGoal', () => {
  it.each(GOAL_KINDS)('takes the usual %s', (kind) => {
    expect(checkGoal(usualGoal(kind, 'A title', 2), [1, 2]).ok).toBe(true)
  })

  it.each<[Partial<Goal>, unknown[]]>([
    [{ title: '  ' }, [['title', 'missing']]],
    [{ title: 'x'.repeat(MAX_GOAL_TITLE + 1) }, [['title', 'too_long']]],
    [{ value: 9 }, [['value', 'out_of_range']]],
    [{ value: 421 }, [['value', 'out_of_range']]],
    [{ value: 20.5 }, [['value', 'not_whole']]],
    [{ value: Number.NaN }, [['value', 'not_whole']]],
    [{ frequency: 'nightly' }, [['frequency', 'not_used_here']]],
    [{ fromPhase: 3 }, [['fromPhase', 'unknown']]],
  ])('refuses %o', (change, expected) => {
    expect(problems(change)).toEqual(expected)
  })

  it('takes exactly the whole numbers of the range', () => {
    fc.assert(
      fc.property(fc.constantFrom(...GOAL_KINDS), fc.integer({ min: -5, max: 500 }), (kind: GoalKind, value) => {
        const { min, max } = GOAL_RULES[kind]
        expect(checkGoal({ ...usualGoal(kind, 'x', 1), value }, [1]).ok).toBe(value >= min && value <= max)
      }),
    )
  })
})

it('has for every kind a usual number within its range, and frequencies that there are', () => {
  for (const kind of GOAL_KINDS) {
    const { min, max, usual, frequencies } = GOAL_RULES[kind]
    expect(usual >= min && usual <= max && frequencies.every((one) => GOAL_FREQUENCIES.includes(one)), kind).toBe(true)
  }
  expect(GOAL_KINDS.filter((kind) => !isCounted(kind))).toEqual([
    'sleep_position',
    'pacing',
    'falls_safety',
    'avoid_end_range',
  ])
  expect(toGoalKind('posture')).toBe('posture')
  expect(toGoalKind('something_else')).toBeNull()
})

it('takes no goal twice, in whatever phase and case', () => {
  expect(checkGoals([WALK, { ...WALK, title: 'Swim' }], [1])).toEqual([])
  expect(checkGoals([WALK, { ...WALK, title: ' walk', fromPhase: 2 }], [1, 2])).toEqual([
    { index: 1, field: 'title', reason: 'twice' },
  ])
  expect(checkGoals([{ ...WALK, value: 1 }], [1])).toMatchObject([{ index: 0, field: 'value' }])
})

it('asks for nothing of a later phase', () => {
  const goals = [WALK, { ...WALK, fromPhase: 2 }]
  expect(goalsInPhase(goals, 1)).toEqual([WALK])
  expect(goalsInPhase(goals, 2)).toEqual(goals)
})
