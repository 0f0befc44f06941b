import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AssessmentFindings, emptyFindings } from './assessment'
import { completeSignoff, confirmableFindings } from './confirmable.fixture'
import type { GateKey, GateMissing, Signoff } from './gate'
import { allGatesMet, evaluateGates } from './gates'
import { RED_FLAG_KEYS } from './red-flags'
import { type Laterality, LOCAL_SCREEN_KEYS, UPPER_MOTOR_NEURONE_SIGNS } from './vocabulary'

const BASE = confirmableFindings()

function missingIn(gate: GateKey, change: Partial<AssessmentFindings>, signoff: Signoff = completeSignoff()) {
  const gates = evaluateGates({ ...BASE, ...change }, { ageYears: 50, signoff })
  const found = gates.find((candidate) => candidate.gate === gate)
  expect(found?.met).toBe(found?.missing.length === 0)
  return found?.missing
}

describe('evaluateGates', () => {
  it('meets all six when everything is there', () => {
    const gates = evaluateGates(BASE, { ageYears: 50, signoff: completeSignoff() })
    expect(gates.map(({ gate, met }) => [gate, met])).toEqual([
      ['G0', true],
      ['G1', true],
      ['G2', true],
      ['G3', true],
      ['G4', true],
      ['G5', true],
    ])
    expect(allGatesMet(gates)).toBe(true)
    expect(allGatesMet([])).toBe(false)
  })

  it('meets none for an untouched form', () => {
    expect(evaluateGates(emptyFindings(), { ageYears: 90 }).map((gate) => gate.met)).toEqual(Array(6).fill(false))
  })
})

describe('G0 red flags', () => {
  it.each([...RED_FLAG_KEYS])('needs an answer, and an outcome when present: %s', (flag) => {
    const withAnswer = (answer: AssessmentFindings['redFlags'][typeof flag]) => ({
      redFlags: { ...BASE.redFlags, [flag]: answer },
    })
    expect(missingIn('G0', withAnswer({ answer: 'not_assessed' }))).toEqual([{ code: 'red_flag_not_asked', flag }])
    const open = [{ code: 'red_flag_without_outcome', flag }]
    expect(missingIn('G0', withAnswer({ answer: 'present' }))).toEqual(open)
    expect(missingIn('G0', withAnswer({ answer: 'present', outcome: '  ' }))).toEqual(open)
    expect(missingIn('G0', withAnswer({ answer: 'present', outcome: 'Seen by spinal team, cleared' }))).toEqual([])
  })

  it.each([...UPPER_MOTOR_NEURONE_SIGNS])('needs %s tested and clear', (sign) => {
    const withSign = (answer: 'present' | 'not_assessed') => ({
      upperMotorNeurone: { ...BASE.upperMotorNeurone, [sign]: answer },
    })
    expect(missingIn('G0', withSign('not_assessed'))).toEqual([{ code: 'upper_motor_neurone_not_tested', sign }])
    expect(missingIn('G0', withSign('present'))).toEqual([{ code: 'upper_motor_neurone_positive', sign }])
  })

  it.each<[Laterality, GateMissing[]]>([
    ['both', [{ code: 'both_legs_contradicts_red_flag' }]],
    ['alternates', []],
    ['left', []],
  ])('symptoms on %s with both legs answered no', (unilateral, expected) => {
    expect(missingIn('G0', { unilateral })).toEqual(expected)
  })

  it('notices a grade of 3 that the screen denies', () => {
    const left = { sensation: null, strength: '3', reflex: null } as const
    const neuro = { ...BASE.neuro, L5: { ...BASE.neuro.L5, left } }
    expect(missingIn('G0', { neuro })).toEqual([{ code: 'severe_weakness_contradicts_red_flag' }])
  })
})

describe('G1 history', () => {
  const none = { ...BASE.history, radiates_back_to_knee: 'absent', worse_bending: 'absent' } as const

  it('needs two spinal findings', () => {
    expect(missingIn('G1', { history: { ...none, tingling: 'present' } })).toEqual([
      { code: 'two_spinal_findings', found: 1 },
    ])
  })

  it('needs one that leads', () => {
    const history = { ...none, worse_bending: 'present', worse_twisting: 'present' } as const
    expect(missingIn('G1', { history })).toEqual([{ code: 'leading_spinal_finding' }])
  })

  it.each([
    ['worse_coughing', 'coughPainSite', 'sneezePainSite'],
    ['worse_sneezing', 'sneezePainSite', 'coughPainSite'],
  ] as const)('lets %s lead only when it hurts the leg itself', (key, own, other) => {
    const history = { ...none, [key]: 'present', worse_bending: 'present' } as const
    const missing = [{ code: 'leading_spinal_finding' }]
    expect(missingIn('G1', { history, [own]: 'back', [other]: 'leg' })).toEqual(missing)
    expect(missingIn('G1', { history, [own]: null, [other]: 'both' })).toEqual(missing)
    expect(missingIn('G1', { history, [own]: 'leg', [other]: null })).toEqual([])
    expect(missingIn('G1', { history, [own]: 'both', [other]: 'back' })).toEqual([])
  })

  it('counts a knee that changed with the spine, and not a knee that was not hurt', () => {
    const movementTests = {
      ...BASE.movementTests,
      flexion_lying: { result: 'better', kneeSignChanged: 'present' },
    } as const
    expect(missingIn('G1', { history: { ...none, worse_bending: 'present' }, movementTests })).toEqual([])
    const history = { ...none, tingling: 'present', no_knee_trauma: 'present' } as const
    expect(missingIn('G1', { history })).toEqual([{ code: 'two_spinal_findings', found: 1 }])
  })
})

