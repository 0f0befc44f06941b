import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ScheduleWindow } from '@/lib/domain/programmes/due-days'
import type { StreakDay } from '@/lib/domain/progress/streak/kept-week'
import { STREAK_WEEKS_MAX, weeksInARow } from '@/lib/domain/progress/streak/streak'
import { addDays, type IsoWeekday, type PlainDate, plainDate } from '@/lib/domain/shared/plain-date'

// A Thursday: last week ended on the 22nd, and nothing of it can still be logged.
const today = plainDate('2026-11-26')
const firstMonday = plainDate('2026-10-26')
const window = (change: Partial<ScheduleWindow> = {}): ScheduleWindow => ({
  ...{ startsOn: firstMonday, endsOn: null, kind: 'active', weekdays: [1, 2, 3, 4, 5, 6, 7], sessionsPerDay: 1 },
  ...change,
})

type Letter = 'd' | 'r' | 'x' | 'p' | '.'
/** A week's letters from Monday on: done, red, missed, told for pain, nothing due or known. */
const FATES = {
  d: { done: 1, isRed: false, isExcused: false },
  r: { done: 1, isRed: true, isExcused: false },
  p: { done: 0, isRed: false, isExcused: true },
} as const
function daysOf(weeks: readonly string[], monday: PlainDate = firstMonday): StreakDay[] {
  return [...weeks.join('')].flatMap((letter, at) => {
    const fate = letter in FATES ? FATES[letter as keyof typeof FATES] : null
    return fate ? [{ day: addDays(monday, at), ...fate }] : []
  })
}
const row = (weeks: readonly string[], windows = [window()], day = today) => weeksInARow(windows, daysOf(weeks), day)

describe('weeksInARow', () => {
  it('counts whole weeks of which four fifths were done, back from the last', () => {
    expect(row(['ddddddd', 'ddddddd', 'dddddxd', 'ddddddd'])).toBe(4)
    expect(row(['ddddddd', 'dddddxx', 'ddddddd', 'ddddddd'])).toBe(2)
    expect(row(['ddddddd', 'ddddddd', 'ddddddd', 'xxxxxxx'])).toBe(0)
    expect(row([])).toBe(0)
  })

  it('asks only for the days that were planned', () => {
    const threeDays = [window({ weekdays: [1, 3, 5] })]
    expect(row(['d.d.d..', 'd.d.d..', 'd.d.d..', 'd.d.d..'], threeDays)).toBe(4)
    expect(row(['d.d.d..', 'd.d.x..', 'd.d.d..', 'd.d.d..'], threeDays)).toBe(2)
  })

  it('is not ended by a pause, however long, nor lengthened by it', () => {
    const paused = [
      window({ endsOn: plainDate('2026-11-01') }),
      window({ startsOn: plainDate('2026-11-02'), endsOn: plainDate('2026-11-15'), kind: 'paused' }),
      window({ startsOn: plainDate('2026-11-16') }),
    ]
    expect(row(['ddddddd', '.......', '.......', 'ddddddd'], paused)).toBe(2)
  })

  it('is not ended by sore days, and red days never keep a week', () => {
    expect(row(['ddddddd', 'dddrrrr', 'ppppppp', 'ddddddd'])).toBe(2)
    expect(row(['rrrrrrr', 'rrrrrrr', 'rrrrrrr', 'rrrrrrr'])).toBe(0)
    expect(row(['ddddddr', 'dddddrr', 'ddddddd', 'ddddddd'])).toBe(3)
  })

  it('leaves open what may still be logged: on Monday the weekend decides nothing', () => {
    const monday = plainDate('2026-11-23')
    expect(row(['ddddddd', 'ddddddd', 'ddddddd', 'ddddd..'], [window()], monday)).toBe(3)
    expect(row(['ddddddd', 'ddddddd', 'ddddddd', 'dddddd.'], [window()], monday)).toBe(4)
    expect(row(['ddddddd', 'ddddddd', 'ddddddd', 'ddd....'], [window()], monday)).toBe(0)
  })

  it('says no more than half a year', () => {
    const long = Array.from({ length: 40 }, () => 'ddddddd')
    const start = addDays(plainDate('2026-11-23'), -7 * 40)
    expect(weeksInARow([window({ startsOn: start })], daysOf(long, start), today)).toBe(STREAK_WEEKS_MAX)
  })

  describe('for any history', () => {
    const letter = fc.constantFrom<Letter>('d', 'd', 'd', 'd', 'r', 'x', 'p')
    const history = fc.array(letter, { minLength: 28, maxLength: 28 })
    const place = fc.integer({ min: 0, max: 27 })
    const weekdays = fc.subarray<IsoWeekday>([1, 2, 3, 4, 5, 6, 7], { minLength: 1 })
    const withLetter = (days: readonly Letter[], at: number, letter: Letter) => days.toSpliced(at, 1, letter).join('')

    it('a red day is worth what a day told for pain is, and never more than one that was done', () => {
      fc.assert(
        fc.property(history, place, weekdays, (days, at, on) => {
          const windows = [window({ weekdays: on })]
          const red = row([withLetter(days, at, 'r')], windows)
          expect(red).toBe(row([withLetter(days, at, 'p')], windows))
          expect(red).toBeLessThanOrEqual(row([withLetter(days, at, 'd')], windows))
        }),
      )
    })

    it('a red day never makes a week kept that was not', () => {
      const lastMonday = plainDate('2026-11-16')
      const alone = (letters: string) =>
        weeksInARow([window({ startsOn: lastMonday })], daysOf([letters], lastMonday), today)
      fc.assert(
        fc.property(fc.array(letter, { minLength: 7, maxLength: 7 }), fc.integer({ min: 0, max: 6 }), (days, at) => {
          expect(alone(withLetter(days, at, 'r'))).toBeLessThanOrEqual(alone(days.join('')))
        }),
      )
    })

    it('more done is never a shorter row', () => {
      fc.assert(
        fc.property(history, place, (days, at) => {
          expect(row([withLetter(days, at, 'd')])).toBeGreaterThanOrEqual(row([days.join('')]))
        }),
      )
    })
  })
})
