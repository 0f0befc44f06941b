import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CASELOAD_LANES } from '@/lib/domain/progress/caseload/caseload-line'
import { isUrgent } from '@/lib/domain/progress/caseload/caseload-reason'
import { isAsleep, SNOOZE_MAX_DAYS, snoozeRefusal } from '@/lib/domain/progress/caseload/snooze'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'

const TODAY = plainDate('2026-03-28')
const lane = fc.constantFrom(...CASELOAD_LANES)
const day = fc.integer({ min: -40, max: 40 }).map((days) => addDays(TODAY, days))

describe('snoozeRefusal', () => {
  it('puts off to tomorrow at the earliest and four weeks at the latest, and never what is urgent', () => {
    expect(snoozeRefusal('silent', addDays(TODAY, 1), TODAY)).toBeNull()
    expect(snoozeRefusal('silent', addDays(TODAY, SNOOZE_MAX_DAYS), TODAY)).toBeNull()
    expect(snoozeRefusal('silent', addDays(TODAY, SNOOZE_MAX_DAYS + 1), TODAY)).toBe('too_far')
    expect(snoozeRefusal('silent', TODAY, TODAY)).toBe('past')
    expect(snoozeRefusal('red_flag', addDays(TODAY, 1), TODAY)).toBe('urgent')
    expect(snoozeRefusal('suspended', addDays(TODAY, 1), TODAY)).toBe('urgent')
    expect(snoozeRefusal('none', addDays(TODAY, 1), TODAY)).toBe('nothing')
  })
})

describe('isAsleep', () => {
  it('hides nobody who is urgent, whatever was put off before (hazard H33)', () => {
    fc.assert(
      fc.property(fc.option(fc.record({ until: day, lane })), lane, day, (snooze, now, today) => {
        if (isUrgent(now)) expect(isAsleep(snooze, now, today)).toBe(false)
      }),
    )
  })

  it('ends on its day, and at once when a more urgent reason comes', () => {
    fc.assert(
      fc.property(day, lane, lane, day, (until, before, now, today) => {
        const isMoreUrgent = CASELOAD_LANES.indexOf(now) < CASELOAD_LANES.indexOf(before)
        const expected = today < until && !isMoreUrgent && !isUrgent(now)
        expect(isAsleep({ until, lane: before }, now, today)).toBe(expected)
      }),
    )
    expect(isAsleep(null, 'silent', TODAY)).toBe(false)
  })
})
