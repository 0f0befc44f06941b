import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WARNING_QUESTIONS, type WarningQuestion } from '@/lib/domain/assessment/warning-signs'
import { WEEKLY_QUESTIONS, type WeeklyQuestion } from '@/lib/domain/assessment/weekly-screen'
import {
  type CheckOnDevice,
  type DoneOnDevice,
  dayOnDevice,
  resultOnDevice,
  type SessionOnDevice,
  sessionOfCheck,
  variantOf,
  type WeeklyOnDevice,
} from '@/lib/domain/sessions/on-device/day-on-device'
import type { DeviceBundle, DeviceItem } from '@/lib/domain/sessions/on-device/device-bundle'
import { sessionOfDay } from '@/lib/domain/sessions/session-of-day'
import { DEFAULT_BANDS } from '@/lib/domain/sessions/traffic-light'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

const DAY_MS = 86_400_000
const NOW = Date.parse('2026-11-25T12:00:00Z')
const DAY = '2026-11-25' as PlainDate
const CHECK = 'the-check'

const item = (id: string): DeviceItem => ({
  ...{ id, lineageId: `line-${id}`, exerciseId: `exercise-${id}`, exerciseVersion: 1, exerciseSlug: 'bird-dog' },
  ...{ name: id, position: 'quadruped', equipment: [], side: null, why: null, postures: [] },
  ...{ instructions: [], cues: [], stopIf: [] },
  dose: {
    ...{ mode: 'reps', sets: 2, reps: 8, holdSeconds: null, durationSeconds: null, restSeconds: 30 },
    ...{ sessionsPerDay: 1, daysPerWeek: 7, weekdays: null, tempo: null, weightKg: null, band: null, right: null },
  },
})
const bundle = (change: Partial<DeviceBundle['plan']> = {}): DeviceBundle => ({
  ...{ format: 1, personKey: 'ann', initials: 'AR', builtAtMs: NOW, look: null, bands: DEFAULT_BANDS },
  ...{ morning: { sessionId: 'yesterday', day: '2026-11-24' as PlainDate }, ease: null },
  clinic: {
    ...{ timeZone: 'Europe/London', emergencyNumber: '112', emergencyPlace: 'A&E' },
    ...{ phone: null, advicePhone: null, isDemo: false },
  },
  plan: {
    ...{ state: 'active', programmeId: 'p', revisionId: 'r', side: 'left', sessionsPerDay: 1 },
    confirmedUntil: '2026-12-31' as PlainDate,
    windows: [{ startsOn: DAY, endsOn: null, kind: 'active', weekdays: [1, 2, 3, 4, 5, 6, 7], sessionsPerDay: 1 }],
    items: [item('a'), item('b')],
    variants: [{ kind: 'busy_day', itemIds: ['a'] }],
    day: DAY,
    counts: { full: 0, part: 0, told: 0, visits: 0 },
    redToday: [],
    ...change,
  },
})

const ALL_NO = Object.fromEntries(WARNING_QUESTIONS.map((question) => [question, false])) as CheckOnDevice['answers']
const check = (yes: readonly WarningQuestion[] = []): CheckOnDevice => ({
  ...{ kind: 'warning_check', id: CHECK, happenedAtMs: NOW - 60_000 },
  answers: { ...ALL_NO, ...Object.fromEntries(yes.map((question) => [question, true])) },
  before: { backPain: 2, kneePain: 2, site: 4 },
})
const session = (change: Partial<SessionOnDevice['report']['checkIn']> = {}, setsDone = 2): SessionOnDevice => ({
  ...{ kind: 'session', id: 'done', happenedAtMs: NOW - 30_000 },
  report: {
    warningCheckId: CHECK,
    before: { backPain: 2, kneePain: 2, site: 4 },
    items: ['a', 'b'].map((itemId) => ({ itemId, setsDone, skipReason: null, difficulty: null })),
    checkIn: {
      ...{ backPainMax: 2, kneePainMax: 2, siteAfter: 4, spreadReverted: null },
      ...{ newWeakness: false, newNumbness: false, ...change },
    },
  },
})

const weekly = (yes: readonly WeeklyQuestion[]): DoneOnDevice => ({
  ...{ kind: 'weekly_screen', id: 'weekly', happenedAtMs: NOW - 10_000 },
  answers: Object.fromEntries(
    WEEKLY_QUESTIONS.map((question) => [question, yes.includes(question)]),
  ) as WeeklyOnDevice['answers'],
})

