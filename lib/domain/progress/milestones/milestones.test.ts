import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ScheduleWindow } from '@/lib/domain/programmes/due-days'
import { type Milestone, milestonesOf, SESSION_COUNTS } from '@/lib/domain/progress/milestones/milestones'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'

const start = plainDate('2026-09-07') // a Monday
const today = plainDate('2026-11-26')
const windows: ScheduleWindow[] = [
  { startsOn: start, endsOn: null, kind: 'active', weekdays: [1, 2, 3, 4, 5, 6, 7], sessionsPerDay: 1 },
]
type Logged = Parameters<typeof milestonesOf>[1][number]
const on = (after: number, change: Partial<Logged> = {}): Logged => ({
  ...{ day: addDays(start, after), done: 1, isRed: false, isExcused: false, knee: 6, site: 5 },
  ...change,
})
/** Every day of some weeks, with what each week was like. */
const weeks = (...each: Partial<Logged>[]) =>
  each.flatMap((change, week) => Array.from({ length: 7 }, (_, day) => on(week * 7 + day, change)))
const kinds = (reached: readonly Milestone[]) =>
  reached.map((one) => (one.kind === 'sessions' ? `sessions ${one.count}` : one.kind))
const reach = (days: readonly Logged[]) => milestonesOf(windows, days, today)

describe('milestonesOf', () => {
  it('names the first session, the first week, and ten, in the order in which they came', () => {
    expect(reach(weeks({}, {}))).toEqual([
      { kind: 'first_session', day: start },
      { kind: 'first_week', day: addDays(start, 6) },
      { kind: 'sessions', count: 10, day: addDays(start, 9) },
    ])
  })

  it('is empty before the first session, and for red days alone', () => {
    expect(reach([])).toEqual([])
    expect(reach([on(0, { done: 0 })])).toEqual([])
    expect(reach(weeks({ isRed: true }, { isRed: true }))).toEqual([])
  })

  it('says that the furthest point moved up, from the first week that showed it', () => {
    const up = reach(weeks({ site: 5 }, { site: 5 }, { site: 3 }))
    expect(up).toContainEqual({ kind: 'site_up', day: addDays(start, 20) })
  })

  it('wants two points less of knee pain, two weeks long', () => {
    expect(kinds(reach(weeks({ knee: 6 }, { knee: 4 })))).not.toContain('knee_down')
    expect(reach(weeks({ knee: 6 }, { knee: 4 }, { knee: 3 }))).toContainEqual({
      kind: 'knee_down',
      day: addDays(start, 20),
    })
    expect(kinds(reach(weeks({ knee: 6 }, { knee: 5 }, { knee: 5 })))).not.toContain('knee_down')
  })

  it('no longer says what no longer holds', () => {
    const back = kinds(reach(weeks({ site: 5, knee: 7 }, { site: 3, knee: 3 }, { site: 3, knee: 3 }, {})))
    expect(back).not.toContain('site_up')
    expect(back).not.toContain('knee_down')
  })

  it('reaches nothing of pain or place in a week with a red day', () => {
    const days = weeks({ site: 5, knee: 6 }, { site: 2, knee: 2 }, { site: 2, knee: 2 })
    expect(kinds(reach(days))).toEqual(expect.arrayContaining(['site_up', 'knee_down']))
    const red = kinds(reach(days.map((day, at) => (at === 16 ? { ...day, isRed: true } : day))))
    expect(red).not.toContain('site_up')
    expect(red).not.toContain('knee_down')
  })

  describe('for any log', () => {
    const level = fc.option(fc.integer({ min: 0, max: 6 }), { nil: null })
    const logged = fc.record({ done: fc.integer({ min: 0, max: 3 }), isRed: fc.boolean(), knee: level, site: level })
    const log = fc.array(logged, { maxLength: 70 }).map((days) => days.map((day, at) => on(at, day)))

    it('no milestone of sessions or of pain is reached on a red day, each is named once, in order', () => {
      fc.assert(
        fc.property(log, (days) => {
          const reached = reach(days)
          expect(new Set(kinds(reached)).size).toBe(reached.length)
          const dates = reached.map(({ day }) => day)
          expect(dates).toEqual(dates.toSorted())
          for (const { kind, day } of reached) {
            if (kind === 'first_week') continue
            expect(days.find((entry) => entry.day === day)?.isRed).toBe(false)
          }
        }),
      )
    })

    it('counts exactly the sessions of days that were not red', () => {
      fc.assert(
        fc.property(log, (days) => {
          const total = days.filter(({ isRed }) => !isRed).reduce((sum, { done }) => sum + done, 0)
          const counts = reach(days).flatMap((one) => (one.kind === 'sessions' ? [one.count] : []))
          expect(counts).toEqual(SESSION_COUNTS.filter((count) => count <= total))
        }),
      )
    })
  })
})
