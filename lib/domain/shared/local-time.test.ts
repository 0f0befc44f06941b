import { expect, test } from 'vitest'
import { localDayAt, localHourAt } from '@/lib/domain/shared/plain-date'

const at = (text: string) => Date.parse(text)

test.each([
  ['2026-11-25T23:59:59Z', 'Europe/London', '2026-11-25', 23],
  ['2026-11-26T00:00:00Z', 'Europe/London', '2026-11-26', 0],
  ['2026-06-30T23:00:00Z', 'Europe/London', '2026-07-01', 0],
  // Not a whole hour from UTC.
  ['2026-11-25T18:14:59Z', 'Asia/Kathmandu', '2026-11-25', 23],
  ['2026-11-25T18:15:00Z', 'Asia/Kathmandu', '2026-11-26', 0],
  // The hour that the clocks skip, and the one that they repeat.
  ['2026-03-29T01:00:00Z', 'Europe/London', '2026-03-29', 2],
  ['2026-10-25T00:30:00Z', 'Europe/London', '2026-10-25', 1],
  ['2026-10-25T01:30:00Z', 'Europe/London', '2026-10-25', 1],
])('%s in %s is %s, hour %i', (instant, timeZone, day, hour) => {
  expect(localDayAt(at(instant), timeZone)).toBe(day)
  expect(localHourAt(at(instant), timeZone)).toBe(hour)
})
