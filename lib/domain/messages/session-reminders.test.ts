import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CAP_DAYS,
  dueReminder,
  EVERY_WEEKDAY,
  isQuiet,
  mayRemind,
  type Occurrence,
  occurrencesOn,
  type ReminderNow,
  type ReminderPlan,
  roomThisWeek,
} from '@/lib/domain/messages/session-reminders'
import { addDays, type IsoWeekday, isoWeekday, localDayAt, plainDate } from '@/lib/domain/shared/plain-date'
import { wallMinutesAt } from '@/lib/domain/shared/wall-clock'

const LONDON = 'Europe/London'
/** A Friday, on which nothing changes. */
const DAY = plainDate('2026-11-27')
const plain: ReminderPlan = {
  ...{ times: [480], weekdays: EVERY_WEEKDAY, quiet: null, away: null, repeatHours: null },
  ...{ weeklyCap: 21, timeZone: LONDON },
}
const at = (text: string) => Date.parse(text)
const now = (text: string, more: Partial<ReminderNow> = {}): ReminderNow => ({
  ...{ nowMs: at(text), day: { sessionsLeft: 1, hasLogged: false }, plannedAtMs: 0, sentAtMs: [], remindedAtMs: [] },
  ...more,
})
const instants = (plan: ReminderPlan, day: string) =>
  occurrencesOn(plan, plainDate(day)).map(({ atMs }) => new Date(atMs).toISOString().slice(0, 16))

describe('a day', () => {
  it.each<[string, Partial<ReminderPlan>, string, string[]]>([
    ['no time', { times: [] }, '2026-11-27', []],
    ['one time', {}, '2026-11-27', ['2026-11-27T08:00']],
    ['three, in any order, each once', { times: [1200, 480, 480, 720] }, '2026-11-27', ['08:00', '12:00', '20:00']],
    ['summer', {}, '2026-07-01', ['2026-07-01T07:00']],
    ['another weekday', { weekdays: [1, 2, 3] }, '2026-11-27', []],
    ['this weekday', { weekdays: [5] }, '2026-11-27', ['2026-11-27T08:00']],
    ['the first day away', { away: { from: DAY, to: addDays(DAY, 3) } }, '2026-11-27', []],
    ['the last day away', { away: { from: addDays(DAY, -3), to: DAY } }, '2026-11-27', []],
    ['back from away', { away: { from: addDays(DAY, -3), to: addDays(DAY, -1) } }, '2026-11-27', ['08:00']],
    [
      'a repeat after the last time alone',
      { times: [480, 600], repeatHours: 2 },
      '2026-11-27',
      ['08:00', '10:00', '12:00'],
    ],
    ['no repeat after midnight', { times: [1380], repeatHours: 2 }, '2026-11-27', ['23:00']],
    ['a time in the quiet hours', { quiet: { from: 420, until: 540 } }, '2026-11-27', []],
    ['a time at the end of the quiet hours', { quiet: { from: 420, until: 480 } }, '2026-11-27', ['08:00']],
    ['a time in a quiet night', { times: [30, 480, 1350], quiet: { from: 1320, until: 420 } }, '2026-11-27', ['08:00']],
    [
      'a repeat in the quiet hours',
      { times: [1260], repeatHours: 1, quiet: { from: 1320, until: 420 } },
      '2026-11-27',
      ['21:00'],
    ],
    // The clocks go forward at 01:00 and back at 02:00.
    ['a time that does not exist is the next that does', { times: [90] }, '2026-03-29', ['2026-03-29T01:00']],
    ['a time that comes twice is the first', { times: [90] }, '2026-10-25', ['2026-10-25T00:30']],
    ['New York, skipped', { times: [150], timeZone: 'America/New_York' }, '2026-03-08', ['2026-03-08T07:00']],
    ['Kathmandu, no whole hour', { timeZone: 'Asia/Kathmandu' }, '2026-11-27', ['2026-11-27T02:15']],
    ['half an hour skipped', { times: [135], timeZone: 'Australia/Lord_Howe' }, '2026-10-04', ['2026-10-03T15:30']],
    ['a midnight that is skipped', { times: [10], timeZone: 'Africa/Cairo' }, '2026-04-24', ['2026-04-23T22:00']],
    ['a day that is left out', { timeZone: 'Pacific/Apia' }, '2011-12-29', ['2011-12-29T18:00']],
  ])('%s', (_, change, day, expected) => {
    const found = instants({ ...plain, ...change }, day)
    expect(found).toHaveLength(expected.length)
    for (const [index, text] of expected.entries()) expect(found[index]).toContain(text)
  })

  it('ends what waits, with the day or where the quiet hours begin', () => {
    const until = (plan: ReminderPlan) => new Date(occurrencesOn(plan, DAY)[0]?.untilMs ?? 0).toISOString()
    expect(until(plain)).toBe('2026-11-28T00:00:00.000Z')
    expect(until({ ...plain, quiet: { from: 1260, until: 420 } })).toBe('2026-11-27T21:00:00.000Z')
    expect(until({ ...plain, quiet: { from: 60, until: 420 } })).toBe('2026-11-28T00:00:00.000Z')
  })
})

