import { expect, test } from 'vitest'
import { aroundToday } from '@/lib/domain/sessions/on-device/around-today'
import type { DayOnDevice } from '@/lib/domain/sessions/on-device/day-on-device'
import type { AroundOnDevice } from '@/lib/domain/sessions/on-device/device-bundle'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'

const DAY = plainDate('2026-03-29')
const around: AroundOnDevice = {
  phase: { name: 'Calm it down', weeks: 4, startedOn: addDays(DAY, -7) },
  change: { revisionId: 'r2', effectiveFrom: DAY, news: [{ kind: 'order' }], isSeen: false },
  times: [
    { slot: 1, minuteOfDay: 510, cue: 'breakfast', place: null },
    { slot: 2, minuteOfDay: 1080, cue: null, place: 'the kitchen' },
  ],
}
const on = (days: number, { visits = 0, told = 0 } = {}) =>
  ({ day: addDays(DAY, days), plan: { counts: { full: 0, part: 0, told, visits } } }) as unknown as DayOnDevice

test('the phase and its week are those of the day on the device', () => {
  expect(aroundToday(around, on(0)).phase).toEqual({
    name: 'Calm it down',
    week: { week: 2, ofWeeks: 4, isBeyondPlan: false },
  })
  expect(aroundToday(around, on(30)).phase?.week).toMatchObject({ week: 6, isBeyondPlan: true })
})

test('a change is news of today on its day, news for a week, and none when it was put away', () => {
  expect(aroundToday(around, on(0)).news).toMatchObject({ isToday: true, news: [{ kind: 'order' }], said: null })
  expect(aroundToday(around, on(7)).news).toMatchObject({ isToday: false, revisionId: 'r2' })
  expect(aroundToday(around, on(8)).news).toBeNull()
  const seen = { ...around, change: around.change ? { ...around.change, isSeen: true } : null }
  expect(aroundToday(seen, on(0)).news).toBeNull()
})

test('the time is that of the session that comes next', () => {
  expect(aroundToday(around, on(0)).planned).toMatchObject({ slot: 1, cue: 'breakfast' })
  expect(aroundToday(around, on(0, { visits: 1 })).planned).toMatchObject({ slot: 2 })
  expect(aroundToday(around, on(0, { visits: 1, told: 1 })).planned).toBeNull()
})

test('a device that was filled by an app before knows none of it', () => {
  expect(aroundToday({}, on(0))).toEqual({ phase: null, news: null, planned: null })
})
