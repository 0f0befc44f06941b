import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Dose, PLAIN_DOSE } from '@/lib/domain/exercises/dose'
import { ITEM_SIDES, type ItemSide } from '@/lib/domain/programmes/item'
import { setsInSession } from '@/lib/domain/sessions/session-completion'
import { type PlannableItem, planSession } from '@/lib/domain/sessions/session-plan'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'

const MONDAY = plainDate('2026-03-23')
const DOSE: Dose = {
  mode: 'hold',
  sets: 2,
  reps: 5,
  holdSeconds: 10,
  durationSeconds: null,
  restSeconds: 30,
  sessionsPerDay: 1,
  daysPerWeek: 3,
  tempo: null,
  ...PLAIN_DOSE,
}
const TODAY = { day: MONDAY, slot: 1, variantItemIds: null }

function item(id: string, side: ItemSide | null, change: Partial<Dose> = {}): PlannableItem {
  return { id, exerciseSlug: `exercise-${id}`, side, dose: { ...DOSE, ...change } }
}

describe('planSession', () => {
  it('goes left then right in each set and rests between sets only', () => {
    const [step] = planSession([item('a', 'both')], TODAY).steps
    expect(step?.sides).toEqual(['left', 'right'])
    expect(step?.sets.map((set) => [set.setNumber, set.side, set.restAfterSeconds])).toEqual([
      [1, 'left', 0],
      [1, 'right', 30],
      [2, 'left', 0],
      [2, 'right', 0],
    ])
    expect(step?.sets[0]).toMatchObject({ reps: 5, holdSeconds: 10, durationSeconds: null, workSeconds: 60 })
  })

  it('counts an alternating set once, with twice the work', () => {
    const [step] = planSession([item('a', 'alternate')], TODAY).steps
    expect(step?.sets.map((set) => [set.side, set.workSeconds])).toEqual([
      ['alternate', 120],
      ['alternate', 120],
    ])
  })

  it('writes a hold of 0 as no hold', () => {
    const [step] = planSession([item('a', null, { mode: 'reps', holdSeconds: 0 })], TODAY).steps
    expect(step?.sets[0]?.holdSeconds).toBeNull()
  })

  it.each<[string, object, string[]]>([
    ['all that is due', {}, ['a', 'b', 'c']],
    ['a rest day for some', { day: addDays(MONDAY, 1) }, ['b']],
    ['the second session of the day', { slot: 2 }, ['c']],
    ['a variant, in programme order', { variantItemIds: ['c', 'a'] }, ['a', 'c']],
    ['a variant brings back nothing that is not due', { day: addDays(MONDAY, 1), variantItemIds: ['a'] }, []],
    ['an empty variant', { variantItemIds: [] }, []],
  ])('%s', (_, change, expected) => {
    const items = [item('a', null), item('b', null, { daysPerWeek: 7 }), item('c', null, { sessionsPerDay: 2 })]
    const plan = planSession(items, { ...TODAY, ...change })
    expect(plan.steps.map((step) => step.item.id)).toEqual(expected)
    expect(plan.steps.map((step) => step.position)).toEqual(expected.map((_each, index) => index + 1))
  })

  it('plays the right side by its own dose', () => {
    const [step] = planSession([item('a', 'both', { reps: 8, right: { reps: 5, weightKg: 2 } })], TODAY).steps
    expect(step?.sets.map(({ side, reps, weightKg }) => [side, reps, weightKg])).toContainEqual(['right', 5, 2])
    expect(step?.sets.map(({ side, reps, weightKg }) => [side, reps, weightKg])).toContainEqual(['left', 8, null])
  })

  it('plays exactly the sets that completion counts, in the seconds that the minutes promise', () => {
    const anyItem = fc.tuple(fc.constantFrom(null, ...ITEM_SIDES), fc.integer({ min: 1, max: 5 }), fc.nat(300))
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 6 }), (all) => {
        const items = all.map(([side, sets, restSeconds], index) => item(`${index}`, side, { sets, restSeconds }))
        const { steps } = planSession(items, TODAY)
        const sets = steps.flatMap((step) => step.sets)
        expect(sets.length).toBe(setsInSession(items.map((each) => ({ side: each.side, sets: each.dose.sets }))))
        for (const step of steps) {
          const played = step.sets.reduce((sum, set) => sum + set.workSeconds + set.restAfterSeconds, 0)
          expect(step.seconds - played).toBe(20)
        }
      }),
    )
  })
})
