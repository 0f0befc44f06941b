import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PlanHistory, whyNotStanding } from '@/lib/domain/sessions/on-device/plan-history'
import { plainDate } from '@/lib/domain/shared/plain-date'

const plan: PlanHistory = {
  id: 'programme',
  revisions: [
    { id: 'first', number: 1, activatedAtMs: 100 },
    { id: 'second', number: 2, activatedAtMs: 200 },
  ],
  states: [
    { state: 'draft', sinceMs: 50 },
    { state: 'active', sinceMs: 100 },
    { state: 'paused', sinceMs: 300 },
    { state: 'active', sinceMs: 400 },
    { state: 'suspended', sinceMs: 500 },
  ],
  confirmations: [{ expiresOn: plainDate('2026-11-20'), endedAtMs: 500 }],
}
const begun = (revisionId: string, atMs: number, onDay = '2026-11-10') => ({
  revisionId,
  atMs,
  onDay: plainDate(onDay),
})

describe('a session is held against the moment at which it began', () => {
  test.each([
    ['before the first day of the programme', 'first', 99, 'programme_not_active'],
    ['under the plan of its time', 'first', 199, null],
    ['under the old plan after the new one was in force', 'first', 200, 'stale_revision'],
    ['under the new plan', 'second', 200, null],
    ['in the pause', 'second', 399, 'programme_not_active'],
    ['after the pause', 'second', 400, null],
    ['just before the stop', 'second', 499, null],
    ['after the stop', 'second', 500, 'programme_not_active'],
    ['under a plan of something else', 'other', 150, 'stale_revision'],
  ])('begun %s', (_name, revisionId, atMs, reason) => {
    expect(whyNotStanding(plan, begun(revisionId, atMs))).toBe(reason)
  })

  test('without a confirmation of its day, or after that was ended, it does not stand', () => {
    expect(whyNotStanding(plan, begun('second', 250, '2026-11-20'))).toBe('confirmation_over')
    const ended = { ...plan, confirmations: [{ expiresOn: plainDate('2026-11-20'), endedAtMs: 250 }] }
    expect(whyNotStanding(ended, begun('second', 249))).toBe(null)
    expect(whyNotStanding(ended, begun('second', 250))).toBe('confirmation_over')
    expect(whyNotStanding(null, begun('first', 150))).toBe('programme_not_active')
  })

  test('what happens to the plan afterwards changes nothing: no order of arrival does', () => {
    const later = fc.record({
      revised: fc.option(fc.integer({ min: 1, max: 500 })),
      state: fc.option(fc.constantFrom('active', 'paused', 'suspended', 'stopped', 'completed')),
      ended: fc.option(fc.integer({ min: 1, max: 500 })),
    })
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 600 }),
        fc.constantFrom('first', 'second'),
        later,
        (atMs, revisionId, change) => {
          const { revised, state, ended } = change
          const after: PlanHistory = {
            ...plan,
            revisions: [
              ...plan.revisions,
              ...(revised === null ? [] : [{ id: 'third', number: 3, activatedAtMs: 600 + revised }]),
            ],
            states: [...plan.states, ...(state === null ? [] : [{ state, sinceMs: 601 }])],
            confirmations: [{ expiresOn: plainDate('2026-11-20'), endedAtMs: ended === null ? null : 600 + ended }],
          }
          const open = { ...plan, confirmations: [{ expiresOn: plainDate('2026-11-20'), endedAtMs: null }] }
          expect(whyNotStanding(after, begun(revisionId, atMs))).toBe(whyNotStanding(open, begun(revisionId, atMs)))
        },
      ),
    )
  })
})
