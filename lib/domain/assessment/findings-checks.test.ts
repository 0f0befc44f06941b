import { describe, expect, it } from 'vitest'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { type AssessmentFindings, emptyFindings } from './assessment'
import { concordantImaging } from './confirmable.fixture'
import { doSidesContradict, futureDates } from './findings-checks'

const TODAY = plainDate('2026-11-23')
const TOMORROW = plainDate('2026-11-24')

describe('futureDates', () => {
  it('names every field whose day is after today, and no other', () => {
    const findings: AssessmentFindings = {
      ...emptyFindings(),
      consultation: { by: 'A colleague', on: TOMORROW },
      symptomDetails: { ...emptyFindings().symptomDetails, weaknessSince: TOMORROW, kneeInjuredOn: TODAY },
      imaging: [concordantImaging({ doneOn: TODAY }), concordantImaging({ doneOn: TOMORROW })],
    }
    expect(futureDates(findings, TODAY)).toEqual([
      'consultation.on',
      'symptomDetails.weaknessSince',
      'imaging.1.doneOn',
    ])
    expect(futureDates(findings, TOMORROW)).toEqual([])
  })
})

describe('doSidesContradict', () => {
  it.each([
    ['left', 'right', true],
    ['right', 'left', true],
    ['left', 'left', false],
    ['both', 'right', false],
    ['alternates', 'left', false],
    ['left', 'both', false],
    [null, 'left', false],
    ['left', null, false],
  ] as const)('leg %s, knee %s: %s', (unilateral, sides, expected) => {
    expect(doSidesContradict({ unilateral, sides })).toBe(expected)
  })
})
