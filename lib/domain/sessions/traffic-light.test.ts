import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  COLOUR_SEVERITY,
  classifyResponse,
  type ResponseColour,
  type ResponseInput,
  type ResponseReason,
} from '@/lib/domain/sessions/traffic-light'

/** Everything answered, nothing wrong, next day included. */
const CALM: ResponseInput = {
  pre: 0,
  max: 0,
  sitePre: 4,
  sitePost: 4,
  siteNextDay: 4,
  spreadRevertedAtOnce: null,
  settled24h: true,
  newWeakness: false,
  newNumbness: false,
  redFlag: false,
}
const REQUIRED = ['pre', 'max', 'sitePre', 'sitePost', 'redFlag', 'newWeakness', 'newNumbness'] as const
const PAINS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
const SITES = [0, 1, 2, 3, 4, 5, 6]
const NULLABLE_SITES = [null, ...SITES]
const ANSWERS = [null, true, false]

const pain = fc.integer({ min: 0, max: 10 })
const site = fc.integer({ min: 0, max: 6 })
const answer = fc.constantFrom(...ANSWERS)
const anyInput = fc.record<ResponseInput>({
  pre: fc.option(pain),
  max: fc.option(pain),
  sitePre: fc.option(site),
  sitePost: fc.option(site),
  siteNextDay: fc.option(site),
  spreadRevertedAtOnce: answer,
  settled24h: answer,
  newWeakness: answer,
  newNumbness: answer,
  redFlag: answer,
})

function severity(input: ResponseInput): number {
  return COLOUR_SEVERITY[classifyResponse(input).colour]
}

describe('classifyResponse, bands of clinical.md 4.1', () => {
  // One row a start score, one letter for each worst pain 0 … 10.
  it.each([
    [0, 'GGGAAARRRRR'],
    [1, 'GGGAAARRRRR'],
    [2, 'GGGAAARRRRR'],
    [3, 'GGGGGARRRRR'],
    [4, 'GGGGGGRRRRR'],
    [5, 'GGGGGGARRRR'],
    [6, 'AAAAAAAARRR'],
    [7, 'AAAAAAAAARR'],
    [8, 'AAAAAAAAAAR'],
    [9, 'AAAAAAAAAAA'],
    [10, 'AAAAAAAAAAA'],
  ])('start %i', (pre, expected) => {
    const colours = PAINS.map((max) => classifyResponse({ ...CALM, pre, max }).colour)
    expect(colours.map((colour) => colour[0]?.toUpperCase()).join('')).toBe(expected)
  })

  it('takes other bands from the clinic settings', () => {
    const bands = { greenMax: 3, amberMax: 7 }
    expect(classifyResponse({ ...CALM, pre: 3, max: 3 }, bands).colour).toBe('green')
    expect(classifyResponse({ ...CALM, pre: 0, max: 7 }, bands).colour).toBe('amber')
    expect(classifyResponse({ ...CALM, pre: 0, max: 8 }, bands).colour).toBe('red')
    expect(classifyResponse({ ...CALM, pre: 4, max: 6 }, bands).colour).toBe('amber')
    expect(classifyResponse({ ...CALM, pre: 4, max: 7 }, bands).colour).toBe('red')
  })
})

describe('classifyResponse, cases', () => {
  it.each<[string, Partial<ResponseInput>, ResponseColour, ResponseReason[]]>([
    ['nothing', {}, 'green', []],
    ['H12: little pain, but further down', { pre: 1, max: 1, sitePost: 6 }, 'red', ['peripheralised']],
    ['H13: a high start', { pre: 6, max: 6 }, 'amber', ['pain_band', 'high_baseline_notify']],
    ['a high start that rises by two', { pre: 6, max: 8 }, 'red', ['pain_band']],
    ['back at once', { sitePost: 5, spreadRevertedAtOnce: true }, 'amber', ['spread_reverted']],
    ['not said whether it went back', { sitePost: 5 }, 'red', ['peripheralised']],
    ['went back is nothing without a spread', { spreadRevertedAtOnce: true }, 'green', []],
    ['further down the next morning', { siteNextDay: 5 }, 'red', ['peripheralised_next_day']],
    ['further up the next morning', { siteNextDay: 1 }, 'green', []],
    ['not settled', { settled24h: false }, 'red', ['not_settled_24h']],
    ['moved up', { sitePost: 2 }, 'green', ['centralised']],
    ['moved up with more pain', { pre: 2, max: 4, sitePost: 2 }, 'amber', ['pain_band', 'centralised']],
    ['no praise for moving up in a red', { pre: 0, max: 8, sitePost: 2 }, 'red', ['pain_band']],
    [
      'all red reasons',
      { max: 9, sitePost: 5, siteNextDay: 5, settled24h: false },
      'red',
      ['peripheralised', 'peripheralised_next_day', 'not_settled_24h', 'pain_band'],
    ],
    ['new weakness', { newWeakness: true }, 'red', ['neuro_change']],
    ['new numbness', { newNumbness: true }, 'red', ['neuro_change']],
    ['new weakness, all else unanswered', { newWeakness: true, pre: null, redFlag: null }, 'red', ['neuro_change']],
    ['red flag over all', { redFlag: true, newWeakness: true, max: null }, 'red_flag', ['red_flag']],
  ])('%s', (_, change, colour, reasons) => {
    expect(classifyResponse({ ...CALM, ...change })).toMatchObject({ colour, reasons })
  })

  it.each(REQUIRED)('is incomplete without %s', (key) => {
    expect(classifyResponse({ ...CALM, [key]: null })).toEqual({
      colour: 'incomplete',
      reasons: ['unanswered'],
      provisional: false,
      suspends: false,
    })
  })

  it('is provisional until the next-day answer, unless it is already red', () => {
    expect(classifyResponse({ ...CALM, settled24h: null, siteNextDay: null })).toMatchObject({
      colour: 'green',
      provisional: true,
    })
    expect(classifyResponse({ ...CALM, settled24h: true, siteNextDay: null }).provisional).toBe(false)
    expect(classifyResponse({ ...CALM, settled24h: null, max: 9 })).toMatchObject({ colour: 'red', provisional: false })
  })

  it.each([{ pre: 11 }, { max: -1 }, { max: Number.NaN }, { sitePre: 7 }, { sitePost: 1.5 }, { siteNextDay: -1 }])(
    'throws for %o',
    (change) => {
      expect(() => classifyResponse({ ...CALM, ...change })).toThrow(RangeError)
    },
  )
})