describe('now', () => {
  it.each<[string, Partial<ReminderPlan>, ReminderNow, string | null]>([
    ['a minute early', {}, now('2026-11-27T07:59:59Z'), null],
    ['to the second', {}, now('2026-11-27T08:00:00Z'), '08:00'],
    ['late, on the same day', {}, now('2026-11-27T23:59:00Z'), '08:00'],
    ['on the next day', {}, now('2026-11-28T00:00:00Z'), null],
    ['late, in quiet hours', { quiet: { from: 1320, until: 420 } }, now('2026-11-27T22:00:00Z'), null],
    ['late for three: the latest alone', { times: [480, 720, 900] }, now('2026-11-27T16:00:00Z'), '15:00'],
    [
      'the latest went out',
      { times: [480, 720] },
      now('2026-11-27T13:00:00Z', { remindedAtMs: [at('2026-11-27T12:00:20Z')] }),
      null,
    ],
    [
      'an earlier one went out',
      { times: [480, 720] },
      now('2026-11-27T12:01:00Z', { remindedAtMs: [at('2026-11-27T08:00:20Z')] }),
      '12:00',
    ],
    [
      'one went out in a future that is none',
      {},
      now('2026-11-27T08:01:00Z', { remindedAtMs: [at('2027-11-27T08:00:20Z')] }),
      '08:00',
    ],
    ['the plan is younger', {}, now('2026-11-27T09:00:00Z', { plannedAtMs: at('2026-11-27T08:30:00Z') }), null],
    ['nothing left', {}, now('2026-11-27T08:00:00Z', { day: { sessionsLeft: 0, hasLogged: true } }), null],
    ['one of two left', {}, now('2026-11-27T08:00:00Z', { day: { sessionsLeft: 1, hasLogged: true } }), '08:00'],
    [
      'a repeat',
      { repeatHours: 2 },
      now('2026-11-27T10:00:00Z', { remindedAtMs: [at('2026-11-27T08:00:00Z')] }),
      '10:00',
    ],
    [
      'no repeat once something is logged',
      { repeatHours: 2 },
      now('2026-11-27T10:00:00Z', {
        remindedAtMs: [at('2026-11-27T08:00:00Z')],
        day: { sessionsLeft: 1, hasLogged: true },
      }),
      null,
    ],
    [
      'the week is full',
      { weeklyCap: 3 },
      now('2026-11-27T08:00:00Z', {
        sentAtMs: ['2026-11-20T08:00:01Z', '2026-11-23T08:00:00Z', '2026-11-26T08:00:00Z'].map(at),
      }),
      null,
    ],
    [
      'a week ago is over',
      { weeklyCap: 3 },
      now('2026-11-27T08:00:00Z', {
        sentAtMs: ['2026-11-20T08:00:00Z', '2026-11-23T08:00:00Z', '2026-11-26T08:00:00Z'].map(at),
      }),
      '08:00',
    ],
  ])('%s', (_, change, when, expected) => {
    const due = dueReminder({ ...plain, ...change }, when)
    expect(due && new Date(due.atMs).toISOString().slice(11, 16)).toBe(expected)
  })

  it('is judged again when its turn comes', () => {
    const when = now('2026-11-27T09:00:00Z')
    expect(mayRemind(plain, false, when)).toBe(true)
    expect(mayRemind({ ...plain, quiet: { from: 530, until: 560 } }, false, when)).toBe(false)
    expect(mayRemind({ ...plain, away: { from: DAY, to: DAY } }, false, when)).toBe(false)
    expect(mayRemind(plain, false, { ...when, day: { sessionsLeft: 0, hasLogged: false } })).toBe(false)
    expect(mayRemind(plain, true, { ...when, day: { sessionsLeft: 1, hasLogged: true } })).toBe(false)
  })
})

it.each([
  [null, 0, false],
  [{ from: 60, until: 120 }, 59, false],
  [{ from: 60, until: 120 }, 60, true],
  [{ from: 60, until: 120 }, 120, false],
  [{ from: 1320, until: 420 }, 1320, true],
  [{ from: 1320, until: 420 }, 0, true],
  [{ from: 1320, until: 420 }, 420, false],
])('quiet hours %o at minute %i: %s', (quiet, minute, expected) => {
  expect(isQuiet(quiet, minute)).toBe(expected)
})

