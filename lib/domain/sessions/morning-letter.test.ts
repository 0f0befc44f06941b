import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isMorningLetterDue,
  MORNING_MINUTES,
  morningLetterAt,
  morningLetterOver,
} from '@/lib/domain/sessions/morning-letter'
import { addDays, localDayAt } from '@/lib/domain/shared/plain-date'

const EIGHT = 8 * 60

function dueAt(finishedAt: string, now: string, change: Partial<Parameters<typeof isMorningLetterDue>[0]> = {}) {
  const ended = { finishedAtMs: Date.parse(finishedAt), timeZone: 'Europe/London', minuteOfDay: EIGHT, ...change }
  return isMorningLetterDue(ended, { nowMs: Date.parse(now), settled24h: null })
}

describe('the letter of the next morning', () => {
  it.each([
    ['not on the day of the session', '2026-01-10T09:00:00Z', '2026-01-10T23:59:59Z', false],
    ['not before the wanted time', '2026-01-10T09:00:00Z', '2026-01-11T07:59:59Z', false],
    ['at the wanted time', '2026-01-10T09:00:00Z', '2026-01-11T08:00:00Z', true],
    ['later that day, when the server was off in the morning', '2026-01-10T09:00:00Z', '2026-01-11T20:59:59Z', true],
    ['not when the question is closed', '2026-01-10T09:00:00Z', '2026-01-11T21:00:00Z', false],
    [
      'a session soon after midnight: the morning of the next day',
      '2026-01-10T00:05:00Z',
      '2026-01-10T08:00:00Z',
      false,
    ],
    ['and not of the same', '2026-01-10T00:05:00Z', '2026-01-11T08:00:00Z', true],
    ['summer: eight is seven in UTC', '2026-07-10T20:00:00Z', '2026-07-11T07:00:00Z', true],
    ['summer: a minute earlier', '2026-07-10T20:00:00Z', '2026-07-11T06:59:00Z', false],
    ['the night that loses an hour', '2026-03-28T20:00:00Z', '2026-03-29T07:00:00Z', true],
    ['the night that loses an hour: a minute earlier', '2026-03-28T20:00:00Z', '2026-03-29T06:59:00Z', false],
    ['the night that has an hour twice', '2026-10-24T20:00:00Z', '2026-10-25T08:00:00Z', true],
    ['the night that has an hour twice: an hour earlier', '2026-10-24T20:00:00Z', '2026-10-25T07:00:00Z', false],
    ['a clock that went backwards', '2026-01-10T09:00:00Z', '2026-01-09T09:00:00Z', false],
  ])('%s', (_, finishedAt, now, expected) => {
    expect(dueAt(finishedAt, now)).toBe(expected)
  })

  it.each([true, false])('is not sent once the answer is %s', (settled24h) => {
    const ended = { finishedAtMs: Date.parse('2026-01-10T09:00:00Z'), timeZone: 'Europe/London', minuteOfDay: EIGHT }
    const nowMs = Date.parse('2026-01-11T09:00:00Z')
    expect(isMorningLetterDue(ended, { nowMs, settled24h: null })).toBe(true)
    expect(isMorningLetterDue(ended, { nowMs, settled24h })).toBe(false)
  })

  it('goes by the zone of the clinic', () => {
    const now = '2026-01-11T02:20:00Z'
    expect(dueAt('2026-01-10T09:00:00Z', now, { timeZone: 'Asia/Kathmandu' })).toBe(true)
    expect(dueAt('2026-01-10T09:00:00Z', now, { timeZone: 'America/New_York' })).toBe(false)
  })

  const finished = fc.integer({ min: Date.parse('2024-01-01T00:00:00Z'), max: Date.parse('2030-01-01T00:00:00Z') })
  const zone = fc.constantFrom('Europe/London', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe')
  const minute = fc.constantFrom(0, ...MORNING_MINUTES)

  it('has its time on the next local day, and the question is still open then, whatever the clocks do', () => {
    fc.assert(
      fc.property(finished, zone, minute, (finishedAtMs, timeZone, minuteOfDay) => {
        const at = morningLetterAt({ finishedAtMs, timeZone, minuteOfDay })
        expect(localDayAt(at, timeZone)).toBe(addDays(localDayAt(finishedAtMs, timeZone), 1))
        expect(at).toBeLessThan(morningLetterOver(finishedAtMs))
        const ended = { finishedAtMs, timeZone, minuteOfDay }
        expect(isMorningLetterDue(ended, { nowMs: at, settled24h: null })).toBe(true)
        expect(isMorningLetterDue(ended, { nowMs: at - 1, settled24h: null })).toBe(false)
      }),
    )
  })

  it('becomes due once, stays so until it is over, and never again', () => {
    fc.assert(
      fc.property(finished, zone, minute, (finishedAtMs, timeZone, minuteOfDay) => {
        const seen = Array.from({ length: 80 }, (_, halfHours) =>
          isMorningLetterDue(
            { finishedAtMs, timeZone, minuteOfDay },
            { nowMs: finishedAtMs + halfHours * 1_800_000, settled24h: null },
          ),
        )
        expect(seen.filter((isDue, at) => isDue !== (seen[at - 1] ?? false))).toHaveLength(2)
        expect(seen.at(-1)).toBe(false)
      }),
    )
  })
})
