import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ScheduleWindow } from '@/lib/domain/programmes/due-days'
import {
  type Beginner,
  cohortPlans,
  DROP_OUT_WEEKS,
  dropOutCurve,
  hasStopped,
  STOPPED_AFTER_DAYS,
} from '@/lib/domain/progress/overview/drop-out'
import { addDays, daysBetween, plainDate } from '@/lib/domain/shared/plain-date'

const START = plainDate('2026-07-06')
const UNTIL = addDays(START, 120)

const running = (from = START, endsOn: Beginner['startedOn'] | null = null): ScheduleWindow => ({
  startsOn: from,
  endsOn,
  kind: 'active',
  weekdays: [1, 3, 5],
  sessionsPerDay: 1,
})
/** Began on one day; heard of for the last time so many days later. */
const heardFor = (days: number | null, windows = [running()]): Beginner => ({
  startedOn: START,
  lastHeardOn: days === null ? null : addDays(START, days),
  windows,
})

describe('hasStopped', () => {
  it('after fourteen days of silence, and not a day before', () => {
    const beginner = heardFor(20)
    const silentUntil = (days: number) => addDays(START, 20 + days + 2)
    expect(hasStopped(beginner, silentUntil(STOPPED_AFTER_DAYS - 1))).toBe(false)
    expect(hasStopped(beginner, silentUntil(STOPPED_AFTER_DAYS))).toBe(true)
  })

  it('never for a programme that is over, nor for one that is paused', () => {
    expect(hasStopped(heardFor(20, [running(START, addDays(START, 22))]), UNTIL)).toBe(false)
    const paused = { ...running(addDays(START, 22)), kind: 'paused' as const }
    expect(hasStopped(heardFor(20, [running(START, addDays(START, 21)), paused]), UNTIL)).toBe(false)
  })

  it('when nothing was ever heard', () => {
    expect(hasStopped(heardFor(null), UNTIL)).toBe(true)
    expect(hasStopped(heardFor(null), addDays(START, 10))).toBe(false)
  })
})

describe('dropOutCurve', () => {
  it('is nothing for fewer than five', () => {
    expect(
      dropOutCurve(
        [1, 2, 3, 4].map((days) => heardFor(days)),
        UNTIL,
      ),
    ).toBeNull()
  })

  it('names the week in which most stop, and ends level where nobody does', () => {
    const stays = Array.from({ length: 7 }, () => heardFor(110))
    const curve = dropOutCurve([...stays, heardFor(2), heardFor(15), heardFor(16)], UNTIL)
    expect(curve).toMatchObject({ began: 10, steepest: { week: 3, stopped: 2, atRisk: 9 } })
    expect(curve?.weeks.map((week) => Number(week.share.toFixed(4)))).toEqual([0.9, 0.9, ...Array(10).fill(0.7)])
    expect(dropOutCurve(stays, UNTIL)?.steepest).toBeNull()
  })

  it('looks no further than there are five to look at', () => {
    const over = [running(START, addDays(START, 13))]
    const curve = dropOutCurve([...Array.from({ length: 6 }, () => heardFor(10, over)), heardFor(110)], UNTIL)
    expect(curve?.weeks.map((week) => week.week)).toEqual([1, 2])
    expect(curve?.weeks.at(-1)?.share).toBe(1)
  })

  it('never rises, stays a share, and counts everybody once at most', () => {
    const people = fc.array(fc.option(fc.nat(118)), { minLength: 5, maxLength: 40 })
    fc.assert(
      fc.property(people, (days) => {
        const curve = dropOutCurve(
          days.map((heard) => heardFor(heard)),
          UNTIL,
        )
        if (!curve) throw new Error('Five began')
        let before = 1
        for (const { share, atRisk, stopped } of curve.weeks) {
          expect(share).toBeLessThanOrEqual(before)
          expect(share).toBeGreaterThanOrEqual(0)
          expect(stopped).toBeLessThanOrEqual(atRisk)
          before = share
        }
        expect(curve.weeks.reduce((sum, week) => sum + week.stopped, 0)).toBeLessThanOrEqual(days.length)
      }),
    )
  })

  it('is the plain share that is left, where everybody was looked at to the end', () => {
    const people = fc.array(fc.constantFrom(3, 20, 50, 118), { minLength: 12, maxLength: 30 })
    fc.assert(
      fc.property(people, (days) => {
        fc.pre(days.filter((day) => day === 118).length >= 5)
        const curve = dropOutCurve(
          days.map((heard) => heardFor(heard)),
          UNTIL,
        )
        const left = days.filter((day) => day === 118).length / days.length
        expect(curve?.weeks.at(-1)?.share).toBeCloseTo(left, 10)
      }),
    )
  })
})

it('looks at two cohorts for equally long', () => {
  const { current, previous } = cohortPlans({ from: plainDate('2026-10-01'), to: plainDate('2026-10-31') })
  expect(current).toEqual({ starts: { from: '2026-07-09', to: '2026-09-30' }, until: '2026-10-31' })
  for (const plan of [current, previous]) {
    expect(daysBetween(plan.starts.from, plan.starts.to)).toBe(DROP_OUT_WEEKS * 7 - 1)
    expect(daysBetween(plan.starts.to, plan.until)).toBe(31)
  }
  expect(addDays(previous.starts.to, 1)).toBe(current.starts.from)
})
