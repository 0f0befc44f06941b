import fc from 'fast-check'
import { createFormatter, createTranslator } from 'next-intl'
import { expect, test } from 'vitest'
import { doseSentences } from '@/components/handout/words/dose-sentences'
import type { HandoutWords } from '@/components/handout/words/handout-words'
import { BAND_COLOURS, type Dose, type RightDose } from '@/lib/domain/exercises/dose'
import { ITEM_SIDES, type ItemSide } from '@/lib/domain/programmes/item'
import type { IsoWeekday } from '@/lib/domain/shared/plain-date'
import { formats } from '@/lib/i18n/formats'
import { catalogue as messages } from '@/lib/i18n/messages/en-GB/catalogue'

const common = { locale: 'en-GB', messages, formats, timeZone: 'UTC' } as const
const words: HandoutWords = {
  t: createTranslator({ ...common, namespace: 'handout' }),
  te: createTranslator({ ...common, namespace: 'exercises' }),
  tq: createTranslator({ ...common, namespace: 'sessions.warning.question' }),
  format: createFormatter(common),
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

const work = fc.constantFrom('reps', 'hold', 'duration').chain((mode) =>
  fc.record({
    mode: fc.constant(mode),
    reps: mode === 'duration' ? fc.constant(null) : fc.integer({ min: 1, max: 50 }),
    holdSeconds: mode === 'duration' ? fc.constant(null) : fc.option(fc.integer({ min: 1, max: 120 })),
    durationSeconds: mode === 'duration' ? fc.integer({ min: 1, max: 3600 }) : fc.constant(null),
    weightKg: fc.option(fc.integer({ min: 1, max: 60 }).map((halves) => halves / 2)),
    band: fc.option(fc.constantFrom(...BAND_COLOURS)),
  }),
)
const weekdays = fc
  .uniqueArray(fc.constantFrom<IsoWeekday>(1, 2, 3, 4, 5, 6, 7), { minLength: 1 })
  .map((days) => days.toSorted((a, b) => a - b))

const dosed = fc
  .record({
    work,
    sets: fc.integer({ min: 1, max: 10 }),
    restSeconds: fc.integer({ min: 0, max: 600 }),
    sessionsPerDay: fc.integer({ min: 1, max: 8 }),
    chosen: fc.option(weekdays),
    daysPerWeek: fc.integer({ min: 1, max: 7 }),
    tempo: fc.option(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.nat(9), fc.integer({ min: 1, max: 9 }))),
    side: fc.option(fc.constantFrom(...ITEM_SIDES)),
    right: fc.option(work),
  })
  .map(({ work, chosen, daysPerWeek, tempo, side, right, ...rest }) => {
    const dose = {
      ...work,
      ...rest,
      weekdays: chosen,
      daysPerWeek: chosen?.length ?? daysPerWeek,
      tempo: tempo && [...tempo, 0].join('-'),
      right: side === 'both' && right !== null ? otherwise(right) : null,
    } as Dose
    return { dose, side }
  })

/** What the right side can do otherwise is of the same kind as what the left does. */
function otherwise({ reps, holdSeconds, weightKg, band }: { reps: number | null } & RightDose): RightDose | null {
  return reps === null
    ? null
    : { reps, holdSeconds: holdSeconds ?? null, weightKg: weightKg ?? null, band: band ?? null }
}

/** Every number that a sentence says; words for numbers and minutes are put back first. */
function numbersIn(text: string): number[] {
  const plain = text
    .replace(/once a day/i, '1 times a day')
    .replace(/twice a day/i, '2 times a day')
    .replace(/every day/, '7 days a week')
    .replace(
      /(\d+) minutes? (\d+) seconds?/g,
      (_, minutes, seconds) => `${Number(minutes) * 60 + Number(seconds)} seconds`,
    )
    .replace(/(\d+) minutes?/g, (_, minutes) => `${Number(minutes) * 60} seconds`)
  return (plain.match(/\d+(\.\d+)?/g) ?? []).map(Number)
}

