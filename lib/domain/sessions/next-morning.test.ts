import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nextMorningState } from '@/lib/domain/sessions/next-morning'

function stateAt(finishedAt: string, now: string, timeZone = 'Europe/London', settled24h: boolean | null = null) {
  return nextMorningState({ finishedAtMs: Date.parse(finishedAt), nowMs: Date.parse(now), timeZone, settled24h })
}

describe('nextMorningState', () => {
  it.each([
    ['just after', '2026-01-10T09:00:00Z', '2026-01-10T09:01:00Z', 'not_yet'],
    ['late the same day', '2026-01-10T09:00:00Z', '2026-01-10T23:59:59Z', 'not_yet'],
    ['next morning', '2026-01-10T09:00:00Z', '2026-01-11T07:00:00Z', 'due'],
    ['a moment before 36 h', '2026-01-10T09:00:00Z', '2026-01-11T20:59:59Z', 'due'],
    ['36 h', '2026-01-10T09:00:00Z', '2026-01-11T21:00:00Z', 'unknown'],
    ['a late session is asked on the second day too', '2026-01-10T23:30:00Z', '2026-01-12T11:00:00Z', 'due'],
    ['summer: midnight is at 23:00 UTC', '2026-07-10T20:00:00Z', '2026-07-10T23:00:00Z', 'due'],
    ['summer: a minute earlier', '2026-07-10T20:00:00Z', '2026-07-10T22:59:00Z', 'not_yet'],
    // 28 March 20:00 to 30 March 09:00 by the clock is only 36 h, because the night lost one.
    ['spring forward: 36 elapsed hours', '2026-03-28T20:00:00Z', '2026-03-30T08:00:00Z', 'unknown'],
    ['spring forward: a second before', '2026-03-28T20:00:00Z', '2026-03-30T07:59:59Z', 'due'],
    ['a clock that went backwards', '2026-01-10T09:00:00Z', '2026-01-09T09:00:00Z', 'not_yet'],
  ])('%s', (_, finishedAt, now, expected) => {
    expect(stateAt(finishedAt, now)).toBe(expected)
  })

  it('goes by the zone of the clinic', () => {
    const [finishedAt, now] = ['2026-01-10T17:00:00Z', '2026-01-10T18:30:00Z']
    expect(stateAt(finishedAt, now, 'Asia/Kathmandu')).toBe('due')
    expect(stateAt(finishedAt, now, 'America/New_York')).toBe('not_yet')
  })

  it.each([true, false])('stays answered with %s, however late it is', (settled24h) => {
    expect(stateAt('2026-01-10T09:00:00Z', '2026-03-10T09:00:00Z', 'Europe/London', settled24h)).toBe('answered')
  })

  it('goes from not yet to due to unknown, and every session is asked for at least ten hours', () => {
    const order = { not_yet: 0, due: 1, unknown: 2, answered: 3 }
    const finished = fc.integer({ min: Date.parse('2024-01-01T00:00:00Z'), max: Date.parse('2030-01-01T00:00:00Z') })
    const zone = fc.constantFrom('Europe/London', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe')
    fc.assert(
      fc.property(finished, zone, (finishedAtMs, timeZone) => {
        const states = Array.from({ length: 38 }, (_, hours) =>
          nextMorningState({ finishedAtMs, nowMs: finishedAtMs + hours * 3_600_000, timeZone, settled24h: null }),
        )
        expect(states).toEqual([...states].sort((a, b) => order[a] - order[b]))
        expect(states.filter((state) => state === 'due').length).toBeGreaterThanOrEqual(10)
      }),
    )
  })
})