describe('G2 examination', () => {
  const silent: Partial<AssessmentFindings> = { neuro: emptyFindings().neuro }
  const test = { result: 'present', structuralDifferentiation: 'present' } as const
  const blank = { result: 'not_assessed', structuralDifferentiation: 'not_assessed' } as const

  it('takes any one of four kinds of sign', () => {
    expect(missingIn('G2', silent)).toEqual([{ code: 'objective_sign' }])
    const slump = { ...BASE.specialTests, slump: { left: blank, right: test } }
    expect(missingIn('G2', { ...silent, specialTests: slump })).toEqual([])
    const stenosisSigns = { ...BASE.stenosisSigns, no_pain_seated: 'present' } as const
    expect(missingIn('G2', { ...silent, stenosisSigns })).toEqual([])
  })

  it('takes a tension sign only with structural differentiation, on the affected leg', () => {
    const plain = { ...test, structuralDifferentiation: 'absent' } as const
    const cases = [
      { left: blank, right: plain },
      { left: test, right: blank },
    ]
    for (const slr of cases) {
      expect(missingIn('G2', { ...silent, specialTests: { ...BASE.specialTests, slr } })).toHaveLength(1)
    }
    const crossed = { ...BASE.specialTests, crossed_slr: { left: test, right: blank } }
    expect(missingIn('G2', { ...silent, specialTests: crossed })).toEqual([])
  })

  it('needs the sign at a suspected root, on the affected leg', () => {
    expect(missingIn('G2', { suspectedRoots: ['S1'] })).toEqual([{ code: 'objective_sign' }])
    expect(missingIn('G2', { sides: 'left', unilateral: 'left' })).toEqual([{ code: 'objective_sign' }])
    expect(missingIn('G2', { sides: 'left' })).toContainEqual({ code: 'sides_contradict' })
    expect(missingIn('G2', { sides: 'both' })).toEqual([])
    expect(missingIn('G2', { sides: null })).toEqual([{ code: 'side_not_recorded' }, { code: 'objective_sign' }])
  })

  it('reads a low reflex only where it is lower than on the other side', () => {
    const cell = (reflex: 0 | 1 | 2) => ({ sensation: null, strength: null, reflex })
    const withReflexes = (left: 0 | 1 | 2, right: 0 | 1 | 2) => ({
      neuro: { ...emptyFindings().neuro, L4: { left: cell(left), right: cell(right) } },
    })
    expect(missingIn('G2', withReflexes(2, 1))).toEqual([])
    expect(missingIn('G2', withReflexes(1, 1))).toHaveLength(1)
    expect(missingIn('G2', withReflexes(2, 2))).toHaveLength(1)
  })
})

describe('G3 knee and hip', () => {
  it.each([...LOCAL_SCREEN_KEYS])('needs %s', (item) => {
    const localScreen = { ...BASE.localScreen, [item]: 'not_assessed' as const }
    expect(missingIn('G3', { localScreen })).toEqual([{ code: 'local_screen_item', item }])
  })

  it('is closed by a local cause alone, open to a mixed one', () => {
    expect(missingIn('G3', { localScreenResult: 'local_only' })).toEqual([{ code: 'local_only' }])
    expect(missingIn('G3', { localScreenResult: null })).toEqual([{ code: 'local_screen_result' }])
    expect(missingIn('G3', { localScreenResult: 'mixed' })).toEqual([])
  })
})

describe('G4 label', () => {
  it('needs a condition, and the main one among them', () => {
    expect(missingIn('G4', { conditions: [], primaryCondition: null })).toEqual([
      { code: 'condition_not_chosen' },
      { code: 'primary_condition_not_chosen' },
    ])
    expect(missingIn('G4', { primaryCondition: 'spinal_stenosis' })).toEqual([{ code: 'primary_condition_not_chosen' }])
  })

  it('needs the minimum of every label, not only of the main one', () => {
    expect(missingIn('G4', { conditions: ['lumbar_radiculopathy', 'spondylolisthesis'] })).toEqual([
      { code: 'label_minimum', condition: 'spondylolisthesis', needs: 'imaging_report_with_slip_grade' },
    ])
  })
})

describe('G5 sign-off', () => {
  it('needs every field', () => {
    const empty = { ...completeSignoff(), registrationNumber: ' ', basis: null, reasoning: 'Clear case.' }
    expect(missingIn('G5', {}, empty)).toEqual([
      { code: 'signoff_field', field: 'registration_number' },
      { code: 'signoff_field', field: 'basis' },
      { code: 'signoff_field', field: 'reasoning' },
    ])
  })
})

describe('allGatesMet', () => {
  it('is never true while one red flag is unanswered or unresolved', () => {
    const flags = fc.subarray([...RED_FLAG_KEYS], { minLength: 1 })
    fc.assert(
      fc.property(flags, fc.constantFrom('present', 'not_assessed'), (keys, answer) => {
        const open = Object.fromEntries(keys.map((key) => [key, { answer }]))
        const findings = { ...BASE, redFlags: { ...BASE.redFlags, ...open } }
        return !allGatesMet(evaluateGates(findings, { ageYears: 50, signoff: completeSignoff() }))
      }),
    )
  })
})
