import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { isAsked, type MeasureFacts, measuresDue, nextDueOn, PATIENT_MEASURES, wasWanted } from './due'
import { MEASURE } from './measure'

const START = plainDate('2026-03-02')
const at = (days: number) => Date.parse(`${addDays(START, days)}T12:00:00Z`)
const taken = (days: number) => ({ on: addDays(START, days), atMs: at(days) })
const facts = (change: Partial<MeasureFacts> = {}): MeasureFacts => ({
  startedOn: START,
  taken: {},
  askedAtMs: {},
  ...change,
})
const dueOn = (days: number, change: Partial<MeasureFacts> = {}) =>
  measuresDue(facts(change), addDays(START, days)).map(({ measure }) => measure)

describe('asked by itself (clinical.md 6)', () => {
  it.each<[string, number, Partial<MeasureFacts>, string[]]>([
    ['on the first day: what later days are compared with', 0, {}, ['nprs', 'psfs', 'rmdq']],
    ['before the first day: nothing', -1, {}, []],
    ['without a programme: nothing', 0, { startedOn: null }, []],
    ['six days after an answer', 6, { taken: { nprs: taken(0), psfs: taken(0), rmdq: taken(0) } }, []],
    ['seven days after', 7, { taken: { nprs: taken(0), psfs: taken(0), rmdq: taken(0) } }, ['nprs', 'psfs']],
    ['a later answer starts the week anew', 7, { taken: { nprs: taken(3), psfs: taken(0), rmdq: taken(0) } }, ['psfs']],
    [
      'the rating of change after four weeks',
      28,
      { taken: { nprs: taken(28), psfs: taken(28), rmdq: taken(1) } },
      ['groc'],
    ],
    [
      'everything after four weeks without an answer, but for what only a therapist asks',
      28,
      {},
      ['nprs', 'psfs', 'rmdq', 'groc'],
    ],
  ])('%s', (_name, days, change, expected) => {
    expect(dueOn(days, change)).toEqual(expected)
  })
})

describe('asked by a therapist', () => {
  it('is due at once and first, whatever its days', () => {
    const change = { askedAtMs: { pgic: at(1) }, taken: { rmdq: taken(0), psfs: taken(0) } }
    expect(measuresDue(facts(change), addDays(START, 1))).toEqual([
      { measure: 'pgic', isAsked: true },
      { measure: 'nprs', isAsked: false },
    ])
    expect(dueOn(0, { startedOn: null, askedAtMs: { rmdq: at(0) } })).toEqual(['rmdq'])
  })

  it('is answered by what is taken after it, not by what was taken before', () => {
    const asked = { askedAtMs: { rmdq: at(3) } }
    expect(isAsked('rmdq', facts({ ...asked, taken: { rmdq: taken(2) } }))).toBe(true)
    expect(isAsked('rmdq', facts({ ...asked, taken: { rmdq: taken(4) } }))).toBe(false)
    expect(nextDueOn('rmdq', facts({ ...asked, taken: { rmdq: taken(4) } }))).toBe(addDays(START, 32))
  })
})

test('nothing is asked twice on one day, nor that belongs to somebody or needs a watch', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100 }), (days) => {
      const everything = Object.fromEntries(PATIENT_MEASURES.map((measure) => [measure, taken(days)]))
      expect(dueOn(days, { taken: everything })).toEqual([])
    }),
  )
  expect(PATIENT_MEASURES.map((measure) => MEASURE[measure].use)).toEqual(PATIENT_MEASURES.map(() => 'items'))
})

test('an answer that arrives late was wanted unless one was given meanwhile, whatever has become of the programme', () => {
  const stopped = { startedOn: null }
  const on = (days: number) => addDays(START, days)
  expect(wasWanted('nprs', facts(stopped), on(3))).toBe(true)
  expect(wasWanted('nprs', facts({ ...stopped, taken: { nprs: taken(3) } }), on(10))).toBe(true)
  expect(wasWanted('nprs', facts({ ...stopped, taken: { nprs: taken(3) } }), on(9))).toBe(false)
  expect(wasWanted('nprs', facts({ taken: { nprs: taken(10) } }), on(3))).toBe(false)
  expect(wasWanted('pgic', facts(), on(3))).toBe(false)
  expect(wasWanted('pgic', facts({ askedAtMs: { pgic: at(1) } }), on(3))).toBe(true)
})
