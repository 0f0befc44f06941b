import { describe, expect, it } from 'vitest'
import { MODIFIER_KEYS } from '@/lib/domain/assessment/vocabulary'
import type { ExerciseFacts, PhaseStage } from './exercise'
import { exerciseFacts } from './library.fixture'
import { appliesInStage, type ModifierMatch, type ModifierRule, matchedAttributes, rulesInForce } from './modifier'

const ruleOf = (key: ModifierRule['key'], change: Partial<ModifierRule> = {}): ModifierRule => ({
  key,
  label: key,
  block: {},
  caution: {},
  ...change,
})
const CATALOGUE = MODIFIER_KEYS.map((key) => ruleOf(key))

describe('matchedAttributes', () => {
  it.each<[ModifierMatch, Partial<ExerciseFacts>, string[]]>([
    [{}, {}, []],
    [{ load: ['high'] }, { load: 'low' }, []],
    [{ load: ['moderate', 'high'] }, { load: 'high' }, ['load']],
    [{ load: ['high'], position: ['prone'] }, { load: 'low', position: 'prone' }, ['position']],
    [{ slugs: ['bridge'], category: ['core'] }, { slug: 'bridge' }, ['slugs', 'category']],
    [{ lumbarBias: ['flexion'] }, { lumbarBias: 'flexion' }, ['lumbarBias']],
    [{ doseMode: ['hold'] }, {}, []],
    [{ equipmentContains: ['resistance band'] }, { equipment: ['Resistance band loop'] }, ['equipmentContains']],
    [{ equipmentContains: ['resistance band'] }, { equipment: ['strap'] }, []],
  ])('%j on %j: %j', (match, change, expected) => {
    expect(matchedAttributes(match, exerciseFacts(change)).map(({ attribute }) => attribute)).toEqual(expected)
  })
})

describe('appliesInStage', () => {
  const early = ruleOf('preference_extension', { appliesToStages: ['acute_irritable', 'sub_acute'] })

  it.each<[PhaseStage | null, boolean]>([
    ['acute_irritable', true],
    ['functional', false],
    [null, true],
  ])('%s: %s', (stage, expected) => {
    expect(appliesInStage(early, stage)).toBe(expected)
    expect(appliesInStage(ruleOf('falls_risk'), stage)).toBe(true)
    expect(appliesInStage(ruleOf('falls_risk', { appliesToStages: [] }), stage)).toBe(true)
  })
})

describe('rulesInForce', () => {
  it('takes the flags, and those that follow from direction and irritability', () => {
    const rules = rulesInForce(CATALOGUE, {
      modifiers: ['falls_risk', 'preference_flexion'],
      directionalPreference: 'flexion',
      irritability: 'high',
    })
    expect(rules.map(({ key }) => key)).toEqual(['falls_risk', 'preference_flexion', 'irritability_high'])
    expect(
      rulesInForce(CATALOGUE, { modifiers: [], directionalPreference: 'none_found', irritability: 'moderate' }),
    ).toEqual([])
  })

  it('never takes a flag without a rule for no restriction', () => {
    const person = { modifiers: ['falls_risk'], directionalPreference: 'not_tested', irritability: null } as const
    expect(() => rulesInForce([], person)).toThrow('No rule for the modifier falls_risk')
  })
})
