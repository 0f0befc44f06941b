import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CALENDAR_WEEKS, type ChosenTime, calendarEvents } from '@/lib/domain/programmes/calendar/calendar-events'
import { type ScheduleWindow, sessionsDueOn } from '@/lib/domain/programmes/due-days'
import { addDays, localDayAt, type PlainDate, plainDate } from '@/lib/domain/shared/plain-date'

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const
const window = (startsOn: string, change: Partial<ScheduleWindow> = {}): ScheduleWindow => ({
  ...{ startsOn: plainDate(startsOn), endsOn: null, kind: 'active', weekdays: EVERY_DAY, sessionsPerDay: 1 },
  ...change,
})
const morning: ChosenTime = { slot: 1, minuteOfDay: 7 * 60 + 30 }
const evening: ChosenTime = { slot: 2, minuteOfDay: 18 * 60 }
const eventsOf = (windows: readonly ScheduleWindow[], times: readonly ChosenTime[], today = '2026-10-12') =>
  calendarEvents(windows, times, { today: plainDate(today), timeZone: 'Europe/London', minutesOf: () => 18 })
const iso = (ms: number) => new Date(ms).toISOString()

describe('calendarEvents', () => {
  it('fills eight weeks, at the same time on the wall before and after the clocks go back', () => {
    const events = eventsOf([window('2026-10-01')], [morning])
    expect(events).toHaveLength(CALENDAR_WEEKS * 7)
    const at = (day: string) => events.filter((event) => event.day === day).map(({ startMs }) => iso(startMs))
    expect(at('2026-10-24')).toEqual(['2026-10-24T06:30:00.000Z'])
    expect(at('2026-10-25')).toEqual(['2026-10-25T07:30:00.000Z'])
    expect(iso(events[0]?.endMs ?? 0)).toBe('2026-10-12T06:50:00.000Z')
  })

  it('leaves out pauses, rest days, days after the end, and sessions without a time', () => {
    const weekdays = [1, 3] as const
    const windows = [
      window('2026-10-01', { endsOn: plainDate('2026-10-18'), weekdays, sessionsPerDay: 2 }),
      window('2026-10-19', { endsOn: plainDate('2026-10-25'), kind: 'paused', weekdays }),
      window('2026-10-26', { endsOn: plainDate('2026-10-30'), weekdays }),
    ]
    expect(eventsOf(windows, [evening, morning]).map(({ day, slot }) => `${day} ${slot}`)).toEqual([
      '2026-10-12 1',
      '2026-10-12 2',
      '2026-10-14 1',
      '2026-10-14 2',
      '2026-10-26 1',
      '2026-10-28 1',
    ])
    expect(eventsOf(windows, [])).toEqual([])
    expect(eventsOf([], [morning])).toEqual([])
  })

  it('has never more events on a day than sessions are due, each on its own local day', () => {
    const time = (slot: number) => fc.integer({ min: 0, max: 1439 }).map((minuteOfDay) => ({ slot, minuteOfDay }))
    const today = fc.integer({ min: 0, max: 800 }).map((days) => addDays(plainDate('2026-01-01'), days))
    const zone = fc.constantFrom('Europe/London', 'America/New_York', 'Asia/Kathmandu')
    fc.assert(
      fc.property(fc.tuple(time(1), time(2), time(3)), today, zone, (times, day, timeZone) => {
        const windows = [window('2025-12-01', { sessionsPerDay: 2 })]
        const events = calendarEvents(windows, times, { today: day, timeZone, minutesOf: () => 20 })
        const counts = new Map<PlainDate, number>()
        for (const event of events) {
          counts.set(event.day, (counts.get(event.day) ?? 0) + 1)
          expect(localDayAt(event.startMs, timeZone)).toBe(event.day)
        }
        for (const [date, count] of counts) expect(count).toBe(sessionsDueOn(windows, date).due)
      }),
    )
  })
})
