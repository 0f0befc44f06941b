import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judgedNextAt, silentLevel, silentStep } from '@/lib/domain/progress/alerts/silent-alert'
import { DEFAULT_THRESHOLDS } from '@/lib/domain/progress/alerts/thresholds'

const HOUR = 3_600_000
const heardAtMs = Date.UTC(2026, 2, 27, 8)
const afterHours = (hours: number, dueSince = 2) =>
  silentLevel({ heardAtMs, nowMs: heardAtMs + hours * HOUR, dueSince }, DEFAULT_THRESHOLDS)

describe('silentLevel', () => {
  it('is quiet from 49 hours and loud from 14 days on, and nothing while nothing was due', () => {
    expect([48.99, 49, 14 * 24 - 0.01, 14 * 24].map((hours) => afterHours(hours))).toEqual([null, 'low', 'low', 'high'])
    expect(afterHours(1000, 0)).toBeNull()
  })
})

describe('judgedNextAt', () => {
  it('is the next moment at which the level can change', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), (hours) => {
        const nowMs = heardAtMs + hours * HOUR
        const next = judgedNextAt(heardAtMs, nowMs, DEFAULT_THRESHOLDS)
        const level = (at: number) => silentLevel({ heardAtMs, nowMs: at, dueSince: 1 }, DEFAULT_THRESHOLDS)
        if (next === null) expect(level(nowMs)).toBe('high')
        else {
          expect(next).toBeGreaterThan(nowMs)
          expect(level(next - 1)).toBe(level(nowMs))
          expect(level(next)).not.toBe(level(nowMs))
        }
      }),
    )
  })
})

describe('silentStep', () => {
  it.each([
    [null, null, null],
    ['low', null, 'raise'],
    ['high', null, 'raise'],
    ['low', { level: 'low', isOpen: true }, null],
    ['high', { level: 'low', isOpen: true }, 'louder'],
    ['high', { level: 'high', isOpen: true }, null],
    ['low', { level: 'low', isOpen: false }, null],
    ['high', { level: 'low', isOpen: false }, 'raise'],
    ['high', { level: 'high', isOpen: false }, null],
  ] as const)('silence %s, told %j: %s', (level, told, step) => {
    expect(silentStep(level, told)).toBe(step)
  })
})
