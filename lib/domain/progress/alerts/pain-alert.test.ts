import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWorthComparing, painAlert, type SitePain } from '@/lib/domain/progress/alerts/pain-alert'
import {
  DEFAULT_THRESHOLDS,
  THRESHOLD_LIMITS,
  THRESHOLDS,
  thresholdFaults,
} from '@/lib/domain/progress/alerts/thresholds'

const ANSWERS = [null, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const
const NEVER: SitePain = { back: null, knee: null }
const levelOf = (now: SitePain, before: SitePain) => painAlert(now, before, DEFAULT_THRESHOLDS)?.level ?? null
const LOUDNESS = [null, 'low', 'high', 'critical']
const loudness = (now: SitePain, before: SitePain) => LOUDNESS.indexOf(levelOf(now, before))

describe('painAlert', () => {
  it('says the same as the issue, for every pain of one place and the time before', () => {
    for (const before of ANSWERS) {
      for (const now of ANSWERS) {
        const rise = now === null || before === null ? 0 : now - before
        const expected =
          now === null
            ? null
            : now >= 7
              ? 'critical'
              : now >= 5 && rise >= 2
                ? 'high'
                : now >= 5 && rise >= 1
                  ? 'low'
                  : null
        for (const place of ['back', 'knee'] as const) {
          expect(levelOf({ ...NEVER, [place]: now }, { ...NEVER, [place]: before }), `${before} → ${now}`).toBe(
            expected,
          )
        }
      }
    }
  })

  it('compares a place with itself only', () => {
    expect(levelOf({ back: 6, knee: 6 }, { back: 6, knee: 6 })).toBeNull()
    expect(levelOf({ back: null, knee: 6 }, { back: 0, knee: null })).toBeNull()
  })

  const answer = fc.constantFrom(...ANSWERS)
  const pain = fc.record<SitePain>({ back: answer, knee: answer })

  it('is as loud as the louder place, and more pain is never quieter', () => {
    fc.assert(
      fc.property(pain, pain, (now, before) => {
        const back = loudness({ ...now, knee: null }, before)
        const knee = loudness({ ...now, back: null }, before)
        expect(loudness(now, before)).toBe(Math.max(back, knee))
        if (now.knee !== null && now.knee < 10) {
          expect(loudness({ ...now, knee: now.knee + 1 }, before)).toBeGreaterThanOrEqual(loudness(now, before))
        }
      }),
    )
  })

  it('never tells of a session that is not worth comparing', () => {
    fc.assert(
      fc.property(pain, pain, (now, before) => {
        if (!isWorthComparing(now, DEFAULT_THRESHOLDS)) expect(levelOf(now, before)).toBeNull()
      }),
    )
  })
})

describe('thresholds', () => {
  it('are in order and within their limits by default', () => {
    expect(thresholdFaults(DEFAULT_THRESHOLDS)).toEqual([])
    for (const name of THRESHOLDS) {
      expect(DEFAULT_THRESHOLDS[name]).toBeGreaterThanOrEqual(THRESHOLD_LIMITS[name].min)
      expect(DEFAULT_THRESHOLDS[name]).toBeLessThanOrEqual(THRESHOLD_LIMITS[name].max)
    }
  })

  it('need more for what is louder', () => {
    const faulty = { ...DEFAULT_THRESHOLDS, riseHigh: 1, painCritical: 4, silentHighDays: 2 }
    expect(thresholdFaults(faulty).map(({ name }) => name)).toEqual(['riseHigh', 'painCritical', 'silentHighDays'])
  })
})
