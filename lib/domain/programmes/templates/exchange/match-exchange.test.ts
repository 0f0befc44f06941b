import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONDITIONS } from '@/lib/domain/assessment/vocabulary'
import { PHASE_STAGES } from '@/lib/domain/exercises/exercise'
import { isPossibleDose } from '@/lib/domain/programmes/dose-limits'
import { mergeDose } from '@/lib/domain/programmes/merge-dose'
import { doseOf, EXCHANGED } from './exchange.fixture'
import type { ExchangeTemplate } from './exchange-file'
import { isNothingLeft, type MatchFacts, matchExchange } from './match-exchange'

const DIGEST = 'ab'.repeat(32)
const FACTS: MatchFacts = {
  exercises: new Map([
    ['bridge', { isOneSided: false, digest: DIGEST }],
    ['slider', { isOneSided: true, digest: DIGEST }],
  ]),
  isPossibleRule: (rule) => rule.maxWorstLegPainNprs <= 10,
}
const [PHASE] = EXCHANGED.phases
if (!PHASE) throw new Error('The fixture has a phase')
const match = (change: Partial<ExchangeTemplate>) => matchExchange({ ...EXCHANGED, ...change }, FACTS)
const item = (exercise: string, change: Partial<(typeof PHASE.items)[number]> = {}) => ({
  ...{ exercise, dose: doseOf({}), side: null, note: null, why: null },
  ...change,
})
const withItems = (...items: ReturnType<typeof item>[]) => match({ phases: [{ ...PHASE, items }] })
const slugsOf = (matched: ReturnType<typeof match>) =>
  matched.phases.flatMap((phase) => phase.items.map(({ exerciseSlug }) => exerciseSlug))

