import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FIRST_STATE, type PlayerState } from '@/lib/client/player-state'
import { parseDraft } from '@/lib/client/session/session-draft'

const states: readonly PlayerState[] = [
  FIRST_STATE,
  { ...FIRST_STATE, stage: { kind: 'check_in', index: 1 } },
  { ...FIRST_STATE, clock: { startedAtMs: 5, pausedAtMs: null }, endedSets: [0] },
]

test('a draft comes back as it was written', () => {
  for (const state of states) {
    const draft = { state, seenAtMs: 7, answers: { effort: '4' } }
    expect(parseDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft)
  }
})

test('anything else is no draft', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(parseDraft(value)).toBeNull()
    }),
  )
  expect(parseDraft({ state: { stage: { kind: 'exercise' } }, seenAtMs: 7, answers: {} })).toBeNull()
})
