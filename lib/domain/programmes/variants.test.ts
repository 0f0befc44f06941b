import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Dose, PLAIN_DOSE } from '@/lib/domain/exercises/dose'
import { proposeVariants, VARIANT_KINDS, type VariantCandidate } from '@/lib/domain/programmes/variants'

const TWO_MINUTES: Dose = {
  mode: 'duration',
  sets: 1,
  reps: null,
  holdSeconds: null,
  durationSeconds: 100,
  restSeconds: 0,
  sessionsPerDay: 1,
  daysPerWeek: 7,
  tempo: null,
  ...PLAIN_DOSE,
}
const LONG: Dose = { ...TWO_MINUTES, durationSeconds: 1800 }

function candidate(id: string, category: string, change: Partial<VariantCandidate> = {}): VariantCandidate {
  return { id, exerciseSlug: id, category, load: 'low', position: 'supine', dose: TWO_MINUTES, side: null, ...change }
}
function idsOf(items: readonly VariantCandidate[], kind: string, minutes?: number): readonly string[] | undefined {
  return proposeVariants(items, minutes).find((variant) => variant.kind === kind)?.itemIds
}

const PLAN = [
  candidate('walk', 'low_impact_cardio', { position: 'walking', dose: LONG }),
  candidate('sit-tall', 'posture', { position: 'seated' }),
  candidate('stretch', 'flexibility'),
  candidate('brace', 'core'),
  candidate('slider', 'nerve_mobility'),
  candidate('squat', 'strength', { load: 'moderate', position: 'standing' }),
]

describe('proposeVariants', () => {
  it('good day: everything, with its minutes', () => {
    expect(proposeVariants(PLAN)[0]).toEqual({ kind: 'good_day', itemIds: PLAN.map((item) => item.id), minutes: 41 })
  })

  it('busy day: one for control, one for easy movement, in programme order', () => {
    expect(idsOf(PLAN, 'busy_day')).toEqual(['stretch', 'brace'])
  })

  it.each<[string, VariantCandidate[], number, string[]]>([
    ['posture when there is no flexibility', PLAN.filter((item) => item.id !== 'stretch'), 10, ['sit-tall', 'brace']],
    ['only one fits', PLAN, 3, ['brace']],
    [
      'the first core is too long: the next one',
      [candidate('long', 'core', { dose: LONG }), candidate('short', 'core')],
      10,
      ['short'],
    ],
    ['nothing fits: the shortest', [candidate('walk', 'low_impact_cardio', { dose: LONG })], 10, ['walk']],
    ['nothing at all', [], 10, []],
  ])('busy day: %s', (_, items, minutes, expected) => {
    expect(idsOf(items, 'busy_day', minutes)).toEqual(expected)
  })

  it.each<[string, VariantCandidate[], string[]]>([
    ['lying and sitting, low load, no nerve or strength work', PLAN, ['sit-tall', 'stretch', 'brace']],
    [
      'gentle standing only when nothing else is left',
      [candidate('stand', 'posture', { position: 'standing' })],
      ['stand'],
    ],
    ['what modifiers.json blocks when irritable stays out', [candidate('hamstring-stretch-strap', 'flexibility')], []],
    ['nothing gentle', [candidate('squat', 'strength'), candidate('lift', 'core', { load: 'high' })], []],
  ])('flare-up: %s', (_, items, expected) => {
    expect(idsOf(items, 'flare_up')).toEqual(expected)
  })

  it('only ever offers items of the plan, in their order, and the busy day is never empty', () => {
    const anyItem = fc.record({
      category: fc.constantFrom('core', 'posture', 'flexibility', 'nerve_mobility', 'strength', 'low_impact_cardio'),
      load: fc.constantFrom('low', 'moderate', 'high'),
      position: fc.constantFrom('supine', 'standing', 'seated', 'walking'),
      dose: fc.constantFrom(TWO_MINUTES, LONG),
    })
    fc.assert(
      fc.property(fc.array(anyItem, { minLength: 1, maxLength: 6 }), (all) => {
        const items = all.map(({ category, ...rest }, index) => candidate(`item-${index}`, category, rest))
        const ids = items.map((item) => item.id)
        const variants = proposeVariants(items)
        expect(variants.map((variant) => variant.kind)).toEqual([...VARIANT_KINDS])
        for (const variant of variants)
          expect(variant.itemIds).toEqual(ids.filter((id) => variant.itemIds.includes(id)))
        expect(variants[1]?.itemIds.length).toBeGreaterThan(0)
        const flare = items.filter((item) => variants[2]?.itemIds.includes(item.id))
        expect(flare.every((item) => item.load === 'low')).toBe(true)
      }),
    )
  })
})
