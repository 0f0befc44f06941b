import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyExercise, exerciseFacts } from '@/lib/domain/exercises/library.fixture'
import { contentChanges, type VersionContent } from './content-changes'

const words = { instructions: ['Lie down.', 'Breathe.', 'Rest.'], cues: ['Slowly.'], commonErrors: ['Too fast.'] }
const rest = { stopIf: ['It hurts.'], evidence: 'A trial.', source: '', figure: '{}', mediaIds: [] }
const CONTENT: VersionContent = { ...exerciseFacts(), ...words, ...rest }

test('a rewritten step is told by what went and what came', () => {
  const after = { ...CONTENT, instructions: ['Lie down.', 'Breathe out.', 'Rest.'] }
  expect(contentChanges(CONTENT, after)).toEqual([
    { kind: 'text', field: 'instructions', removed: ['Breathe.'], added: ['Breathe out.'] },
  ])
})

test('another order of the steps is a change without words of its own', () => {
  const after = { ...CONTENT, instructions: words.instructions.toReversed() }
  expect(contentChanges(CONTENT, after)).toEqual([{ kind: 'text', field: 'instructions', removed: [], added: [] }])
})

test('facts are named, each once', () => {
  const after = {
    ...CONTENT,
    load: 'high' as const,
    cautionFor: ['spinal_stenosis' as const],
    unilateral: true,
    dose: { ...CONTENT.dose, sets: 3 },
    figure: '{"view":"side"}',
    mediaIds: ['a'],
  }
  expect(contentChanges(CONTENT, after).map((change) => change.field)).toEqual([
    'load',
    'cautionFor',
    'unilateral',
    'dose',
    'figure',
    'mediaIds',
  ])
})

test('nothing differs from itself, and a difference is seen from both sides', () => {
  const content = anyExercise.map((facts): VersionContent => ({ ...CONTENT, ...facts }))
  fc.assert(
    fc.property(content, content, (one, other) => {
      expect(contentChanges(one, structuredClone(one))).toEqual([])
      const fields = (from: VersionContent, to: VersionContent) =>
        contentChanges(from, to).map((change) => change.field)
      expect(fields(one, other)).toEqual(fields(other, one))
    }),
  )
})
