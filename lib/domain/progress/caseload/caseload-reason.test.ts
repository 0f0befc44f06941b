import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PROGRAMME_STATES } from '@/lib/domain/programmes/programme-state'
import {
  CASELOAD_ORDER,
  type CaseloadFacts,
  type CaseloadReason,
  caseloadReason,
  compareCaseload,
  isUrgent,
} from '@/lib/domain/progress/caseload/caseload-reason'
import type { AlertLevel } from '@/lib/domain/sessions/after-response'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'

const TODAY = plainDate('2026-03-30')
const WELL: CaseloadFacts = {
  today: TODAY,
  programmeState: 'active',
  openAlerts: [],
  trend: 'centralising',
  redsInSevenDays: 0,
  lastHeardOn: addDays(TODAY, -1),
  sessionsDueSince: 0,
  isOverDoing: false,
  hasConflict: false,
  hasMessage: false,
  suggested: null,
  isRetestDue: false,
  reviewDueOn: addDays(TODAY, 1),
  isMeasureDue: false,
}
const open = (kind: string, level: AlertLevel): Partial<CaseloadFacts> => ({ openAlerts: [{ kind, level }] })
const SILENT = { lastHeardOn: addDays(TODAY, -5), sessionsDueSince: 3 }

describe('caseloadReason', () => {
  it.each<[string, Partial<CaseloadFacts>, CaseloadReason, CaseloadReason[]]>([
    ['all well', {}, 'none', []],
    ['a patient without a programme', { programmeState: null, lastHeardOn: null, reviewDueOn: null }, 'none', []],
    ['open warning sign', open('red_flag', 'critical'), 'red_flag', []],
    ['new weakness', open('neuro_change', 'critical'), 'red_flag', []],
    ['suspended, alert acknowledged', { programmeState: 'suspended' }, 'suspended', []],
    ['spreading down', { trend: 'peripheralising' }, 'worsening', []],
    ['two reds', { redsInSevenDays: 2 }, 'two_reds', []],
    ['two reds that nobody has looked at', open('two_reds', 'high'), 'two_reds', []],
    ['one red that nobody has looked at', open('red_pain', 'high'), 'worsening', []],
    ['a loud alert that has no lane of its own', open('paper_pain', 'high'), 'worsening', []],
    ['any critical alert', open('whatever', 'critical'), 'red_flag', []],
    ['one red', { redsInSevenDays: 1 }, 'none', []],
    ['not settled', open('not_settled', 'high'), 'worsening', []],
    ['silent', SILENT, 'silent', []],
    ['quiet, but nothing was due', { ...SILENT, sessionsDueSince: 0 }, 'none', []],
    ['four days are not yet silent', { ...SILENT, lastHeardOn: addDays(TODAY, -4) }, 'none', []],
    ['paused is not silent', { ...SILENT, programmeState: 'paused' }, 'none', []],
    ['over-doing', { isOverDoing: true }, 'over_doing', []],
    ['an item that conflicts', { hasConflict: true }, 'conflict', []],
    ['a conflict that nobody has looked at', open('conflict', 'high'), 'conflict', []],
    ['somebody wrote', { hasMessage: true }, 'message', []],
    ['a step up waits', { suggested: 'ready' }, 'ready', []],
    ['a step down waits', { suggested: 'decide' }, 'decide', []],
    ['a measure waits', { isMeasureDue: true }, 'measure_due', []],
    ['nerve signs to be tested again', { isRetestDue: true }, 'retest_due', []],
    ['review due today', { reviewDueOn: TODAY }, 'review_due', []],
    ['an alert that is only a note', open('high_baseline', 'low'), 'none', []],
    [
      'everything',
      {
        ...SILENT,
        ...open('red_flag', 'critical'),
        trend: 'peripheralising',
        redsInSevenDays: 2,
        isOverDoing: true,
        hasConflict: true,
        hasMessage: true,
        suggested: 'ready',
        isMeasureDue: true,
        isRetestDue: true,
        reviewDueOn: TODAY,
      },
      'red_flag',
      [
        'worsening',
        'two_reds',
        'conflict',
        'silent',
        'over_doing',
        'message',
        'ready',
        'retest_due',
        'review_due',
        'measure_due',
      ],
    ],
  ])('%s', (_, change, reason, others) => {
    expect(caseloadReason({ ...WELL, ...change })).toMatchObject({ reason, others })
  })

  it('takes the number of silent days from the clinic, and says how many they are', () => {
    expect(caseloadReason({ ...WELL, ...SILENT }, 6)).toMatchObject({ reason: 'none', silentDays: 5 })
    expect(caseloadReason({ ...WELL, lastHeardOn: null }).silentDays).toBeNull()
  })

  it('always names the most urgent reason first and none twice', () => {
    const facts = fc.record<CaseloadFacts>({
      today: fc.constant(TODAY),
      programmeState: fc.constantFrom(null, ...PROGRAMME_STATES),
      openAlerts: fc.array(
        fc.record({
          kind: fc.constantFrom('red_flag', 'peripheralised', 'two_reds', 'silent', 'over_doing', 'high_baseline'),
          level: fc.constantFrom<AlertLevel>('critical', 'high', 'low'),
        }),
        { maxLength: 3 },
      ),
      trend: fc.constantFrom('centralising', 'peripheralising', 'steady', 'not_enough'),
      redsInSevenDays: fc.nat(3),
      lastHeardOn: fc.option(fc.nat(20).map((days) => addDays(TODAY, -days))),
      sessionsDueSince: fc.nat(5),
      isOverDoing: fc.boolean(),
      hasConflict: fc.boolean(),
      hasMessage: fc.boolean(),
      suggested: fc.constantFrom('ready', 'decide', null),
      isMeasureDue: fc.boolean(),
      isRetestDue: fc.boolean(),
      reviewDueOn: fc.option(fc.integer({ min: -3, max: 3 }).map((days) => addDays(TODAY, days))),
    })
    fc.assert(
      fc.property(facts, (each) => {
        const { reason, others } = caseloadReason(each)
        const ranks = [reason, ...others].map((name) => CASELOAD_ORDER.indexOf(name))
        expect(ranks).toEqual([...new Set(ranks)].sort((a, b) => a - b))
        expect(others).not.toContain('none')
        const isLoud = each.openAlerts.some(({ level }) => level === 'critical')
        expect(isUrgent(reason)).toBe(isLoud || each.programmeState === 'suspended')
        if (each.programmeState === 'suspended') expect(['red_flag', 'suspended']).toContain(reason)
      }),
    )
  })
})

describe('compareCaseload', () => {
  it('puts the urgent first, then more reasons, then the longer silence', () => {
    const quiet = caseloadReason(WELL)
    const silent = caseloadReason({ ...WELL, ...SILENT })
    const longer = caseloadReason({ ...WELL, ...SILENT, lastHeardOn: addDays(TODAY, -9) })
    const silentAndDue = caseloadReason({ ...WELL, ...SILENT, reviewDueOn: TODAY })
    const urgent = caseloadReason({ ...WELL, ...open('red_flag', 'critical') })
    const sorted = [quiet, silent, longer, silentAndDue, urgent].sort(compareCaseload)
    expect(sorted).toEqual([urgent, silentAndDue, longer, silent, quiet])
  })
})
