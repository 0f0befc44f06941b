import { describe, expect, test } from 'vitest'
import { adherenceOfDays } from '@/lib/domain/progress/adherence'
import {
  adherenceBand,
  daysActive,
  doseAdherence,
  frequencyAdherence,
  isOverDoing,
  sessionAdherence,
} from '@/lib/domain/progress/adherence-rate'
import { rollUpDays } from '@/lib/domain/progress/day-rollup'
import { completionOf } from '@/lib/domain/sessions/session-completion'
import { dayOf, daysExamples, pairOf, percentOf, setsOf, tableOf } from './adherence-examples'

const asPercent = (rate: number | null) => (rate === null ? null : Math.round(rate * 100))

describe('sessions, day by day', () => {
  test.each(daysExamples())('$name', ({ log, seenOn, parts }) => {
    const facts = [...rollUpDays(log, seenOn)].map(([day, row]) => ({
      ...{ day, due: row.sessionsDue, paused: row.sessionsPaused },
      ...{ done: row.sessionsFull + row.sessionsPart, told: row.toldNotDone },
    }))
    expect(adherenceOfDays(facts, seenOn)).toEqual(parts)
    expect(parts.done + parts.toldNotDone + parts.unknown + parts.notYet).toBe(parts.due)
  })
})

describe('whole and in part', () => {
  test.each(tableOf('Sets'))('%s is %s', (sets, state) => {
    expect(completionOf(...pairOf(sets, '/'))).toBe(state)
  })
})

describe('session adherence and bands', () => {
  test.each(tableOf('Completed'))('%s and %s of %s', (completed, partial, due, adherence = '', band) => {
    const rate = sessionAdherence({ completed: Number(completed), partial: Number(partial), due: Number(due) })
    expect(asPercent(rate)).toBe(percentOf(adherence))
    expect(adherenceBand(rate)?.replace('_', ' ') ?? 'none').toBe(band)
  })
})

describe('dose, and over-doing', () => {
  test.each(tableOf('Sessions of a week'))('%s', (sessions = '', dose = '', overDoing = '') => {
    expect(asPercent(doseAdherence(setsOf(sessions)))).toBe(percentOf(dose))
    expect(isOverDoing(setsOf(sessions))).toBe(overDoing === 'yes')
  })
})

describe('frequency, and days active', () => {
  test.each(tableOf('Weeks'))('%s', (weeks = '', adherence = '') => {
    const counts = weeks.split(', ').map((week) => {
      const [activeDays, plannedDays] = pairOf(week, ' of ')
      return { activeDays, plannedDays }
    })
    expect(asPercent(frequencyAdherence(counts))).toBe(percentOf(adherence))
  })

  test.each(tableOf('Logged on'))('%s', (days = '', active) => {
    const logged = days === 'nothing' ? [] : days.split(', ').map(dayOf)
    expect(String(daysActive(logged))).toBe(active)
  })
})