function numbersStored(dose: Dose, side: ItemSide | null): number[] {
  const oneSide = ({ reps, holdSeconds, durationSeconds, weightKg }: Dose) => [
    reps,
    holdSeconds,
    durationSeconds,
    weightKg,
  ]
  const rightSide = side === 'both' && dose.right ? oneSide({ ...dose, ...dose.right }) : []
  const [there, pause, back] = dose.tempo?.split('-').map(Number) ?? []
  return [
    ...[dose.sets, ...oneSide(dose), ...rightSide],
    ...(dose.sets > 1 ? [dose.restSeconds] : []),
    ...[there, pause, back, dose.sessionsPerDay],
    dose.weekdays && dose.weekdays.length < 7 ? null : dose.daysPerWeek,
  ].filter((value) => value !== null && value !== undefined && value !== 0) as number[]
}

const sorted = (numbers: readonly number[]) => numbers.toSorted((a, b) => a - b)

test('what is printed has every number that is stored, and no other (H16)', () => {
  fc.assert(
    fc.property(dosed, ({ dose, side }) => {
      const { work, rhythm, pace } = doseSentences(words, dose, side)
      expect(sorted(numbersIn(`${work} ${rhythm} ${pace ?? ''}`))).toEqual(sorted(numbersStored(dose, side)))
    }),
    { numRuns: 2000 },
  )
})

test('chosen weekdays and bands are named, and nobody else’s', () => {
  fc.assert(
    fc.property(dosed, ({ dose, side }) => {
      const { work, rhythm } = doseSentences(words, dose, side)
      const named = dose.weekdays !== null && dose.weekdays.length < 7 ? dose.weekdays : []
      expect(DAYS.filter((day) => rhythm.includes(day))).toEqual(named.map((day) => DAYS[day - 1]))
      const bands = [dose.band, dose.right?.band].filter((band) => band !== null && band !== undefined)
      expect(new Set([...work.matchAll(/(\w+) band/gi)].map(([, colour]) => colour?.toLowerCase()))).toEqual(
        new Set(bands),
      )
    }),
  )
})

const plain: Dose = {
  ...{ mode: 'reps', sets: 2, reps: 8, holdSeconds: 3, durationSeconds: null, restSeconds: 45 },
  ...{ sessionsPerDay: 1, daysPerWeek: 5, weekdays: null, tempo: '2-0-3-0', weightKg: null, band: null, right: null },
}

test.each([
  [plain, 'both', '8 times each side, 2 sets. Hold 3 seconds.', 'Rest 45 seconds. Once a day, 5 days a week.'],
  [plain, 'left', '8 times, 2 sets. Hold 3 seconds.', 'Rest 45 seconds. Once a day, 5 days a week.'],
  [
    { ...plain, right: { reps: 6, weightKg: 2.5 } },
    'both',
    'Left side: 8 times, hold 3 seconds. Right side: 6 times, hold 3 seconds, 2.5 kg weight. 2 sets on each side.',
    'Rest 45 seconds. Once a day, 5 days a week.',
  ],
  [
    { ...plain, mode: 'duration', reps: null, holdSeconds: null, durationSeconds: 600, sets: 1, weekdays: [1, 3, 5] },
    null,
    '10 minutes, 1 set.',
    'Once a day, on Monday, Wednesday and Friday.',
  ],
  [
    { ...plain, band: 'red', sessionsPerDay: 5, daysPerWeek: 7, restSeconds: 120 },
    'alternate',
    '8 times each side, 2 sets. Hold 3 seconds. Red band.',
    'Rest 2 minutes. 5 times a day, every day.',
  ],
] as const)('a dose reads as a person would say it', (dose, side, work, rhythm) => {
  expect(doseSentences(words, dose as Dose, side)).toEqual({
    work,
    rhythm,
    pace: 'Pace: 2 seconds out, 3 back.',
  })
})
