import { describe, expect, it } from 'vitest'
import type { AssessmentFindings, NeuroGrid } from './assessment'
import { completeSignoff, confirmableFindings } from './confirmable.fixture'
import { decideSigning, type SigningFacts } from './sign-confirmation'
import { NERVE_ROOTS } from './vocabulary'

const BASE = confirmableFindings()
const FACTS: SigningFacts = {
  findings: BASE,
  ageYears: 66,
  signoff: completeSignoff(),
  liveState: null,
  programme: 'none',
}
const CELL = { sensation: 'altered', strength: '5', reflex: 2 } as const
const WHOLE_EXAM = Object.fromEntries(NERVE_ROOTS.map((root) => [root, { left: CELL, right: CELL }])) as NeuroGrid
const NARROW: AssessmentFindings = {
  ...BASE,
  conditions: ['spinal_stenosis'],
  primaryCondition: 'spinal_stenosis',
  stenosisSigns: { ...BASE.stenosisSigns, no_pain_seated: 'present', better_bending: 'present' },
}

describe('decideSigning', () => {
  it('confirms when every gate is met', () => {
    expect(decideSigning(FACTS)).toEqual({ ok: true, value: 'confirmed' })
  })

  it('refuses while a gate is open', () => {
    const open = { ...BASE, history: { ...BASE.history, radiates_back_to_knee: 'absent' as const } }
    expect(decideSigning({ ...FACTS, findings: open })).toMatchObject({ reason: 'gates_not_met' })
    expect(decideSigning({ ...FACTS, signoff: { ...completeSignoff(), reasoning: 'Yes.' } })).toMatchObject({
      reason: 'gates_not_met',
    })
  })

  it('keeps a narrowed canal without imaging provisional', () => {
    expect(decideSigning({ ...FACTS, findings: NARROW })).toEqual({ ok: true, value: 'provisional' })
    const none = { ...NARROW, stenosisSigns: BASE.stenosisSigns }
    expect(decideSigning({ ...FACTS, findings: none }).ok).toBe(false)
    expect(decideSigning({ ...FACTS, findings: NARROW, programme: 'running' })).toMatchObject({
      reason: 'provisional_under_programme',
    })
  })

  it('does not keep a disc without imaging provisional', () => {
    const disc: AssessmentFindings = { ...BASE, conditions: ['herniated_disc'], primaryCondition: 'herniated_disc' }
    expect(decideSigning({ ...FACTS, findings: disc })).toMatchObject({ reason: 'gates_not_met' })
  })

  it('asks for the whole examination after a suspension', () => {
    expect(decideSigning({ ...FACTS, liveState: 'suspended' })).toMatchObject({ reason: 'neuro_exam_incomplete' })
    // Whatever became of its confirmation: the programme alone is enough to ask.
    expect(decideSigning({ ...FACTS, programme: 'suspended' })).toMatchObject({ reason: 'neuro_exam_incomplete' })
    const examined = { ...BASE, neuro: WHOLE_EXAM }
    expect(decideSigning({ ...FACTS, findings: examined, liveState: 'suspended' }).ok).toBe(true)
  })
})
