import { describe, expect, it } from 'vitest'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import { mayProposePhase, type PhaseHistory, type PhaseSession, phaseCriteria } from './phase-proposal'
import { isPlateau, type MainMeasure } from './plateau'

const TODAY = plainDate('2026-03-20')
const session = (daysAgo: number, change: Partial<PhaseSession> = {}): PhaseSession => ({
  day: addDays(TODAY, -daysAgo),
  colour: 'green',
  kneePainBefore: 2,
  kneePainMax: 3,
  siteBefore: 4,
  siteAfter: 4,
  settled24h: true,
  ...change,
})
const history = (change: Partial<PhaseHistory> = {}): PhaseHistory => ({
  rule: {
    minDaysInPhase: 5,
    minSessionsLogged: 4,
    maxWorstLegPainNprs: 5,
    maxPainRiseDuring: 2,
    maxDistalRankChange: 0,
    maxRedResponsesLast7d: 0,
    minAdherencePct: 60,
  },
  startedOn: addDays(TODAY, -10),
  sessions: [session(1), session(2), session(4), session(6)],
  adherencePct: 80,
  neuroTestedOn: addDays(TODAY, -1),
  neuroIsWorse: false,
  today: TODAY,
  ...change,
})
const withSession = (change: Partial<PhaseSession>) => ({
  sessions: [session(1, change), session(2), session(4), session(6)],
})

describe('the next phase (clinical.md 5)', () => {
  it('may be suggested when everything holds', () => {
    expect(mayProposePhase(history())).toBe(true)
  })

  it.each([
    ['days', { startedOn: addDays(TODAY, -4) }],
    ['sessions', { sessions: [session(1)] }],
    ['worst_pain', withSession({ kneePainBefore: 5, kneePainMax: 6 })],
    ['pain_rise', withSession({ kneePainBefore: 1, kneePainMax: 4 })],
    ['settling', withSession({ settled24h: null })],
    ['no_spread', withSession({ siteAfter: 5 })],
    ['no_reds', withSession({ colour: 'red' })],
    ['adherence', { adherencePct: 59 }],
    ['adherence', { adherencePct: null }],
    ['neuro_retest', { neuroTestedOn: null }],
    ['neuro_retest', { neuroTestedOn: addDays(TODAY, -10) }],
    ['neuro_retest', { neuroIsWorse: true }],
    ['neuro_retest', { neuroIsWorse: null }],
  ] as const)('waits for %s', (criterion, change) => {
    expect(phaseCriteria(history(change))[criterion]).toBe(false)
    expect(mayProposePhase(history(change))).toBe(false)
  })

  it('is never suggested to somebody of whom the last week says nothing', () => {
    expect(mayProposePhase(history({ sessions: [session(9), session(9), session(8), session(8)] }))).toBe(false)
  })
})

describe('a plateau', () => {
  const pain: MainMeasure = { source: 'sessions', first: 6, latest: 5, lowerIsBetter: true, mcid: 2 }
  const from = (days: number) => addDays(TODAY, -days)
  it.each([
    ['five weeks are too early', pain, 41, false],
    ['one point in six weeks', pain, 42, true],
    ['worse', { ...pain, latest: 8 }, 60, true],
    ['the change that matters', { ...pain, latest: 4 }, 60, false],
    ['a third less of a small pain', { ...pain, first: 3, latest: 2 }, 60, false],
    ['a scale where more is better', { ...pain, first: 4, latest: 7, lowerIsBetter: false, mcid: 2.3 }, 60, false],
    ['no value to compare', null, 60, false],
  ] as const)('%s', (_name, measure, days, expected) => {
    expect(isPlateau(measure, from(days), TODAY)).toBe(expected)
  })
})