describe('matchExchange', () => {
  it('finds nothing to say of what is all known here', () => {
    const matched = match({})
    expect(matched.mismatches).toEqual([])
    expect(matched.phases[0]?.items).toMatchObject([
      { exerciseSlug: 'bridge', side: null, note: 'Slowly.', doseOverride: { reps: 8, right: null } },
      { exerciseSlug: 'slider', side: 'both', why: 'It frees the nerve.' },
    ])
  })

  it('leaves out and names what this clinic does not have', () => {
    const matched = withItems(item('bridge'), item('moonwalk'))
    expect(slugsOf(matched)).toEqual(['bridge'])
    expect(matched.mismatches).toEqual([{ kind: 'exercise_missing', name: 'moonwalk', phase: 1 }])
  })

  it('never takes the other clinic’s own for one of ours, though the name is the same', () => {
    const exercises = EXCHANGED.exercises.map((exercise) => ({ ...exercise, isOwn: exercise.slug === 'bridge' }))
    const matched = match({ exercises })
    expect(slugsOf(matched)).toEqual(['slider'])
    expect(matched.mismatches).toEqual([{ kind: 'exercise_own', name: 'Bridge', phase: 1 }])
  })

  it('keeps an exercise that says something else here, and says so', () => {
    const exercises = EXCHANGED.exercises.map((exercise) => ({ ...exercise, digest: 'cd'.repeat(32) }))
    const matched = match({ exercises })
    expect(slugsOf(matched)).toEqual(['bridge', 'slider'])
    expect(matched.mismatches.map(({ kind }) => kind)).toEqual(['exercise_changed', 'exercise_changed'])
  })

  it.each([
    [doseOf({ sets: 60 })],
    [doseOf({ reps: 8.5 })],
    [doseOf({ mode: 'seconds' })],
    [doseOf({ band: 'pink' })],
    [doseOf({ weekdays: [9] })],
    [doseOf({ durationSeconds: 30 })],
  ])('leaves out an impossible dose: %o', (dose) => {
    const matched = withItems(item('bridge', { dose }))
    expect(isNothingLeft(matched)).toBe(true)
    expect(matched.mismatches).toEqual([{ kind: 'impossible_dose', name: 'Bridge', phase: 1 }])
  })

  it('drops sides of what has none, and sides that a template cannot know', () => {
    const matched = withItems(item('bridge', { side: 'both' }), item('slider', { side: 'left' }))
    expect(matched.phases[0]?.items.map(({ side }) => side)).toEqual([null, null])
    expect(matched.mismatches.map(({ kind }) => kind)).toEqual(['side_not_used', 'side_not_used'])
  })

  it('drops labels that nobody knows here', () => {
    const matched = match({
      conditions: [CONDITIONS[0], 'gout'],
      direction: 'sideways',
      roots: ['T12'],
      irritability: 'x',
    })
    expect(matched).toMatchObject({ conditions: [CONDITIONS[0]], direction: 'any', roots: [], irritability: null })
    expect(matched.mismatches).toEqual([
      { kind: 'condition_unknown', value: 'gout' },
      { kind: 'direction_unknown', value: 'sideways' },
      { kind: 'root_unknown', value: 'T12' },
      { kind: 'irritability_unknown', value: 'x' },
    ])
  })

  it('leaves out a phase of an unknown stage, counts the others anew and moves the goals', () => {
    const matched = match({
      phases: [{ ...PHASE, stage: 'early' }, PHASE],
      goals: EXCHANGED.goals.map((goal) => ({ ...goal, fromPhase: 2 })),
    })
    expect(matched.phases.map(({ position, stage }) => [position, stage])).toEqual([[1, 'sub_acute']])
    expect(matched.goals[0]?.fromPhase).toBe(1)
    expect(matched.mismatches).toEqual([{ kind: 'stage_unknown', name: 'Rebuild', phase: 1 }])
  })

  it('does not believe a rule that lets everybody go on', () => {
    const rule = PHASE.rule && { ...PHASE.rule, maxWorstLegPainNprs: 100 }
    const matched = match({ phases: [{ ...PHASE, rule }] })
    expect(matched.phases[0]?.rule).toBeNull()
    expect(matched.mismatches).toEqual([{ kind: 'rule_impossible', name: 'Rebuild', phase: 1 }])
  })

  it('whatever is sent: each item is possible here or named, and nothing is lost without a word', () => {
    const words = fc.constantFrom('bridge', 'slider', 'moonwalk')
    const dose = fc
      .record({
        sets: fc.integer({ min: -1, max: 9 }),
        reps: fc.constantFrom(null, 0, 5, 99),
        mode: fc.constantFrom('reps', 'hold', 'x'),
      })
      .map(doseOf)
    const items = fc.array(fc.record({ exercise: words, dose }), { maxLength: 6 })
    const phases = fc.array(fc.record({ stage: fc.constantFrom(...PHASE_STAGES, 'x'), items }), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(phases, (sent) => {
        const asked = sent.map((phase) => ({
          ...PHASE,
          ...phase,
          items: phase.items.map(({ exercise, dose: given }) => item(exercise, { dose: given })),
        }))
        const matched = match({ phases: asked })
        for (const phase of matched.phases)
          for (const { exerciseSlug, doseOverride } of phase.items) {
            expect(FACTS.exercises.has(exerciseSlug)).toBe(true)
            expect(
              isPossibleDose(
                mergeDose({ ...doseOf({}), mode: 'reps', weekdays: null, band: null, right: null }, doseOverride),
              ).ok,
            ).toBe(true)
          }
        const inUnknown = asked.filter(({ stage }) => stage === 'x').flatMap((phase) => phase.items).length
        const named = matched.mismatches.filter(
          ({ kind }) => kind === 'exercise_missing' || kind === 'impossible_dose',
        ).length
        const all = asked.flatMap((phase) => phase.items).length
        expect(slugsOf(matched).length + named + inUnknown).toBe(all)
        expect(matched.phases.map(({ position }) => position)).toEqual(matched.phases.map((_, index) => index + 1))
      }),
    )
  })
})
