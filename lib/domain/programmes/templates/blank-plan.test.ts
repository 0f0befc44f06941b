import { expect, it } from 'vitest'
import { blankPhase } from './blank-plan'

it.each([
  ['low', 'sub_acute', 4],
  ['moderate', 'acute_irritable', 2],
  ['high', 'acute_irritable', 2],
  [null, 'acute_irritable', 2],
] as const)('irritability %s begins %s', (irritability, stage, weeks) => {
  expect(blankPhase(irritability)).toMatchObject({ position: 1, stage, weeks, entryCriteria: [] })
})
