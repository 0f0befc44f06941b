import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { VARIANT_KINDS } from '@/lib/domain/programmes/variants'
import { type PlanOfPatient, planFor, sessionOfDay, sessionStateOf } from '@/lib/domain/sessions/session-of-day'
import type { PlannableItem } from '@/lib/domain/sessions/session-plan'
import type { IsoWeekday, PlainDate } from '@/lib/domain/shared/plain-date'

const DAY = '2026-11-25' as PlainDate
const EVERY_DAY: IsoWeekday[] = [1, 2, 3, 4, 5, 6, 7]

type Item = PlannableItem & { readonly lineageId: string; readonly exerciseId: string }
const item = (id: string): Item => ({
  id,
  lineageId: `line-${id}`,
  exerciseId: `exercise-${id}`,
  exerciseSlug: 'bird-dog',
  side: null,
  dose: {
    mode: 'reps',
    sets: 2,
    reps: 8,
    holdSeconds: null,
    durationSeconds: null,
    restSeconds: 30,
    sessionsPerDay: 2,
    daysPerWeek: 7,
    weekdays: null,
    tempo: null,
    weightKg: null,
    band: null,
    right: null,
  },
})
const plan = (change: Partial<PlanOfPatient<Item>> = {}): PlanOfPatient<Item> => ({
  sessionsPerDay: 2,
  windows: [{ startsOn: DAY, endsOn: null, kind: 'active', weekdays: EVERY_DAY, sessionsPerDay: 2 }],
  items: [item('a'), item('b')],
  variants: [{ kind: 'busy_day', itemIds: ['a'] }],
  counts: { full: 0, part: 0, told: 0, visits: 0 },
  redToday: [],
  ...change,
})
const red = { sessionId: 's', setsDone: 2, skipReason: null, difficulty: null } as const

describe('the session of a day', () => {
  it('is due with its approved versions', () => {
    const session = sessionOfDay(plan(), DAY)
    expect(session).toMatchObject({ status: 'due', left: 2, isPart: false })
    expect(session.choices.map(({ kind, exercises }) => [kind, exercises])).toEqual([
      ['good_day', 2],
      ['busy_day', 1],
    ])
  })

  it.each([
    ['one of two done', { full: 1, part: 0, told: 0, visits: 1 }, 'due', 1],
    ['both done', { full: 2, part: 0, told: 0, visits: 2 }, 'done', 0],
    ['told us about both', { full: 0, part: 0, told: 2, visits: 0 }, 'told', 0],
  ] as const)('%s', (_, counts, status, left) => {
    expect(sessionOfDay(plan({ counts }), DAY)).toMatchObject({ status, left })
  })

  it('has ended once a red ended all that there is', () => {
    const redToday = ['a', 'b'].map((id) => ({ ...red, lineageId: `line-${id}`, exerciseId: `exercise-${id}` }))
    expect(sessionOfDay(plan({ redToday }), DAY)).toMatchObject({ status: 'ended', left: 0, items: [] })
  })

  it('goes on without the exercise that a red ended', () => {
    const redToday = [{ ...red, lineageId: 'line-a', exerciseId: 'exercise-a' }]
    expect(sessionOfDay(plan({ redToday }), DAY).items.map(({ id }) => id)).toEqual(['b'])
    expect(planFor(plan({ redToday }), DAY, 'busy_day').steps).toEqual([])
  })

  it('never offers more than is due, and only what can be played', () => {
    const count = fc.integer({ min: 0, max: 3 })
    const counts = fc.record({ full: count, part: count, told: count, visits: count })
    fc.assert(
      fc.property(counts, fc.constantFrom(...VARIANT_KINDS), (done, kind) => {
        const given = plan({ counts: done })
        const session = sessionOfDay(given, DAY)
        expect(session.left).toBe(Math.max(0, 2 - done.full - done.part - done.told))
        for (const choice of session.choices) {
          expect(choice.exercises).toBe(planFor(given, DAY, choice.kind).steps.length)
        }
        expect(planFor(given, DAY, kind).steps.length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('whether a session may begin', () => {
  it.each([
    ['active', '2026-11-26', 'active'],
    ['active', '2026-11-25', 'expired'],
    ['active', null, 'expired'],
    ['paused', '2026-11-26', 'paused'],
    ['suspended', '2026-11-26', 'suspended'],
    ['none', null, 'none'],
  ] as const)('%s, confirmed until %s: %s', (state, confirmedUntil, expected) => {
    expect(sessionStateOf({ state, confirmedUntil: confirmedUntil as PlainDate | null }, DAY)).toBe(expected)
  })
})
