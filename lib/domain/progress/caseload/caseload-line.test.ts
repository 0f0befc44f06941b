import { describe, expect, it } from 'vitest'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'
import type { CaseloadCare, CaseloadDay } from './caseload-care'
import { CASELOAD_LANES, caseloadLine } from './caseload-line'
import { CASELOAD_ORDER } from './caseload-reason'

const TODAY = plainDate('2026-11-23')
const DAILY = {
  startsOn: addDays(TODAY, -30),
  endsOn: null,
  kind: 'active',
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  sessionsPerDay: 1,
} as const

function dayBack(days: number, change: Partial<CaseloadDay> = {}): CaseloadDay {
  return { day: addDays(TODAY, -days), backPain: 2, kneePain: 3, site: 3, sessionsDone: 1, worstResponse: 1, ...change }
}
const QUIET: CaseloadCare = {
  today: TODAY,
  hasDraftAssessment: false,
  hasDraftProgramme: false,
  confirmation: { state: 'confirmed', signedAtMs: 1000, expiresOn: addDays(TODAY, 60) },
  programme: { state: 'active', changedAtMs: 2000 },
  phase: { phaseStartedOn: addDays(TODAY, -10), phaseWeeks: 6, testedOn: null },
  windows: [DAILY],
  days: Array.from({ length: 13 }, (_, index) => dayBack(13 - index)),
  pausedItems: null,
  lastLogOn: addDays(TODAY, -1),
  lastReplyOn: null,
  openAlerts: [],
  message: null,
  ready: null,
  measures: { startedOn: null, taken: {}, askedAtMs: {}, askedOn: {} },
}
const ALERT = { id: 'a', version: 1, raisedAtMs: 5, questions: [] }

