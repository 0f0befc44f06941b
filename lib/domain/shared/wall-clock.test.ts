import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localDayAt, localHourAt, plainDate } from '@/lib/domain/shared/plain-date'
import { instantAtWall } from '@/lib/domain/shared/wall-clock'

test.each([
  ['2026-11-26', 540, 'Europe/London', '2026-11-26T09:00:00Z'],
  ['2026-07-01', 540, 'Europe/London', '2026-07-01T08:00:00Z'],
  ['2026-11-26', 540, 'Asia/Kathmandu', '2026-11-26T03:15:00Z'],
  ['2026-11-26', 1440, 'Europe/London', '2026-11-27T00:00:00Z'],
  // The days on which the clocks change: before and after the change.
  ['2026-03-29', 30, 'Europe/London', '2026-03-29T00:30:00Z'],
  ['2026-03-29', 540, 'Europe/London', '2026-03-29T08:00:00Z'],
  ['2026-10-25', 540, 'Europe/London', '2026-10-25T09:00:00Z'],
  // Skipped: 01:30 becomes 02:30. Repeated: the first 01:30.
  ['2026-03-29', 90, 'Europe/London', '2026-03-29T01:30:00Z'],
  ['2026-10-25', 90, 'Europe/London', '2026-10-25T00:30:00Z'],
  ['2026-03-08', 150, 'America/New_York', '2026-03-08T07:30:00Z'],
])('%s, minute %i, in %s is %s', (day, minutes, timeZone, instant) => {
  expect(new Date(instantAtWall(plainDate(day), minutes, timeZone)).toISOString()).toBe(instant.replace('Z', '.000Z'))
})

test('what the wall shows then is what was asked for, wherever no clock changes', () => {
  const zones = fc.constantFrom('Europe/London', 'Asia/Kathmandu', 'America/New_York', 'Australia/Lord_Howe')
  const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(zones, days, fc.integer({ min: 4 * 60, max: 23 * 60 }), (timeZone, date, minutes) => {
      const day = plainDate(date.toISOString().slice(0, 10))
      const instant = instantAtWall(day, minutes, timeZone)
      expect(localDayAt(instant, timeZone)).toBe(day)
      expect(localHourAt(instant, timeZone)).toBe(Math.floor(minutes / 60))
    }),
  )
})
