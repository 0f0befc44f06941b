import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PLAIN_DOSE } from '@/lib/domain/exercises/dose'
import { boxesOn, type PaperItem } from '@/lib/domain/sessions/paper/paper-boxes'
import {
  alertsOfPaper,
  NOTHING_WRITTEN,
  PAPER_PLACES,
  type PaperAnswers,
  placeOfSite,
  respondToPaper,
  SITE_OF_PLACE,
} from '@/lib/domain/sessions/paper/paper-response'
import { sittingsOf, ticksOf, tooManyTicks } from '@/lib/domain/sessions/paper/paper-sittings'
import { COLOUR_SEVERITY } from '@/lib/domain/sessions/traffic-light'
import { plainDate } from '@/lib/domain/shared/plain-date'

const MONDAY = plainDate('2026-11-02')
const TUESDAY = plainDate('2026-11-03')

function item(id: string, change: Partial<PaperItem['dose']> = {}, side: PaperItem['side'] = null): PaperItem {
  const dose = {
    ...PLAIN_DOSE,
    mode: 'reps' as const,
    sets: 2,
    reps: 8,
    holdSeconds: null,
    durationSeconds: null,
    restSeconds: 30,
  }
  return { id, side, dose: { ...dose, sessionsPerDay: 1, daysPerWeek: 7, tempo: null, ...change } }
}
const pressUp = item('press-up', { sets: 1, sessionsPerDay: 5 })
const bridge = item('bridge', { daysPerWeek: 1, weekdays: [1] })
const birdDog = item('bird-dog', {}, 'both')
const SHEET = [pressUp, bridge, birdDog]

describe('the boxes', () => {
  it('are one for each side and sitting, and none on a day of rest', () => {
    expect(SHEET.map((each) => boxesOn(each, MONDAY))).toEqual([5, 1, 2])
    expect(SHEET.map((each) => boxesOn(each, TUESDAY))).toEqual([5, 0, 2])
    expect(boxesOn(item('clam', {}, 'alternate'), MONDAY)).toBe(1)
  })

  it('refuse more ticks than there are', () => {
    const ticks = { 'press-up': 6, bridge: 1, 'bird-dog': 3 }
    expect(tooManyTicks(SHEET, MONDAY, ticks).map(({ id }) => id)).toEqual(['press-up', 'bird-dog'])
    expect(tooManyTicks(SHEET, TUESDAY, { bridge: 1 }).map(({ id }) => id)).toEqual(['bridge'])
  })
})

describe('the sittings', () => {
  it('take the first ticks first, and ask in each for what belongs to it', () => {
    expect(sittingsOf(SHEET, MONDAY, { 'press-up': 3, bridge: 1, 'bird-dog': 1 })).toEqual([
      {
        slot: 1,
        items: [
          { itemId: 'press-up', setsDone: 1 },
          { itemId: 'bridge', setsDone: 2 },
          { itemId: 'bird-dog', setsDone: 2 },
        ],
      },
      { slot: 2, items: [{ itemId: 'press-up', setsDone: 1 }] },
      { slot: 3, items: [{ itemId: 'press-up', setsDone: 1 }] },
    ])
  })

  it('are one where something was written and nothing done', () => {
    expect(sittingsOf(SHEET, TUESDAY, {})).toEqual([
      {
        slot: 1,
        items: [
          { itemId: 'press-up', setsDone: 0 },
          { itemId: 'bird-dog', setsDone: 0 },
        ],
      },
    ])
  })

  it('give back the ticks that they came from', () => {
    const ticks = fc.record({
      'press-up': fc.integer({ min: 0, max: 5 }),
      bridge: fc.integer({ min: 0, max: 1 }),
      'bird-dog': fc.integer({ min: 0, max: 2 }),
    })
    fc.assert(
      fc.property(ticks, (given) => {
        const sittings = sittingsOf(SHEET, MONDAY, given)
        expect(
          ticksOf(
            SHEET,
            sittings.map(({ items }) => items),
          ),
        ).toEqual(given)
      }),
    )
  })
})

const pain = fc.option(fc.integer({ min: 0, max: 10 }))
const answers: fc.Arbitrary<PaperAnswers> = fc.record({
  backPain: pain,
  kneePain: pain,
  place: fc.option(fc.constantFrom(...PAPER_PLACES)),
  settled: fc.option(fc.boolean()),
})
const placeBefore = fc.option(fc.constantFrom(...PAPER_PLACES))

describe('the response to a row', () => {
  const respond = (row: Partial<PaperAnswers>, before: PaperAnswers['place'] = null) =>
    respondToPaper({ ...NOTHING_WRITTEN, ...row }, { placeBefore: before })

  it('is never green and never amber, and final', () => {
    fc.assert(
      fc.property(answers, placeBefore, (row, before) => {
        const response = respondToPaper(row, { placeBefore: before })
        expect(response.colour).toBe(row.settled === false ? 'red' : 'incomplete')
        expect(response.provisional).toBe(false)
      }),
    )
  })

  it('never gets better with more pain, and then no alert goes away', () => {
    fc.assert(
      fc.property(answers, placeBefore, fc.integer({ min: 0, max: 10 }), (row, before, more) => {
        const less = respondToPaper(row, { placeBefore: before })
        const worse = respondToPaper({ ...row, kneePain: Math.max(row.kneePain ?? 0, more) }, { placeBefore: before })
        expect(COLOUR_SEVERITY[worse.colour]).toBeGreaterThanOrEqual(COLOUR_SEVERITY[less.colour])
        const kinds = alertsOfPaper(worse).map(({ kind }) => kind)
        expect(kinds).toEqual(expect.arrayContaining(alertsOfPaper(less).map(({ kind }) => kind)))
      }),
    )
  })

  it('tells of pain above the bands and of a place further down', () => {
    expect(alertsOfPaper(respond({ kneePain: 5, place: 'knee', settled: true }, 'knee'))).toEqual([])
    expect(alertsOfPaper(respond({ backPain: 6 }))).toEqual([{ kind: 'paper_pain', level: 'high' }])
    expect(alertsOfPaper(respond({ place: 'foot' }, 'knee'))).toEqual([{ kind: 'peripheralised', level: 'high' }])
    expect(alertsOfPaper(respond({ place: 'back' }, 'knee'))).toEqual([])
    // Nobody said where it was before.
    expect(alertsOfPaper(respond({ place: 'foot' }))).toEqual([])
  })

  it('reads every site back as the word it is nearest to', () => {
    expect([0, 1, 2, 3, 4, 5, 6].map(placeOfSite)).toEqual([null, 'back', 'back', 'knee', 'knee', 'foot', 'foot'])
    for (const place of PAPER_PLACES) expect(placeOfSite(SITE_OF_PLACE[place])).toBe(place)
  })
})
