import { describe, expect, it, test } from 'vitest'
import { checkOpening, dueOn, mayTake, RELEASE_MS } from '@/lib/domain/people/requests/data-request'
import { plainDate } from '@/lib/domain/shared/plain-date'

test.each([
  ['2026-11-27', '2026-12-27'],
  ['2026-01-31', '2026-02-28'],
  ['2028-01-31', '2028-02-29'],
  ['2026-12-31', '2027-01-31'],
  ['2026-03-31', '2026-04-30'],
])('a request of %s is due on %s', (received, due) => {
  expect(dueOn(plainDate(received))).toBe(due)
})

describe('opening', () => {
  const facts = { today: plainDate('2026-11-27'), openRequests: 0 }
  test.each([
    ['2026-11-27', 0, null],
    ['2026-11-28', 0, 'received_in_future'],
    ['2026-08-27', 0, null],
    ['2026-08-26', 0, 'received_long_ago'],
    ['2026-11-27', 1, 'open_already'],
  ])('received on %s beside %i open ones: %s', (received, openRequests, reason) => {
    const answer = checkOpening(plainDate(received), { ...facts, openRequests })
    expect(answer).toEqual(reason === null ? { ok: true, value: true } : { ok: false, reason })
  })
})

describe('the files of a released request', () => {
  const release = { state: 'released', releasedById: 'ada', releasedUntilMs: RELEASE_MS } as const
  it('are there for who gave the password, until the quarter of an hour is over', () => {
    expect(mayTake(release, { memberId: 'ada', nowMs: RELEASE_MS - 1 })).toBe(true)
    expect(mayTake(release, { memberId: 'ada', nowMs: RELEASE_MS })).toBe(false)
    expect(mayTake(release, { memberId: 'bea', nowMs: 0 })).toBe(false)
    expect(mayTake({ ...release, state: 'open' }, { memberId: 'ada', nowMs: 0 })).toBe(false)
  })
})