describe('caseloadLine', () => {
  it('says how it goes when nothing is wrong', () => {
    expect(caseloadLine(QUIET)).toMatchObject({ lane: 'none', why: { code: 'going', sessions: 13 } })
  })

  it('puts a warning sign first, with its questions', () => {
    const alert = { ...ALERT, kind: 'red_flag', level: 'critical' as const, questions: ['both_legs' as const] }
    const line = caseloadLine({ ...QUIET, openAlerts: [alert], programme: { state: 'suspended', changedAtMs: 5 } })
    expect(line).toMatchObject({ lane: 'red_flag', why: { code: 'warning_sign', questions: ['both_legs'] } })
    expect(line.verdict.others).toEqual(['suspended'])
  })

  it('knows when a suspension has been cleared by a newer signature', () => {
    const suspended = { ...QUIET, programme: { state: 'suspended', changedAtMs: 500 } } as const
    expect(caseloadLine(suspended).why).toEqual({ code: 'suspended', atMs: 500, isCleared: true })
    expect(
      caseloadLine({ ...suspended, confirmation: { state: 'suspended', signedAtMs: 1, expiresOn: TODAY } }).why,
    ).toMatchObject({ isCleared: false })
  })

  it('names the furthest point that moved down', () => {
    const days = QUIET.days.map((day, index) => ({ ...day, site: index < 7 ? 3 : 5 }))
    expect(caseloadLine({ ...QUIET, days }).why).toEqual({ code: 'moved_down', from: 3, to: 5 })
  })

  it('counts silence from the last log, or from the first day when there was none', () => {
    const line = caseloadLine({ ...QUIET, days: [], lastLogOn: addDays(TODAY, -10) })
    expect(line).toMatchObject({ lane: 'silent', why: { code: 'silent', days: 10, due: 9 } })
    expect(caseloadLine({ ...QUIET, days: [], lastLogOn: null }).why).toMatchObject({ days: 30, due: 29 })
  })

  it('does not call silent who wrote instead of logging', () => {
    const care = { ...QUIET, days: [], lastLogOn: addDays(TODAY, -10) }
    expect(caseloadLine({ ...care, lastReplyOn: addDays(TODAY, -2) }).lane).toBe('none')
    expect(caseloadLine({ ...care, lastReplyOn: addDays(TODAY, -20) }).why).toMatchObject({ code: 'silent', days: 10 })
  })

  it('gives every further reason its own evidence', () => {
    const line = caseloadLine({
      ...QUIET,
      openAlerts: [{ ...ALERT, kind: 'not_settled', level: 'high' }],
      pausedItems: { count: 2, sinceMs: 7 },
      message: { count: 1, atMs: 9, text: 'May I swim?' },
      ready: { kind: 'progress', name: 'Bridge', waitsForNeuro: false, count: 2, sinceMs: 8 },
    })
    expect(line).toMatchObject({ lane: 'worsening', why: { code: 'alert', kind: 'not_settled', atMs: 5 } })
    expect(line.others).toEqual([
      { lane: 'conflict', why: { code: 'conflict', count: 2, atMs: 7 } },
      { lane: 'message', why: { code: 'message', count: 1, atMs: 9, text: 'May I swim?' } },
      {
        lane: 'ready',
        why: { code: 'ready', atMs: 8, kind: 'progress', name: 'Bridge', waitsForNeuro: false, count: 2 },
      },
    ])
  })

  it('names what critical alert it is, and counts reds on days', () => {
    const critical = { ...ALERT, kind: 'pain_up', level: 'critical' as const }
    expect(caseloadLine({ ...QUIET, openAlerts: [critical] })).toMatchObject({
      lane: 'red_flag',
      why: { code: 'alert', kind: 'pain_up' },
    })
    const days = QUIET.days.map((day, index) => ({ ...day, worstResponse: index > 10 ? 4 : 1 }))
    expect(caseloadLine({ ...QUIET, days }).why).toEqual({ code: 'reds', count: 2 })
  })

  it('asks for a measure once it has waited for some days', () => {
    const measures = { ...QUIET.measures, startedOn: addDays(TODAY, -2) }
    expect(caseloadLine({ ...QUIET, measures }).lane).toBe('none')
    expect(caseloadLine({ ...QUIET, measures: { ...measures, startedOn: addDays(TODAY, -3) } }).why).toEqual({
      code: 'measure_due',
      measures: ['nprs', 'psfs', 'rmdq'],
      on: addDays(TODAY, -3),
    })
    const asked = { ...QUIET.measures, askedAtMs: { pgic: 10 }, askedOn: { pgic: addDays(TODAY, -4) } }
    expect(caseloadLine({ ...QUIET, measures: asked }).why).toMatchObject({
      measures: ['pgic'],
      on: addDays(TODAY, -4),
    })
    const answered = { ...asked, taken: { pgic: { on: addDays(TODAY, -1), atMs: 11 } } }
    expect(caseloadLine({ ...QUIET, measures: answered }).lane).toBe('none')
  })

  it('has a lane for every reason, and one more for who is to be set up', () => {
    expect(CASELOAD_LANES.filter((lane) => lane !== 'set_up')).toEqual([...CASELOAD_ORDER])
    expect(CASELOAD_LANES.at(-2)).toBe('set_up')
  })

  it('sees more sessions than were due', () => {
    const days = QUIET.days.map((day) => ({ ...day, sessionsDone: 2 }))
    expect(caseloadLine({ ...QUIET, days }).why).toEqual({ code: 'over_doing', done: 12, due: 7 })
  })

  it('asks for a review in the last week of a confirmation', () => {
    const confirmation = { state: 'confirmed', signedAtMs: 0, expiresOn: addDays(TODAY, 7) } as const
    expect(caseloadLine({ ...QUIET, confirmation }).why).toMatchObject({ code: 'review_due', isOver: false })
  })

  it('calls nobody silent who may start no session: the confirmation ran out by its date', () => {
    const confirmation = { state: 'confirmed', signedAtMs: 0, expiresOn: TODAY } as const
    const care = { ...QUIET, days: [], lastLogOn: addDays(TODAY, -10), confirmation }
    expect(caseloadLine(care)).toMatchObject({ lane: 'review_due', why: { code: 'review_due', isOver: true } })
  })

  it('asks for the nerve signs before the phase ends, until they are tested within it', () => {
    const phase = { phaseStartedOn: addDays(TODAY, -14), phaseWeeks: 2, testedOn: addDays(TODAY, -14) }
    const on = addDays(TODAY, -1)
    expect(caseloadLine({ ...QUIET, phase }).why).toEqual({ code: 'retest_due', on, isOver: true })
    const soon = { ...phase, phaseStartedOn: addDays(TODAY, -12) }
    expect(caseloadLine({ ...QUIET, phase: soon }).why).toMatchObject({ code: 'retest_due', isOver: false })
    expect(caseloadLine({ ...QUIET, phase: { ...phase, testedOn: TODAY } }).lane).toBe('none')
    expect(caseloadLine({ ...QUIET, phase: null }).lane).toBe('none')
  })

  it('says the next step of somebody without a programme', () => {
    const none = { ...QUIET, programme: null, windows: [], days: [], lastLogOn: null }
    const step = (change: Partial<CaseloadCare>) => caseloadLine({ ...none, ...change }).why
    expect(step({})).toEqual({ code: 'set_up', step: 'choose_programme' })
    expect(step({ hasDraftProgramme: true })).toEqual({ code: 'set_up', step: 'activate' })
    expect(step({ confirmation: null })).toEqual({ code: 'set_up', step: 'assess' })
    expect(step({ confirmation: null, hasDraftAssessment: true })).toEqual({
      code: 'set_up',
      step: 'finish_assessment',
    })
    expect(caseloadLine({ ...none, confirmation: null }).lane).toBe('set_up')
  })
})