describe('a day on the device', () => {
  it('is stopped by a yes of the weekly questions, and says the most urgent one', () => {
    expect(dayOnDevice(bundle(), [weekly([])], NOW)).toMatchObject({ state: 'active', stop: null })
    const waits = weekly(['weight_or_cancer'])
    expect(dayOnDevice(bundle(), [waits], NOW)).toMatchObject({
      ...{ state: 'suspended', morning: null },
      stop: { urgency: 'urgent', said: [], saidWeekly: ['weight_or_cancer'] },
    })
    const today = dayOnDevice(bundle(), [waits, session({ newWeakness: true })], NOW)
    expect(today.stop).toEqual({ urgency: 'same_day', said: [] })
  })

  it('is not changed by a question sheet', () => {
    const sheet = { kind: 'measure', id: 'sheet', happenedAtMs: NOW } as const
    expect(dayOnDevice(bundle(), [sheet], NOW)).toEqual(dayOnDevice(bundle(), [], NOW))
  })

  it('tells of a session why, and the position that eases after a red, but not beside a nerve change', () => {
    const kept = { ...bundle(), ease: { name: 'Rest', instructions: ['Lie down.'] } }
    expect(resultOnDevice(kept, session({ siteAfter: 6, spreadReverted: false }))).toMatchObject({
      ...{ colour: 'red', reasons: ['peripheralised'], setsDone: 4, setsPrescribed: 4 },
      ease: { name: 'Rest' },
    })
    expect(resultOnDevice(kept, session({ newNumbness: true }))).toMatchObject({ colour: 'red', ease: null })
    expect(resultOnDevice(kept, session())).toMatchObject({ colour: 'green', provisional: true, ease: null })
  })

  it('is the server’s day while nothing was done here', () => {
    const today = dayOnDevice(bundle(), [], NOW)
    expect(today).toMatchObject({ day: DAY, state: 'active', isOld: false, stop: null })
    expect(sessionOfDay(today.plan, DAY)).toMatchObject({ status: 'due', left: 1 })
  })

  it.each([
    ['all sets', 2, 'done', false],
    ['some of them', 1, 'done', true],
  ] as const)('counts what was done here on top: %s', (_, setsDone, status, isPart) => {
    const { plan } = dayOnDevice(bundle(), [check(), session({}, setsDone)], NOW)
    expect(sessionOfDay(plan, DAY)).toMatchObject({ status, isPart })
  })

  it('begins anew on the next day', () => {
    const counts = { full: 1, part: 0, told: 0, visits: 1 }
    const tomorrow = dayOnDevice(bundle({ counts }), [session()], NOW + DAY_MS)
    expect(sessionOfDay(tomorrow.plan, tomorrow.day)).toMatchObject({ status: 'due' })
  })

  it('offers nothing that a red has ended', () => {
    const { plan } = dayOnDevice(bundle(), [session({ kneePainMax: 9 })], NOW)
    expect(sessionOfDay(plan, DAY)).toMatchObject({ status: 'ended', items: [] })
  })

  it.each(['newWeakness', 'newNumbness'] as const)('stops after %s', (name) => {
    expect(dayOnDevice(bundle(), [session({ [name]: true })], NOW)).toMatchObject({
      state: 'suspended',
      stop: { urgency: 'same_day', said: [] },
    })
  })

  it('stops for one yes, also days ago and whatever else was done; never for six times no', () => {
    const yes = fc.subarray([...WARNING_QUESTIONS], { minLength: 1 })
    fc.assert(
      fc.property(yes, fc.nat(13), fc.shuffledSubarray<DoneOnDevice>([session(), check()]), (said, days, others) => {
        const old = { ...check(said), id: 'old', happenedAtMs: NOW - days * DAY_MS }
        const today = dayOnDevice(bundle(), [...others, old], NOW)
        expect(today.state).toBe('suspended')
        expect(today.stop?.said).toEqual(
          said.toSorted((a, b) => WARNING_QUESTIONS.indexOf(a) - WARNING_QUESTIONS.indexOf(b)),
        )
      }),
    )
    expect(dayOnDevice(bundle(), [check()], NOW).stop).toBeNull()
  })

  it.each([
    [14, false],
    [15, true],
    [-2, true],
  ] as const)('of a plan that is %i days old: too old is %s', (days, isOld) => {
    expect(dayOnDevice(bundle(), [], NOW + days * DAY_MS)).toMatchObject({ isOld })
  })

  it('asks the morning question until it is answered', () => {
    expect(dayOnDevice(bundle(), [], NOW).morning).not.toBeNull()
    const answered = { kind: 'next_morning', id: 'm', happenedAtMs: NOW, sessionId: 'yesterday' } as const
    expect(dayOnDevice(bundle(), [answered], NOW).morning).toBeNull()
  })
})

describe('what a check opens', () => {
  it('is one session, for twelve hours, after six times no', () => {
    expect(sessionOfCheck([check()], CHECK, NOW)).toMatchObject({ kind: 'play', before: { site: 4 } })
    expect(sessionOfCheck([check(), session()], CHECK, NOW)).toMatchObject({ kind: 'done' })
    expect(sessionOfCheck([check()], CHECK, NOW + 12 * 3_600_000)).toEqual({ kind: 'closed' })
    expect(sessionOfCheck([check(['fall_injury'])], CHECK, NOW)).toEqual({ kind: 'closed' })
    expect(sessionOfCheck([], CHECK, NOW)).toEqual({ kind: 'closed' })
  })

  it('is of a version that the plan has', () => {
    const { plan } = dayOnDevice(bundle(), [], NOW)
    expect(['busy_day', 'flare_up', null].map((asked) => variantOf(plan, asked))).toEqual([
      'busy_day',
      'good_day',
      'good_day',
    ])
  })
})
