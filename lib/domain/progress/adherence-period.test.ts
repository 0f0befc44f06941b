import { describe, expect, it } from 'vitest'
import { isWholeMonth, periodFault, presetRange, rangeBefore } from '@/lib/domain/progress/adherence-period'
import { daysBetween, plainDate } from '@/lib/domain/shared/plain-date'

const range = (from: string, to: string) => ({ from: plainDate(from), to: plainDate(to) })
const today = plainDate('2026-03-09')

describe('presetRange', () => {
  it.each([
    ['last_30_days', '2026-02-08', '2026-03-09'],
    ['this_month', '2026-03-01', '2026-03-09'],
    ['last_month', '2026-02-01', '2026-02-28'],
  ] as const)('%s', (preset, from, to) => {
    expect(presetRange(preset, today)).toEqual(range(from, to))
  })

  it('finds the month before January', () => {
    expect(presetRange('last_month', plainDate('2027-01-01'))).toEqual(range('2026-12-01', '2026-12-31'))
  })
})

describe('rangeBefore', () => {
  it('compares a whole month with the month before, however long', () => {
    expect(rangeBefore(range('2026-03-01', '2026-03-31'))).toEqual(range('2026-02-01', '2026-02-28'))
  })

  it('compares other ranges with as many days', () => {
    const before = rangeBefore(range('2026-03-01', '2026-03-09'))
    expect(before).toEqual(range('2026-02-20', '2026-02-28'))
    expect(daysBetween(before.from, before.to)).toBe(8)
  })
})

describe('periodFault', () => {
  it.each([
    ['2026-03-09', '2026-03-09', null],
    ['2026-03-10', '2026-03-10', 'begins_in_future'],
    ['2026-03-05', '2026-03-04', 'ends_before_it_begins'],
    ['2025-03-09', '2026-03-09', null],
    ['2025-03-08', '2026-03-09', 'too_long'],
  ] as const)('%s to %s: %s', (from, to, fault) => {
    expect(periodFault(range(from, to), today)).toBe(fault)
  })
})

it('knows a whole month', () => {
  expect(isWholeMonth(range('2028-02-01', '2028-02-29'))).toBe(true)
  expect(isWholeMonth(range('2026-01-01', '2026-02-28'))).toBe(false)
  expect(isWholeMonth(range('2026-01-02', '2026-01-31'))).toBe(false)
})
