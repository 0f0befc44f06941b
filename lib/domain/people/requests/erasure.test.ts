import { describe, expect, test } from 'vitest'
import { checkErasing, checkRefusal } from '@/lib/domain/people/requests/erasure'
import { countGoing, ERASURE_RULES } from '@/lib/domain/people/requests/erasure-rules'
import { plainDate } from '@/lib/domain/shared/plain-date'

const done = { ok: true, value: true }
const refused = (reason: string) => ({ ok: false, reason })
const TODAY = plainDate('2026-11-27')

describe('refusing to erase', () => {
  test.each([
    ['duty_to_keep', '2034-11-27', done],
    ['duty_to_keep', null, refused('keep_until_missing')],
    ['duty_to_keep', '2026-11-27', refused('keep_until_passed')],
    ['legal_claims', null, done],
    ['legal_claims', '2034-11-27', refused('keep_until_without_duty')],
  ] as const)('%s until %s', (ground, until, expected) => {
    expect(checkRefusal({ ground, keepUntil: until && plainDate(until) }, TODAY)).toEqual(expected)
  })
})

test('erasing waits for a warning that nobody looked at, and for a copy that was asked', () => {
  expect(checkErasing({ openAlerts: 0, openCopies: 0 })).toEqual(done)
  expect(checkErasing({ openAlerts: 1, openCopies: 1 })).toEqual(refused('alert_open'))
  expect(checkErasing({ openAlerts: 0, openCopies: 1 })).toEqual(refused('copy_open'))
})

test('the second look counts what goes by its parts, and what has no rule with the rest', () => {
  const rows = { session: 2, check_in: 3, patient_day: 9, audit_event: 4, message: 0, of_tomorrow: 1, queue_mark: 1 }
  expect(countGoing(rows)).toEqual([
    { part: 'sessions', rows: 5 },
    { part: 'traces', rows: 2 },
  ])
})

test('what is kept as it is says why', () => {
  const kept = Object.values(ERASURE_RULES).flatMap((rule) => (rule.rule === 'keep' ? [rule.why] : []))
  expect(kept).toHaveLength(2)
  for (const why of kept) expect(why.length).toBeGreaterThan(20)
})
