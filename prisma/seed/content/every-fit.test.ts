import { describe, expect, it } from 'vitest'
import { CONDITIONS, DIRECTIONS, MODIFIER_KEYS, type ModifierKey } from '@/lib/domain/assessment/vocabulary'
import { PLAIN_DOSE } from '@/lib/domain/exercises/dose'
import { PHASE_STAGES } from '@/lib/domain/exercises/exercise'
import { type FitContext, type FitVerdict, fitOf } from '@/lib/domain/exercises/fit'
import { type ModifierRule, rulesInForce } from '@/lib/domain/exercises/modifier'
import { isTensioner, TENSIONER_OBSTACLES } from '@/lib/domain/exercises/tensioner'
import { readContent } from '@/prisma/seed/content/read-content'

// Every shipped exercise, for every set of conditions, with every flag and every pair of flags: what clinical.md 3 promises holds for
// all of them, not for a sample (hazards H08, H09).

const content = readContent()
const exercises = content.exercises.map((exercise) => ({
  ...exercise,
  dose: { ...PLAIN_DOSE, ...exercise.defaultDose },
}))
// The content check knows keys as text; the shipped ones are those of the domain.
const catalogue = content.modifiers as readonly ModifierRule[]
const ruleOf = (key: ModifierKey) => {
  const rule = catalogue.find((candidate) => candidate.key === key)
  if (!rule) throw new Error(`No rule for ${key}`)
  return rule
}

const CONDITION_SETS = Array.from({ length: 2 ** CONDITIONS.length }, (_, bits) =>
  CONDITIONS.filter((_condition, index) => (bits >> index) % 2 === 1),
)
const FLAG_SETS: readonly (readonly ModifierKey[])[] = [
  [],
  ...MODIFIER_KEYS.map((key) => [key]),
  ...MODIFIER_KEYS.flatMap((a, index) => MODIFIER_KEYS.slice(index + 1).map((b) => [a, b])),
]
const SEVERITY: Record<FitVerdict, number> = { fits: 0, caution: 1, blocked: 2 }

const contextOf = (change: Partial<FitContext>): FitContext => ({
  conditions: [],
  modifiers: [],
  directionalPreference: 'not_tested',
  stage: 'acute_irritable',
  tensionerObstacles: [],
  ...change,
})

describe('every exercise × every set of conditions × every flag and pair of flags', () => {
  it('is as severe as the worst of its parts, and never less with one more', () => {
    expect(exercises.length * CONDITION_SETS.length * FLAG_SETS.length).toBeGreaterThan(100_000)
    const wrong: string[] = []
    for (const stage of PHASE_STAGES) {
      for (const exercise of exercises) {
        const alone = (change: Partial<FitContext>) =>
          SEVERITY[fitOf(exercise, contextOf({ stage, ...change })).verdict]
        const byCondition = new Map(CONDITIONS.map((condition) => [condition, alone({ conditions: [condition] })]))
        const byFlag = new Map(MODIFIER_KEYS.map((key) => [key, alone({ modifiers: [ruleOf(key)] })]))
        for (const conditions of CONDITION_SETS) {
          for (const flags of FLAG_SETS) {
            const expected = Math.max(
              0,
              ...conditions.map((condition) => byCondition.get(condition) ?? 0),
              ...flags.map((flag) => byFlag.get(flag) ?? 0),
            )
            const whole = alone({ conditions, modifiers: flags.map(ruleOf) })
            if (whole !== expected) wrong.push(`${exercise.slug} ${stage} ${conditions} ${flags}`)
          }
        }
      }
    }
    expect(wrong).toEqual([])
  })

  it('blocks what the content calls contraindicated, whatever eases', () => {
    for (const exercise of exercises) {
      for (const condition of exercise.contraindicatedFor) {
        for (const directionalPreference of DIRECTIONS) {
          const person = { modifiers: [], directionalPreference, irritability: null }
          const fit = fitOf(
            exercise,
            contextOf({ conditions: [condition], directionalPreference, modifiers: rulesInForce(catalogue, person) }),
          )
          expect(fit.verdict, exercise.slug).toBe('blocked')
        }
      }
    }
  })
})

describe('direction, irritability and tension in the shipped library', () => {
  const fitsFor = (person: Parameters<typeof rulesInForce>[1], slug: string) => {
    const exercise = exercises.find((candidate) => candidate.slug === slug)
    if (!exercise) throw new Error(`No exercise ${slug}`)
    const { directionalPreference } = person
    return fitOf(exercise, contextOf({ directionalPreference, modifiers: rulesInForce(catalogue, person) })).verdict
  }

  it('lets only an established direction block: neither "not tested" nor "none found" nor "neutral" does', () => {
    const blockedFor = (directionalPreference: FitContext['directionalPreference']) =>
      exercises
        .map(({ slug }) => slug)
        .filter((slug) => fitsFor({ modifiers: [], directionalPreference, irritability: null }, slug) === 'blocked')
    for (const direction of ['not_tested', 'none_found', 'neutral', 'lateral'] as const)
      expect(blockedFor(direction)).toEqual([])
    const bending = exercises.filter(({ lumbarBias, slug }) => lumbarBias === 'flexion' && slug !== 'rest-90-90')
    expect(blockedFor('extension')).toEqual(bending.map(({ slug }) => slug))
    expect(blockedFor('flexion')).toEqual(
      exercises.filter(({ lumbarBias }) => lumbarBias === 'extension').map(({ slug }) => slug),
    )
  })

  it('blocks every moderate and high load while symptoms are easily stirred up', () => {
    for (const { slug, load } of exercises) {
      const verdict = fitsFor({ modifiers: [], directionalPreference: 'not_tested', irritability: 'high' }, slug)
      if (load !== 'low') expect(verdict, slug).toBe('blocked')
    }
  })

  it('has one exercise that pulls on a nerve, and blocks it until nothing speaks against it', () => {
    const tensioners = exercises.filter(isTensioner)
    expect(tensioners.map(({ slug }) => slug)).toEqual(['sciatic-tensioner-supine'])
    for (const exercise of tensioners) {
      for (const obstacle of TENSIONER_OBSTACLES) {
        expect(fitOf(exercise, contextOf({ tensionerObstacles: [obstacle] })).verdict).toBe('blocked')
      }
      expect(fitOf(exercise, contextOf({})).verdict).toBe('fits')
    }
  })
})
