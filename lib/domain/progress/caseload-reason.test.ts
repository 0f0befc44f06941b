import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PROGRAMME_STATES } from '@/lib/domain/programmes/programme-state'
import {
  CASELOAD_ORDER,
  type CaseloadFacts,
  type CaseloadReason,
  caseloadReason,
  compareCaseload,
} from '@/lib/domain/progress/caseload-reason'
import { addDays, plainDate } from '@/lib/domain/shared/plain-date'

const TODAY = plainDate('2026-03-30')
const WELL: CaseloadFacts = {
  today: TODAY,
  programmeState: 'active',
  openAlertKinds: [],
  trend: 'centralising',
  redsInSevenDays: 0,
  lastLogOn: addDays(TODAY, -1),
  sessionsDueSince: 0,
  isOverDoing: false,
  isRetestDue: false,
  reviewDueOn: addDays(TODAY, 1),
}
const SILENT = { lastLogOn: addDays(TODAY, -5), sessionsDueSince: 3 }

describe('caseloadReason', () => {
  it.each<[string, Partial<CaseloadFacts>, CaseloadReason, CaseloadReason[]]>([
    ['all well', {}, 'none', []],
    ['a patient without a programme', { programmeState: null, lastLogOn: null, reviewDueOn: null }, 'none', []],
    ['open warning sign', { openAlertKinds: ['red_flag'] }, 'red_flag', []],
    ['new weakness', { openAlertKinds: ['neuro_change'] }, 'red_flag', []],
    ['suspended, alert acknowledged', { programmeState: 'suspended' }, 'suspended', []],
    ['spreading down', { trend: 'peripheralising' }, 'worsening', []],
    ['two reds', { redsInSevenDays: 2 }, 'worsening', []],
    ['one red', { redsInSevenDays: 1 }, 'none', []],
    ['not settled', { openAlertKinds: ['not_settled'] }, 'worsening', []],
    ['silent', SILENT, 'silent', []],
    ['quiet, but nothing was due', { ...SILENT, sessionsDueSince: 0 }, 'none', []],
    ['four days are not yet silent', { ...SILENT, lastLogOn: addDays(TODAY, -4) }, 'none', []],
    ['paused is not silent', { ...SILENT, programmeState: 'paused' }, 'none', []],
    ['over-doing', { isOverDoing: true }, 'over_doing', []],
    ['nerve signs to be tested again', { isRetestDue: true }, 'retest_due', []],
    ['review due today', { reviewDueOn: TODAY }, 'review_due', []],
    ['an alert that is only a note', { openAlertKinds: ['high_baseline'] }, 'none', []],
    [
      'everything',
      {
        ...SILENT,
        openAlertKinds: ['red_flag'],
        trend: 'peripheralising',
        isOverDoing: true,
        isRetestDue: true,
        reviewDueOn: TODAY,
      },
      'red_flag',
      ['worsening', 'silent', 'over_doing', 'retest_due', 'review_due'],
    ],
  ])('%s', (_, change, reason, others) => {
    expect(caseloadReason({ ...WELL, ...change })).toMatchObject({ reason, others })
  })

  it('takes the number of silent days from the clinic, and says how many they are', () => {
    expect(caseloadReason({ ...WELL, ...SILENT }, 6)).toMatchObject({ reason: 'none', silentDays: 5 })
    expect(caseloadReason({ ...WELL, lastLogOn: null }).silentDays).toBeNull()
  })

  it('always names the most urgent reason first and none twice', () => {
    const facts = fc.record<CaseloadFacts>({
      today: fc.constant(TODAY),
      programmeState: fc.constantFrom(null, ...PROGRAMME_STATES),
      openAlertKinds: fc.subarray([
        'red_flag',
        'neuro_change',
        'peripheralised',
        'silent',
        'over_doing',
        'high_baseline',
      ]),
      trend: fc.constantFrom('centralising', 'peripheralising', 'steady', 'not_enough'),
      redsInSevenDays: fc.nat(3),
      lastLogOn: fc.option(fc.nat(20).map((days) => addDays(TODAY, -days))),
      sessionsDueSince: fc.nat(5),
      isOverDoing: fc.boolean(),
      isRetestDue: fc.boolean(),
      reviewDueOn: fc.option(fc.integer({ min: -3, max: 3 }).map((days) => addDays(TODAY, days))),
    })
    fc.assert(
      fc.property(facts, (each) => {
        const { reason, others } = caseloadReason(each)
        const ranks = [reason, ...others].map((name) => CASELOAD_ORDER.indexOf(name))
        expect(ranks).toEqual([...new Set(ranks)].sort((a, b) => a - b))
        expect(others).not.toContain('none')
        if (each.programmeState === 'suspended') expect(['red_flag', 'suspended']).toContain(reason)
      }),
    )
  })
})

describe('compareCaseload', () => {
  it('puts the urgent first, then more reasons, then the longer silence', () => {
    const quiet = caseloadReason(WELL)
    const silent = caseloadReason({ ...WELL, ...SILENT })
    const longer = caseloadReason({ ...WELL, ...SILENT, lastLogOn: addDays(TODAY, -9) })
    const silentAndDue = caseloadReason({ ...WELL, ...SILENT, reviewDueOn: TODAY })
    const urgent = caseloadReason({ ...WELL, openAlertKinds: ['red_flag'] })
    const sorted = [quiet, silent, longer, silentAndDue, urgent].sort(compareCaseload)
    expect(sorted).toEqual([urgent, silentAndDue, longer, silent, quiet])
  })
})
