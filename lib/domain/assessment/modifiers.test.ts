import { describe, expect, it } from 'vitest'
import type { AssessmentFindings } from './assessment'
import { concordantImaging, confirmableFindings } from './confirmable.fixture'
import { modifiersInForce } from './modifiers'
import type { ModifierKey } from './vocabulary'

const BASE = confirmableFindings()
const slip = (change: Parameters<typeof concordantImaging>[0]) => ({
  imaging: [concordantImaging({ finding: 'spondylolisthesis', ...change })],
})

describe('modifiersInForce', () => {
  it.each<[Partial<AssessmentFindings>, ModifierKey[]]>([
    [{}, []],
    [{ irritability: 'high' }, ['irritability_high']],
    [{ irritability: 'moderate' }, []],
    // Of one assessment a preference is observed only, however it was written down.
    [{ directionalPreference: 'extension' }, []],
    [{ directionalPreference: 'flexion', modifiers: ['preference_flexion'] }, []],
    [{ localScreenResult: 'mixed' }, ['knee_joint_pathology_coexists']],
    [slip({ slipGrade: 'II', stability: 'stable' }), []],
    [slip({ slipGrade: 'III' }), ['high_grade_or_unstable_slip']],
    [slip({ slipGrade: 'I', stability: 'unstable' }), ['high_grade_or_unstable_slip']],
    [{ modifiers: ['latex_allergy'], irritability: 'high' }, ['irritability_high', 'latex_allergy']],
    [{ modifiers: ['irritability_high'], irritability: 'high' }, ['irritability_high']],
  ])('%#', (change, expected) => {
    expect(modifiersInForce({ ...BASE, ...change })).toEqual(expected)
  })

  it('finds strength below four on either leg', () => {
    const left = { sensation: 'normal', strength: '4-', reflex: 2 } as const
    const findings = { ...BASE, neuro: { ...BASE.neuro, L5: { ...BASE.neuro.L5, left } } }
    expect(modifiersInForce(findings)).toEqual(['motor_grade_below_4'])
  })
})
