import { describe, expect, it } from 'vitest'
import type { AssessmentFindings, ImagingRecord } from './assessment'
import { concordantImaging, confirmableFindings } from './confirmable.fixture'
import { hasGradedSlip, isImagingConcordant, labelStatus, stenosisSignsPresent } from './label-rules'

const BASE = confirmableFindings()
const NO_SIGN: AssessmentFindings = {
  ...BASE,
  neuro: { ...BASE.neuro, L4: { ...BASE.neuro.L4, right: { sensation: 'normal', strength: '5', reflex: 2 } } },
}
const KNEE_CHANGED: AssessmentFindings = {
  ...NO_SIGN,
  movementTests: { ...BASE.movementTests, extension_lying: { result: 'better', kneeSignChanged: 'present' } },
}

describe('lumbar radiculopathy', () => {
  it('needs a root sign, a tension sign, or a knee change with radiating pain', () => {
    expect(labelStatus('lumbar_radiculopathy', BASE, 50).verdict).toBe('met')
    expect(labelStatus('lumbar_radiculopathy', KNEE_CHANGED, 50).verdict).toBe('met')
    expect(labelStatus('lumbar_radiculopathy', NO_SIGN, 50)).toMatchObject({ verdict: 'possible' })
  })

  it('does not take a knee change without radiating pain', () => {
    const findings = { ...KNEE_CHANGED, history: { ...BASE.history, radiates_back_to_knee: 'absent' as const } }
    expect(labelStatus('lumbar_radiculopathy', findings, 50).verdict).toBe('possible')
  })
})

describe('herniated disc', () => {
  it.each<[string, Partial<ImagingRecord>, boolean]>([
    ['MRI that agrees', {}, true],
    ['CT that agrees', { kind: 'ct' }, true],
    ['plain X-ray', { kind: 'xray' }, false],
    ['wrong side', { side: 'left' }, false],
    ['both sides', { side: 'both' }, true],
    ['wrong level', { level: 'L5/S1' }, false],
    ['next level, passing root', { level: 'L4/5' }, true],
    ['no level', { level: null }, false],
    ['clinician does not say', { agreesWithSigns: 'not_assessed' }, false],
    ['other finding', { finding: 'other' }, false],
    ['specialist letter', { kind: 'specialist_letter', level: null, side: null }, true],
    ['specialist letter not agreed', { kind: 'specialist_letter', agreesWithSigns: 'absent' }, false],
  ])('%s', (_name, change, isMet) => {
    const status = labelStatus('herniated_disc', { ...BASE, imaging: [concordantImaging(change)] }, 50)
    expect(status.verdict).toBe(isMet ? 'met' : 'use_radiculopathy')
  })

  it('is never confirmed by imaging alone', () => {
    const findings = { ...NO_SIGN, imaging: [concordantImaging()] }
    expect(labelStatus('herniated_disc', findings, 50)).toEqual({
      condition: 'herniated_disc',
      verdict: 'use_radiculopathy',
      missing: ['root_sign_tension_sign_or_radiating_knee_change'],
    })
  })
})

describe('spinal stenosis', () => {
  const imaging = [concordantImaging({ finding: 'spinal_stenosis', side: 'central' })]
  const withSigns = (signs: Partial<AssessmentFindings['stenosisSigns']>): AssessmentFindings => ({
    ...BASE,
    imaging,
    stenosisSigns: { ...BASE.stenosisSigns, ...signs },
  })

  it('needs two signs, age over 60 being one, and imaging that agrees', () => {
    const one = withSigns({ better_bending: 'present' })
    const two = withSigns({ better_bending: 'present', no_pain_seated: 'present' })
    expect(labelStatus('spinal_stenosis', one, 60).missing).toEqual(['two_stenosis_signs'])
    expect(labelStatus('spinal_stenosis', one, 61).verdict).toBe('met')
    expect(labelStatus('spinal_stenosis', two, 40).verdict).toBe('met')
    expect(labelStatus('spinal_stenosis', { ...two, imaging: [] }, 40)).toMatchObject({
      verdict: 'provisional',
      missing: ['concordant_imaging_or_letter'],
    })
  })

  it('lists the signs that are present', () => {
    expect(stenosisSignsPresent(withSigns({ wide_gait: 'present' }), 72)).toEqual(['wide_gait', 'age'])
  })
})

describe('spondylolisthesis', () => {
  it.each<[string, ImagingRecord[], boolean]>([
    ['no report', [], false],
    ['no grade', [concordantImaging({ kind: 'xray', finding: 'spondylolisthesis' })], false],
    ['grade of another finding', [concordantImaging({ slipGrade: 'I' })], false],
    ['grade in the report', [concordantImaging({ kind: 'xray', finding: 'spondylolisthesis', slipGrade: 'I' })], true],
  ])('%s', (_name, imaging, isMet) => {
    expect(hasGradedSlip({ imaging })).toBe(isMet)
    const status = labelStatus('spondylolisthesis', { ...BASE, imaging }, 50)
    expect(status.verdict).toBe(isMet ? 'met' : 'not_selectable')
  })
})

describe('isImagingConcordant', () => {
  it('needs a side in the findings', () => {
    expect(isImagingConcordant(concordantImaging(), BASE)).toBe(true)
    expect(isImagingConcordant(concordantImaging(), { ...BASE, sides: null })).toBe(false)
  })
})
