import { describe, expect, it } from 'vitest'
import { afterReport, coveredIfLate, isCovered, watchFrom, withoutAnswer } from './lock-watch'

const now = 1_000_000
const HOUR = 3_600_000
const fresh = watchFrom({ kind: 'lock', inMs: HOUR }, now)

describe('a page that stands open', () => {
  it('asks a minute before the lock', () => {
    expect(fresh).toEqual({ cover: 'none', next: 'lock', stopsAtMs: now + HOUR, askAtMs: now + HOUR - 60_000 })
  })

  it.each([
    ['lock', 60_000, 'warn_lock', 60_000],
    ['lock', 60_001, 'none', 1],
    ['lock', 20_000, 'warn_lock', 20_000],
    ['end', 59_000, 'warn_end', 59_000],
    ['lock', 3, 'warn_lock', 1_000],
    ['lock', -5_000, 'warn_lock', 1_000],
  ] as const)('before the %s, with %i ms left, shows %s and asks in %i ms', (kind, inMs, cover, askInMs) => {
    expect(watchFrom({ kind, inMs }, now)).toMatchObject({ cover, askAtMs: now + askInMs })
  })

  it.each([
    [{ state: 'locked' }, 'locked'],
    [{ state: 'ended' }, 'ended'],
    [{ state: 'open', who: 'thea', next: { kind: 'lock', inMs: HOUR } }, 'none'],
    [{ state: 'open', who: 'theo', next: { kind: 'lock', inMs: HOUR } }, 'other'],
  ] as const)('hears %o and shows %s', (report, cover) => {
    expect(afterReport(fresh, report, 'thea', now).cover).toBe(cover)
    const locked = { ...fresh, cover: 'locked' as const, askAtMs: null }
    expect(afterReport(locked, report, 'thea', now).cover).toBe(cover)
  })

  it('is hidden without an answer once the lock must have fallen, and asks again', () => {
    expect(withoutAnswer(fresh, now + 1)).toMatchObject({ cover: 'none', askAtMs: now + 15_001 })
    expect(withoutAnswer(fresh, now + HOUR)).toMatchObject({ cover: 'locked', askAtMs: now + HOUR + 15_000 })
    const ending = watchFrom({ kind: 'end', inMs: HOUR }, now)
    expect(withoutAnswer(ending, now + HOUR).cover).toBe('ended')
  })

  it('is hidden when a computer wakes late, and stays what it was when in time', () => {
    expect(coveredIfLate(fresh, now + HOUR - 1)).toBe(fresh)
    expect(isCovered(coveredIfLate(fresh, now + HOUR).cover)).toBe(true)
    const other = { ...fresh, cover: 'other' as const }
    expect(coveredIfLate(other, now + HOUR)).toBe(other)
  })
})
