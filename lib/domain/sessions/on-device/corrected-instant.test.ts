import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  beganWithin,
  CHECK_HOLDS_HOURS,
  correctedInstant,
  isTooLate,
  TAKEN_WITHIN_DAYS,
} from '@/lib/domain/sessions/on-device/corrected-instant'
import { localDayAt } from '@/lib/domain/shared/plain-date'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const NOW = Date.parse('2026-11-20T12:00:00Z')
const TWO_YEARS = 730 * DAY

describe('an instant of a device', () => {
  test('is the true one by whatever constant its clock is wrong', () => {
    const wrong = fc.integer({ min: -TWO_YEARS, max: TWO_YEARS })
    const ago = fc.integer({ min: 0, max: 60 * DAY })
    fc.assert(
      fc.property(wrong, ago, (off, back) => {
        const truly = NOW - back
        expect(correctedInstant(truly + off, { sentAtMs: NOW + off, nowMs: NOW })).toBe(truly)
      }),
    )
  })

  test('is never later than now, and keeps the order and the distance of what one batch tells', () => {
    const instant = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER })
    fc.assert(
      fc.property(instant, instant, instant, (first, second, sentAtMs) => {
        const [a, b] = [first, second].map((at) => correctedInstant(at, { sentAtMs, nowMs: NOW })) as [number, number]
        expect(Math.max(a, b)).toBeLessThanOrEqual(NOW)
        if (first <= second) expect(a).toBeLessThanOrEqual(b)
        if (Math.max(a, b) < NOW) expect(b - a).toBe(second - first)
      }),
    )
  })

  test.each([
    ['the last minute before the clocks go back', '2026-10-25T00:59:00Z', '2026-10-25'],
    ['the hour that comes twice', '2026-10-25T01:30:00Z', '2026-10-25'],
    ['half past eleven on a summer evening', '2026-07-01T22:30:00Z', '2026-07-01'],
    ['half past midnight on a summer night', '2026-07-01T23:30:00Z', '2026-07-02'],
    ['the night on which an hour is missing', '2026-03-29T01:00:00Z', '2026-03-29'],
  ])('belongs to a day of the clinic’s zone: %s', (_name, at, day) => {
    const off = 2 * DAY
    const happened = correctedInstant(Date.parse(at) + off, { sentAtMs: NOW + off, nowMs: NOW })
    expect(localDayAt(happened, 'Europe/London')).toBe(day)
  })
})

test('two months is the most that is taken', () => {
  expect(isTooLate(NOW - TAKEN_WITHIN_DAYS * DAY, NOW)).toBe(false)
  expect(isTooLate(NOW - TAKEN_WITHIN_DAYS * DAY - 1, NOW)).toBe(true)
})

test('a session begins within what its check allows, whatever the device says', () => {
  const instant = fc.integer({ min: -NOW, max: 2 * NOW })
  fc.assert(
    fc.property(instant, (startedAtMs) => {
      const began = beganWithin(startedAtMs, { checkedAtMs: null, finishedAtMs: NOW })
      expect(began).toBeLessThanOrEqual(NOW)
      expect(began).toBeGreaterThanOrEqual(NOW - CHECK_HOLDS_HOURS * HOUR)
      if (startedAtMs <= NOW && startedAtMs >= NOW - HOUR) expect(began).toBe(startedAtMs)
    }),
  )
})

test('a session begins after its check, whatever a clock that was put right in between says', () => {
  const checkedAtMs = NOW - HOUR
  expect(beganWithin(NOW - 3 * HOUR, { checkedAtMs, finishedAtMs: NOW })).toBe(checkedAtMs)
  expect(beganWithin(NOW - HOUR / 2, { checkedAtMs, finishedAtMs: NOW })).toBe(NOW - HOUR / 2)
  expect(beganWithin(NOW - 3 * HOUR, { checkedAtMs: NOW + HOUR, finishedAtMs: NOW })).toBe(NOW)
})
