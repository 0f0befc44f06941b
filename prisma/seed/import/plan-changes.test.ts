import { expect, test } from 'vitest'
import { planChanges } from './plan-changes'

const bridge = { id: 'bridge', name: 'Bridge', dose: { sets: 2, reps: 8 } }
const brace = { id: 'brace', name: 'Tummy brace', dose: { sets: 1, reps: 10 } }

test('what is not stored yet is added', () => {
  expect(planChanges([], [bridge, brace])).toEqual({ added: [bridge, brace], changed: [] })
})

test('what is stored as wanted is left alone, whatever else the stored row holds', () => {
  const stored = { ...bridge, dose: { reps: 8, sets: 2 }, reviewedBy: 'someone' }
  expect(planChanges([stored], [bridge])).toEqual({ added: [], changed: [] })
})

test('a difference deep inside is a change', () => {
  const stored = { ...bridge, dose: { sets: 3, reps: 8 } }
  expect(planChanges([stored], [bridge, brace])).toEqual({ added: [brace], changed: [bridge] })
})
