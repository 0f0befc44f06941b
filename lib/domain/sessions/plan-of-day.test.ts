import { describe, expect, test } from 'vitest'
import { type Dose, PLAIN_DOSE } from '@/lib/domain/exercises/dose'
import { planOfDay } from '@/lib/domain/sessions/plan-of-day'
import { plainDate } from '@/lib/domain/shared/plain-date'

const DOSE: Dose = {
  mode: 'reps',
  sets: 2,
  reps: 8,
  holdSeconds: null,
  durationSeconds: null,
  restSeconds: 30,
  sessionsPerDay: 1,
  daysPerWeek: 7,
  tempo: null,
  ...PLAIN_DOSE,
}
const item = (id: string, dose: Partial<Dose> = {}) => ({
  id,
  exerciseSlug: id,
  side: null,
  dose: { ...DOSE, ...dose },
})
const ids = (plan: ReturnType<typeof planOfDay>) => plan.steps.map((step) => step.item.id)
const MONDAY = plainDate('2026-11-23')
const TUESDAY = plainDate('2026-11-24')
const usual = { variantItemIds: null, slot: 1, sessionsPerDay: 2 }

describe('planOfDay', () => {
  const items = [item('every-day', { sessionsPerDay: 2 }), item('on-mondays', { daysPerWeek: 1 })]

  test('keeps what is due in the slot', () => {
    expect(ids(planOfDay(items, { ...usual, day: MONDAY }))).toEqual(['every-day', 'on-mondays'])
    expect(ids(planOfDay(items, { ...usual, day: MONDAY, slot: 2 }))).toEqual(['every-day'])
    expect(ids(planOfDay(items, { ...usual, day: TUESDAY }))).toEqual(['every-day'])
  })

  test('an extra session repeats the first slot', () => {
    expect(ids(planOfDay(items, { ...usual, day: MONDAY, slot: 3 }))).toEqual(['every-day', 'on-mondays'])
  })

  test('a day without anything due repeats the latest one that had something', () => {
    const mondays = [item('on-mondays', { daysPerWeek: 1 })]
    expect(ids(planOfDay(mondays, { ...usual, day: TUESDAY }))).toEqual(['on-mondays'])
  })

  test('a variant without items stays empty: only the ease position is left', () => {
    expect(ids(planOfDay(items, { ...usual, day: MONDAY, variantItemIds: [] }))).toEqual([])
  })
})
