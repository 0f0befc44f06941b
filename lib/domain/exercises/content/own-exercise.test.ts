import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { CONDITIONS } from '@/lib/domain/assessment/vocabulary'
import { anyExercise, exerciseFacts } from '@/lib/domain/exercises/library.fixture'
import { contentConflicts, STEP_WORDS_MAX, stepFault } from './content-rules'
import { checkOwnExercise, type OwnExercise, ownSlug } from './own-exercise'

const OWN: OwnExercise = {
  ...exerciseFacts({ name: 'Wall slide' }),
  instructions: ['Stand with your back to a wall.', 'Slide down slowly.', 'Come up again.'],
  cues: ['Breathe.'],
  commonErrors: ['Too fast.'],
  stopIf: ['It hurts.'],
  evidence: '',
  source: '',
}
const rung = (slug: string, change = {}) => ({ ...exerciseFacts({ slug, name: slug, ...change }), isArchived: false })
const LIBRARY = [rung('a', { harder: 'b' }), rung('b', { easier: 'a', harder: 'c' }), rung('c', { easier: 'b' })]

function kindsOf(change: Partial<OwnExercise>, slug: string | null = null, library = LIBRARY) {
  const checked = checkOwnExercise({ ...OWN, ...change }, slug, library)
  return checked.ok ? [] : checked.detail.map((problem) => problem.kind)
}

describe('checkOwnExercise', () => {
  it('takes a plain exercise', () => {
    expect(kindsOf({})).toEqual([])
  })

  it('wants three to six steps of at most twelve words', () => {
    expect(kindsOf({ instructions: ['One.', 'Two.'] })).toEqual(['steps_count'])
    expect(kindsOf({ instructions: Array.from({ length: 7 }, () => 'Step.') })).toEqual(['steps_count'])
    const long = `${Array.from({ length: STEP_WORDS_MAX + 1 }, () => 'word').join(' ')}.`
    const answer = checkOwnExercise({ ...OWN, instructions: ['One.', long, 'Three.'] }, null, LIBRARY)
    expect(answer).toMatchObject({ detail: [{ kind: 'step', step: 2, fault: 'too_many_words' }] })
  })

  it('refuses a name that is in use, but not its own', () => {
    expect(kindsOf({ name: 'A' })).toEqual(['name_taken'])
    expect(kindsOf({ name: 'A' }, 'a')).toEqual([])
  })

  it('refuses what the conditions must not say together', () => {
    expect(kindsOf({ contraindicatedFor: ['herniated_disc'] })).toEqual(['conflict'])
    expect(kindsOf({ indicatedFor: [] })).toEqual(['nobody_indicated'])
    expect(kindsOf({ lumbarBias: 'extension' })).toEqual(['conflict', 'conflict'])
    expect(kindsOf({ load: 'high' })).toEqual(['conflict'])
  })

  it('finds its place on a ladder: between rungs, at an end, not across kinds or up a step that is lighter', () => {
    expect(kindsOf({ easier: 'a', harder: 'b' })).toEqual([])
    expect(kindsOf({ easier: 'c' })).toEqual([])
    expect(kindsOf({ easier: 'a', category: 'posture' })).toEqual(['link'])
    expect(kindsOf({ load: 'moderate', harder: 'a' })).toEqual(['link'])
    expect(kindsOf({ easier: 'gone' })).toEqual(['unknown_neighbour'])
    expect(kindsOf({ easier: 'a', harder: 'a' })).toEqual(['same_neighbour'])
    expect(kindsOf({ easier: 'own-x' }, 'own-x')).toEqual(['itself'])
  })

  it('refuses a ladder that leads back to where it began', () => {
    const own = rung('own-y', { easier: 'c' })
    const library = [...LIBRARY.map((one) => (one.slug === 'c' ? { ...one, harder: 'own-y' } : one)), own]
    expect(kindsOf({ easier: 'own-y', harder: 'a' }, null, library)).toEqual(['leads_back'])
  })

  it('moves from one place to another', () => {
    const placed = [
      rung('a', { harder: 'own-x' }),
      rung('own-x', { easier: 'a', harder: 'b' }),
      rung('b', { easier: 'own-x' }),
    ]
    expect(kindsOf({ easier: null, harder: 'a' }, 'own-x', placed)).toEqual([])
    expect(kindsOf({ easier: 'b', harder: null }, 'own-x', placed)).toEqual([])
  })

  it('offers nothing that is put away', () => {
    expect(kindsOf({ easier: 'a' }, null, [{ ...rung('a'), isArchived: true }])).toEqual(['unknown_neighbour'])
    expect(kindsOf({ name: 'a' }, null, [{ ...rung('a'), isArchived: true }])).toEqual([])
  })
})

test('no exercise without a conflict blocks whom it is meant for, nor leaves a harmful direction unflagged', () => {
  const indicated = fc.subarray([...CONDITIONS])
  fc.assert(
    fc.property(anyExercise, indicated, (facts, indicatedFor) => {
      const exercise = { ...facts, indicatedFor }
      if (contentConflicts(exercise).length > 0) return
      const flagged = [...exercise.contraindicatedFor, ...exercise.cautionFor]
      expect(indicatedFor.filter((condition) => exercise.contraindicatedFor.includes(condition))).toEqual([])
      if (exercise.lumbarBias === 'extension') expect(flagged).toContain('spinal_stenosis')
      if (exercise.load === 'high') expect(exercise.cautionFor).not.toEqual([])
    }),
  )
})

test('a step is short and ends', () => {
  expect(stepFault('Lie down.')).toBeNull()
  expect(stepFault('Lie down')).toBe('no_full_stop')
})

test('a slug is made of the name, is free, and is a slug whatever was typed', () => {
  expect(ownSlug('Wall slide, slowly!', new Set())).toBe('own-wall-slide-slowly')
  expect(ownSlug('Wall slide', new Set(['own-wall-slide', 'own-wall-slide-2']))).toBe('own-wall-slide-3')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), (name) => {
      expect(ownSlug(name, new Set())).toMatch(/^own-[a-z0-9]+(-[a-z0-9]+)*$/)
    }),
  )
})
