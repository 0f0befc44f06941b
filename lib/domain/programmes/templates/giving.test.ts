import { expect, it } from 'vitest'
import { candidateState, getsDraft } from './giving'

it.each([
  [true, true, false, 'ready', true],
  [true, false, false, 'not_confirmed', true],
  [false, false, false, 'not_assessed', false],
  [true, true, true, 'has_programme', false],
  [false, false, true, 'has_programme', false],
] as const)(
  'assessed %s, confirmed %s, with a programme %s: %s',
  (isAssessed, isConfirmed, hasProgramme, state, gets) => {
    expect(candidateState({ isAssessed, isConfirmed, hasProgramme })).toBe(state)
    expect(getsDraft(state)).toBe(gets)
  },
)