describe('classifyResponse, for every answer there is', () => {
  const places = SITES.flatMap((sitePre) =>
    SITES.flatMap((sitePost) =>
      NULLABLE_SITES.flatMap((siteNextDay) =>
        ANSWERS.flatMap((spreadRevertedAtOnce) =>
          ANSWERS.map((settled24h) => ({ ...CALM, sitePre, sitePost, siteNextDay, spreadRevertedAtOnce, settled24h })),
        ),
      ),
    ),
  )

  it('more pain never gives a better colour', () => {
    const better = places.flatMap((place) =>
      PAINS.filter((pre) => {
        const ranks = PAINS.map((max) => severity({ ...place, pre, max }))
        return ranks.some((rank, index) => rank < (ranks[index - 1] ?? 0))
      }),
    )
    expect(better).toEqual([])
  })

  it('a place further down that stays is red, whatever the pain', () => {
    const moved = places.filter((place) => (place.sitePost ?? 0) > (place.sitePre ?? 0) && !place.spreadRevertedAtOnce)
    const colours = moved.flatMap((place) =>
      PAINS.flatMap((pre) => PAINS.map((max) => classifyResponse({ ...place, pre, max }).colour)),
    )
    expect(colours.length).toBeGreaterThan(100_000)
    expect(new Set(colours)).toEqual(new Set(['red']))
  })

  it('green only ever means settled or waiting, at the same place or further up', () => {
    const greens = places.filter((place) => classifyResponse(place).colour === 'green')
    expect(greens.every((place) => place.settled24h !== false && (place.sitePost ?? 9) <= (place.sitePre ?? 0))).toBe(
      true,
    )
  })
})

describe('classifyResponse, properties', () => {
  it('a missing answer is never green', () => {
    fc.assert(
      fc.property(anyInput, fc.constantFrom(...REQUIRED), (input, key) => {
        expect(['incomplete', 'red', 'red_flag']).toContain(classifyResponse({ ...input, [key]: null }).colour)
      }),
      { numRuns: 2000 },
    )
  })

  it('a further place, after or next morning, never gives a better colour', () => {
    fc.assert(
      fc.property(anyInput, site, site, (input, a, b) => {
        const [near, far] = [Math.min(a, b), Math.max(a, b)]
        expect(severity({ ...input, sitePost: far })).toBeGreaterThanOrEqual(severity({ ...input, sitePost: near }))
        expect(severity({ ...input, siteNextDay: far })).toBeGreaterThanOrEqual(
          severity({ ...input, siteNextDay: near }),
        )
      }),
      { numRuns: 2000 },
    )
  })

  it('a worse safety answer never gives a better colour, and only safety answers suspend', () => {
    fc.assert(
      fc.property(anyInput, fc.constantFrom('redFlag', 'newWeakness', 'newNumbness'), (input, key) => {
        const yes = classifyResponse({ ...input, [key]: true })
        expect(COLOUR_SEVERITY[yes.colour]).toBeGreaterThanOrEqual(severity({ ...input, [key]: false }))
        expect(yes.suspends).toBe(true)
        const { suspends } = classifyResponse(input)
        expect(suspends).toBe(input.redFlag === true || input.newWeakness === true || input.newNumbness === true)
      }),
      { numRuns: 2000 },
    )
  })

  it('keeps to its colours under any bands a clinic may set', () => {
    const bands = fc
      .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 10 }))
      .map(([a, b]) => ({ greenMax: Math.min(a, b - 1), amberMax: Math.max(a + 1, b) }))
    fc.assert(
      fc.property(pain, pain, pain, bands, (pre, a, b, each) => {
        const rank = (max: number) => COLOUR_SEVERITY[classifyResponse({ ...CALM, pre, max }, each).colour]
        expect(rank(Math.max(a, b))).toBeGreaterThanOrEqual(rank(Math.min(a, b)))
      }),
    )
  })
})
