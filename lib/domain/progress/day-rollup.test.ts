import { describe, expect, it } from 'vitest'
import type { ScheduleWindow } from '@/lib/domain/programmes/due-days'
import { EMPTY_DAY, isSameDay, type LoggedSession, rollUpDays } from '@/lib/domain/progress/day-rollup'
import { plainDate } from '@/lib/domain/shared/plain-date'

// A Monday.
const monday = plainDate('2026-11-23')
const tuesday = plainDate('2026-11-24')
const daily: ScheduleWindow = {
  ...{ startsOn: monday, endsOn: null, kind: 'active', weekdays: [1, 2, 3, 4, 5, 6, 7], sessionsPerDay: 2 },
}
const session = (change: Partial<LoggedSession> = {}): LoggedSession => ({
  ...{ day: monday, source: 'app', isRetrospective: false, setsPrescribed: 10, setsDone: 10 },
  ...{ backPainMax: 2, kneePainMax: 3, furthestSite: 4, effort: 5, colour: 'green' },
  ...change,
})

describe('rollUpDays', () => {
  it('writes what was due for days on which nothing came, up to the last open one', () => {
    const days = rollUpDays({ windows: [daily], sessions: [], missed: [] }, tuesday)
    expect([...days]).toEqual([
      [monday, { ...EMPTY_DAY, sessionsDue: 2 }],
      [tuesday, { ...EMPTY_DAY, sessionsDue: 2 }],
    ])
    expect(rollUpDays({ windows: [daily], sessions: [], missed: [] }, null)).toEqual(new Map())
  })

  it('counts a pause as excused, and a day of rest as nothing at all', () => {
    const windows: ScheduleWindow[] = [{ ...daily, kind: 'paused', weekdays: [1] }]
    const days = rollUpDays({ windows, sessions: [], missed: [] }, tuesday)
    expect([...days]).toEqual([[monday, { ...EMPTY_DAY, sessionsPaused: 2 }]])
  })

  it('adds what came, by size, source and when it was entered, and keeps the worst of what was felt', () => {
    const sessions = [
      session({ setsDone: 8 }),
      session({ setsDone: 7, source: 'paper', isRetrospective: true, kneePainMax: 6, effort: null, colour: 'amber' }),
      session({ setsDone: 0, backPainMax: null, colour: null }),
    ]
    const days = rollUpDays({ windows: [], sessions, missed: [monday, monday] }, null)
    expect(days.get(monday)).toEqual({
      ...{ sessionsDue: 0, sessionsPaused: 0, sessionsFull: 1, sessionsPart: 1, sessionsApp: 2, sessionsPaper: 1 },
      ...{ sessionsRetrospective: 1, toldNotDone: 2, setsPrescribed: 30, setsDone: 15 },
      ...{ backPainMax: 2, kneePainMax: 6, furthestSite: 4, effortMax: 5, worstResponse: 2 },
    })
  })
})

describe('isSameDay', () => {
  it('sees a difference in any one field', () => {
    expect(isSameDay(EMPTY_DAY, { ...EMPTY_DAY })).toBe(true)
    for (const field of Object.keys(EMPTY_DAY)) {
      expect(isSameDay(EMPTY_DAY, { ...EMPTY_DAY, [field]: 1 })).toBe(false)
    }
  })
})
