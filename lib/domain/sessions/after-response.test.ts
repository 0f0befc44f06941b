import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consequencesOf, isAmberRunning, isSecondRed, type ResponseHistory } from '@/lib/domain/sessions/after-response'
import {
  RESPONSE_COLOURS,
  type ResponseColour,
  type ResponseReason,
  type SymptomResponse,
} from '@/lib/domain/sessions/traffic-light'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'

const DAY = plainDate('2026-03-29')
const FIRST: ResponseHistory = { day: DAY, otherRedDays: [], previousColour: null, easePositionSlug: null }

function response(
  colour: SymptomResponse['colour'],
  reasons: ResponseReason[] = [],
  provisional = false,
): SymptomResponse {
  const suspends = reasons.includes('red_flag') || reasons.includes('neuro_change')
  return { colour, reasons, provisional, suspends }
}

describe('consequencesOf', () => {
  it('green: nothing to do', () => {
    expect(consequencesOf(response('green'), FIRST)).toEqual({
      stopsExerciseToday: false,
      easePositionSlug: null,
      nextTime: 'same',
      notify: null,
      programmeEvent: null,
      alerts: [],
      countsTowardsProgression: true,
    })
  })

  it('red by pain: stop, ease, easier next time, a same-day note', () => {
    expect(consequencesOf(response('red', ['pain_band']), FIRST)).toEqual({
      stopsExerciseToday: true,
      easePositionSlug: 'rest-90-90',
      nextTime: 'easier_exercise',
      notify: 'high',
      programmeEvent: null,
      alerts: [{ kind: 'red_pain', level: 'high' }],
      countsTowardsProgression: false,
    })
  })

  it('uses the ease position that the therapist chose', () => {
    const history = { ...FIRST, easePositionSlug: 'prone-lying-rest' }
    expect(consequencesOf(response('red', ['pain_band']), history).easePositionSlug).toBe('prone-lying-rest')
  })

  it.each<[SymptomResponse['colour'], ResponseReason[], object[]]>([
    ['red', ['peripheralised', 'peripheralised_next_day'], [{ kind: 'peripheralised', level: 'high' }]],
    ['red', ['not_settled_24h'], [{ kind: 'not_settled', level: 'high' }]],
    ['amber', ['pain_band', 'high_baseline_notify'], [{ kind: 'high_baseline', level: 'low' }]],
    ['red', ['neuro_change'], [{ kind: 'neuro_change', level: 'critical' }]],
    ['red_flag', ['red_flag'], [{ kind: 'red_flag', level: 'critical' }]],
    ['incomplete', ['unanswered'], []],
  ])('%s with %s raises its alerts', (colour, reasons, alerts) => {
    expect(consequencesOf(response(colour, reasons), FIRST).alerts).toEqual(alerts)
  })

  it.each<[SymptomResponse['colour'], ResponseReason[]]>([
    ['red_flag', ['red_flag']],
    ['red', ['neuro_change']],
  ])('%s suspends, and shows no exercise at all', (colour, reasons) => {
    const history = { ...FIRST, otherRedDays: [DAY] }
    expect(consequencesOf(response(colour, reasons), history)).toMatchObject({
      programmeEvent: 'suspend',
      easePositionSlug: null,
      nextTime: 'nothing_until_cleared',
      notify: 'critical',
    })
  })

  it('pauses on the second red in 7 days', () => {
    const history = { ...FIRST, otherRedDays: [addDays(DAY, -6)] }
    expect(consequencesOf(response('red', ['pain_band']), history)).toMatchObject({
      programmeEvent: 'pause',
      alerts: [{ kind: 'two_reds', level: 'high' }],
    })
    expect(consequencesOf(response('amber', ['pain_band']), history).programmeEvent).toBeNull()
  })

  it('two reds in 7 days pause in whatever order they arrive, and the later one is the second', () => {
    const history = { ...FIRST, laterRedDays: [addDays(DAY, 6)] }
    expect(consequencesOf(response('red', ['pain_band']), history)).toMatchObject({
      programmeEvent: 'pause',
      alerts: [{ kind: 'red_pain', level: 'high' }],
    })
    expect(consequencesOf(response('green'), history).programmeEvent).toBeNull()
  })

  it('proposes a little less after two ambers running', () => {
    const history = { ...FIRST, previousColour: 'amber' as const }
    expect(consequencesOf(response('amber'), history)).toMatchObject({
      nextTime: 'less',
      notify: 'low',
      alerts: [{ kind: 'two_ambers', level: 'low' }],
    })
    expect(consequencesOf(response('amber'), FIRST)).toMatchObject({ nextTime: 'same', notify: null })
    expect(consequencesOf(response('green'), history).nextTime).toBe('same')
  })

  it.each<[string, SymptomResponse, boolean]>([
    ['green and settled', response('green'), true],
    ['green, morning unknown', response('green', [], true), false],
    ['amber', response('amber'), false],
    ['amber while centralising', response('amber', ['centralised']), true],
    ['incomplete', response('incomplete'), false],
    ['red', response('red', ['pain_band']), false],
  ])('%s counts towards a step up: %o', (_, each, expected) => {
    expect(consequencesOf(each, FIRST).countsTowardsProgression).toBe(expected)
  })

  it('never lets a red, red flag or incomplete response count, and always tells somebody of a red', () => {
    const reasons = fc.subarray<ResponseReason>(['peripheralised', 'pain_band', 'centralised', 'neuro_change'])
    fc.assert(
      fc.property(fc.constantFrom(...RESPONSE_COLOURS), reasons, (colour, each) => {
        const result = consequencesOf(response(colour, colour === 'red_flag' ? ['red_flag'] : each), FIRST)
        if (colour === 'red' || colour === 'red_flag') expect(['critical', 'high']).toContain(result.notify)
        if (colour !== 'green' && colour !== 'amber') expect(result.countsTowardsProgression).toBe(false)
      }),
    )
  })
})

describe('isAmberRunning', () => {
  it.each<[string, [ResponseColour, string[]][], boolean]>([
    ['the last session with it was amber', [['amber', ['a']]], true],
    [
      'it was amber the time before, and then green',
      [
        ['green', ['a']],
        ['amber', ['a']],
      ],
      false,
    ],
    [
      'sessions without it lie between',
      [
        ['green', ['b']],
        ['amber', ['a', 'b']],
      ],
      true,
    ],
    ['another exercise was amber', [['amber', ['b']]], false],
    ['it was red', [['red', ['a']]], false],
    ['there was none', [], false],
  ])('%s', (_name, sessions, expected) => {
    expect(
      isAmberRunning(
        ['a'],
        sessions.map(([colour, items]) => ({ colour, items })),
      ),
    ).toBe(expected)
  })
})

describe('isSecondRed', () => {
  it.each([
    [0, true],
    [-1, true],
    [-6, true],
    [-7, false],
    // A session that arrives late may lie before a red that is already known.
    [6, true],
    [7, false],
  ])('another red %i days away: %s', (days, expected) => {
    expect(isSecondRed(DAY, [addDays(DAY, days)])).toBe(expected)
  })

  it('is false without another red', () => {
    expect(isSecondRed(DAY, [])).toBe(false)
  })
})