const minutes = fc.integer({ min: 0, max: 1439 })
const days = fc.integer({ min: 0, max: 800 }).map((offset) => addDays(plainDate('2026-01-01'), offset))
const plans: fc.Arbitrary<ReminderPlan> = fc.record({
  times: fc.array(minutes, { maxLength: 3 }),
  weekdays: fc.subarray([...EVERY_WEEKDAY]) as fc.Arbitrary<IsoWeekday[]>,
  quiet: fc.option(fc.record({ from: minutes, until: minutes }).filter(({ from, until }) => from !== until)),
  away: fc.option(fc.tuple(days, fc.nat({ max: 3 })).map(([from, length]) => ({ from, to: addDays(from, length) }))),
  repeatHours: fc.option(fc.constantFrom(1, 2, 3, 4)),
  weeklyCap: fc.constantFrom(3, 5, 21),
  timeZone: fc.constantFrom(
    ...[
      'Europe/London',
      'Asia/Kathmandu',
      'America/New_York',
      'Australia/Lord_Howe',
      'Africa/Cairo',
      'Pacific/Chatham',
    ],
  ),
})

type Look = { readonly nowMs: number; readonly day: ReminderNow['day'] }

/** As the server does it: looks, stores once a name, and remembers. */
function follow(plan: ReminderPlan, looks: readonly Look[]): { due: Occurrence; nowMs: number; look: Look }[] {
  const sent: { due: Occurrence; nowMs: number; look: Look }[] = []
  const names = new Set<string>()
  for (const look of looks) {
    const sentAtMs = sent.map(({ nowMs }) => nowMs)
    const due = dueReminder(plan, { ...look, plannedAtMs: 0, sentAtMs, remindedAtMs: sentAtMs })
    const name = due && `${due.day} ${due.minute} ${due.isRepeat}`
    if (due === null || name === null || names.has(name)) continue
    names.add(name)
    sent.push({ due, nowMs: look.nowMs, look })
  }
  return sent
}

describe('whatever happens', () => {
  const facts = fc.record({ sessionsLeft: fc.nat({ max: 2 }), hasLogged: fc.boolean() })
  const start = days.map((day) => Date.parse(`${day}T00:00:00Z`))
  // Steps of up to a day and a half; a clock that is put back as well.
  const steps = fc.array(fc.tuple(fc.integer({ min: -8 * 3600, max: 36 * 3600 }), facts), { maxLength: 60 })
  const looks = fc.tuple(start, steps).map(([from, all]) => {
    let nowMs = from
    return all.map(([seconds, day]) => {
      nowMs += seconds * 1000
      return { nowMs, day }
    })
  })

  it('nothing goes out twice, in quiet hours, on days off, or with nothing left; never more than the cap', () => {
    fc.assert(
      fc.property(plans, looks, (plan, all) => {
        const sent = follow(plan, all)
        for (const { due, nowMs, look } of sent) {
          expect(nowMs).toBeGreaterThanOrEqual(due.atMs)
          expect(localDayAt(nowMs, plan.timeZone)).toBe(due.day)
          expect(plan.weekdays).toContain(isoWeekday(due.day))
          expect(isQuiet(plan.quiet, wallMinutesAt(nowMs, plan.timeZone))).toBe(false)
          expect(look.day.sessionsLeft).toBeGreaterThan(0)
          if (due.isRepeat) expect(look.day.hasLogged).toBe(false)
          if (plan.away) expect(due.day < plan.away.from || due.day > plan.away.to).toBe(true)
        }
        const perDay = new Map<string, number>()
        for (const { due } of sent) perDay.set(due.day, (perDay.get(due.day) ?? 0) + 1)
        for (const count of perDay.values()) expect(count).toBeLessThanOrEqual(4)
      }),
    )
  })

  it('with a clock that only goes forward no seven days hold more than the cap', () => {
    const forward = looks.map((all) => all.toSorted((a, b) => a.nowMs - b.nowMs))
    fc.assert(
      fc.property(plans, forward, (plan, all) => {
        const sentAtMs = follow(plan, all).map(({ nowMs }) => nowMs)
        for (const nowMs of sentAtMs) {
          const within = sentAtMs.filter((at) => at > nowMs - CAP_DAYS * 86_400_000 && at <= nowMs)
          expect(within.length).toBeLessThanOrEqual(plan.weeklyCap)
          expect(roomThisWeek(plan.weeklyCap, { nowMs, sentAtMs })).toBe(plan.weeklyCap - within.length)
        }
      }),
    )
  })

  it('who looks every minute of a day misses no instant of it, across every change of the clocks', () => {
    fc.assert(
      fc.property(plans, days, (plan, day) => {
        const from = Date.parse(`${day}T00:00:00Z`) - 15 * 3_600_000
        const left = { sessionsLeft: 1, hasLogged: false }
        const all = Array.from({ length: 54 * 60 }, (_, minute) => ({ nowMs: from + minute * 60_000, day: left }))
        const sent = follow({ ...plan, weeklyCap: 99 }, all).filter(({ due }) => due.day === day)
        const wanted = new Set(occurrencesOn(plan, day).map(({ atMs }) => atMs))
        expect(new Set(sent.map(({ nowMs }) => nowMs))).toEqual(wanted)
      }),
      { numRuns: 6 },
    )
  })
})
