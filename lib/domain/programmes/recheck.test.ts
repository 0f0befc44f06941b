import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONDITIONS } from '@/lib/domain/assessment/vocabulary'
import { type Fit, type FitReason, fitOf } from '@/lib/domain/exercises/fit'
import { anyExercise, anyRule } from '@/lib/domain/exercises/library.fixture'
import { TENSIONER_OBSTACLES } from '@/lib/domain/exercises/tensioner'
import { mayResume, type RecheckedLine, recheck } from './recheck'

const STENOSIS: FitReason = { level: 'blocked', source: 'condition', condition: 'spinal_stenosis' }
const SLIP: FitReason = { level: 'blocked', source: 'condition', condition: 'spondylolisthesis' }
const FITS: Fit = { verdict: 'fits', reasons: [] }
const CARE: Fit = {
  verdict: 'caution',
  reasons: [{ level: 'caution', source: 'condition', condition: 'spinal_stenosis' }],
}
const blocked = (...reasons: FitReason[]): Fit => ({ verdict: 'blocked', reasons })

const line = (change: Partial<RecheckedLine>): RecheckedLine => ({
  lineageId: 'press-up',
  before: FITS,
  after: FITS,
  overrideReason: null,
  note: null,
  isPaused: false,
  ...change,
})

describe('recheck (clinical.md 3, rule 7)', () => {
  it.each<[string, Partial<RecheckedLine>, boolean]>([
    ['what still fits goes on', {}, false],
    ['a new block pauses', { after: blocked(STENOSIS) }, true],
    ['blank is no reason', { after: blocked(STENOSIS), overrideReason: ' ' }, true],
    [
      'a typed reason covers the block that it was typed against',
      { before: blocked(STENOSIS), after: blocked(STENOSIS), overrideReason: 'Eases him in every test.' },
      false,
    ],
    [
      'and no other one',
      { before: blocked(STENOSIS), after: blocked(STENOSIS, SLIP), overrideReason: 'Eases him in every test.' },
      true,
    ],
    ['what is paused is not paused twice', { after: blocked(STENOSIS), isPaused: true }, false],
    ['care does not pause', { after: CARE }, false],
  ])('%s', (_name, change, expected) => {
    expect(recheck([line(change)]).pause).toEqual(
      expected ? [{ lineageId: 'press-up', reasons: line(change).after.reasons }] : [],
    )
  })

  it('lists what needs a note since the change', () => {
    expect(recheck([line({ after: CARE })]).withoutNote).toEqual(['press-up'])
    expect(recheck([line({ after: CARE, note: 'Only as far as is easy.' })]).withoutNote).toEqual([])
    expect(recheck([line({ before: CARE, after: CARE })]).withoutNote).toEqual([])
  })

  const anyPerson = fc.record({
    conditions: fc.subarray([...CONDITIONS]),
    modifiers: fc.array(anyRule, { maxLength: 3 }),
    directionalPreference: fc.constant('not_tested' as const),
    stage: fc.constant('acute_irritable' as const),
    tensionerObstacles: fc.subarray([...TENSIONER_OBSTACLES]),
  })

  it('leaves nothing running that the rules block without a typed reason, for any exercise and any change of the person', () => {
    fc.assert(
      fc.property(anyExercise, anyPerson, anyPerson, fc.boolean(), (exercise, was, is, isPaused) => {
        const after = fitOf(exercise, is)
        const { pause } = recheck([line({ before: fitOf(exercise, was), after, isPaused })])
        expect(pause.length > 0 || isPaused || after.verdict !== 'blocked').toBe(true)
      }),
    )
  })

  it('pauses an overridden item as soon as one more condition or flag blocks it', () => {
    fc.assert(
      fc.property(anyExercise, anyPerson, fc.constantFrom(...CONDITIONS), (exercise, person, extra) => {
        const before = fitOf(exercise, person)
        const after = fitOf(exercise, { ...person, conditions: [...person.conditions, extra] })
        const isNew = exercise.contraindicatedFor.includes(extra) && !person.conditions.includes(extra)
        const { pause } = recheck([line({ before, after, overrideReason: 'Typed before.' })])
        expect(pause.length > 0).toBe(isNew)
      }),
    )
  })
})

it('resumes what the rules allow, and what they block only with a typed reason', () => {
  expect(mayResume(FITS, null)).toBe(true)
  expect(mayResume(CARE, null)).toBe(true)
  expect(mayResume(blocked(STENOSIS), null)).toBe(false)
  expect(mayResume(blocked(STENOSIS), '  ')).toBe(false)
  expect(mayResume(blocked(STENOSIS), 'Eases him in every test.')).toBe(true)
})
