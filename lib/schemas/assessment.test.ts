import { describe, expect, it } from 'vitest'
import { emptyFindings } from '@/lib/domain/assessment/assessment'
import { modifiersInForce } from '@/lib/domain/assessment/modifiers'
import { assessmentDraftSchema, readFindingsColumn, writeFindingsColumn } from './assessment'

const SENT = { patientId: '0199f3a0-0000-7000-8000-000000000001', version: '0', after: 'stay' }

function issuesOf(form: Record<string, unknown>): string[] {
  const parsed = assessmentDraftSchema.safeParse({ ...SENT, ...form })
  return parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
}

describe('assessmentDraftSchema', () => {
  it('reads an untouched form as nothing assessed', () => {
    const parsed = assessmentDraftSchema.parse(SENT)
    expect(parsed.draft).toEqual({ findings: emptyFindings(), explicit: [] })
    expect(parsed).toMatchObject({ version: 0, after: 'stay' })
  })

  it('reads what native fields send', () => {
    const { findings, explicit } = assessmentDraftSchema.parse({
      ...SENT,
      history: { numbness: 'present', tingling: 'not_assessed' },
      radiationOrigin: 'buttock',
      painQuality: ['burning', 'sharp'],
      redFlags: {
        saddle_numbness: { answer: 'absent', outcome: '' },
        past_cancer: { answer: 'present', outcome: 'Seen.' },
      },
      neuro: { L4: { right: { sensation: 'altered', strength: '4-', reflex: '1' } } },
      imaging: [
        { kind: 'mri', doneOn: '2026-10-01', finding: '', agreesWithSigns: '', note: '' },
        { kind: '', doneOn: '' },
      ],
    }).draft
    expect(findings.history.numbness).toBe('present')
    expect(findings.radiationOrigin).toEqual(['buttock'])
    expect(findings.painQuality).toEqual(['sharp', 'burning'])
    expect(findings.redFlags.past_cancer).toEqual({ answer: 'present', outcome: 'Seen.' })
    expect(findings.neuro.L4.right).toEqual({ sensation: 'altered', strength: '4-', reflex: 1 })
    expect(findings.imaging).toHaveLength(1)
    expect(explicit).toEqual(['history.tingling'])
  })

  it('names the field of what is wrong', () => {
    expect(issuesOf({ history: { numbness: 'maybe' } })).toEqual(['history.numbness: invalid'])
    expect(issuesOf({ redFlags: { both_legs: { outcome: 'x'.repeat(1001) } } })).toEqual([
      'redFlags.both_legs.outcome: too_long',
    ])
    expect(issuesOf({ imaging: [{ doneOn: '2026-02-31' }] })).toEqual(['imaging.0.doneOn: date'])
    expect(issuesOf({ imaging: [{ finding: 'other' }] })).toEqual(['imaging.0.kind: choose'])
    expect(issuesOf({ version: 'x' })).toEqual(['version: invalid'])
  })

  it('reads the body chart in the order of its list, each region once', () => {
    const { findings } = assessmentDraftSchema.parse({
      ...SENT,
      bodyChart: {
        pain: ['front-left-knee_inner', 'front-left-groin', 'front-left-knee_inner'],
        tingling: 'front-left-ankle_inner',
      },
    }).draft
    expect(findings.bodyChart).toEqual({
      pain: ['front-left-groin', 'front-left-knee_inner'],
      numbness: [],
      tingling: ['front-left-ankle_inner'],
    })
    expect(issuesOf({ bodyChart: { pain: 'front-middle-knee' } })).toHaveLength(1)
    expect(issuesOf({ bodyChart: { itching: 'front-left-groin' } })).toHaveLength(1)
  })

  it('refuses keys that the form does not have', () => {
    expect(issuesOf({ history: { hunch: 'present' } })).toHaveLength(1)
    expect(issuesOf({ reasoning: 'signed without a signature' })).toHaveLength(1)
  })
})

describe('the stored column', () => {
  it('comes back as it was', () => {
    const draft = { findings: emptyFindings(), explicit: ['history.numbness'] }
    expect(readFindingsColumn(JSON.parse(JSON.stringify(writeFindingsColumn(draft))))).toEqual(draft)
    const { bodyChart, ...olderFindings } = emptyFindings()
    expect(readFindingsColumn(olderFindings).findings.bodyChart).toEqual(bodyChart)
    expect(readFindingsColumn(emptyFindings())).toEqual({ findings: emptyFindings(), explicit: [] })
  })
})

describe('bad input', () => {
  it.each<[string, Record<string, unknown>, string]>([
    ['MRC 6', { neuro: { L4: { left: { strength: '6' } } } }, 'neuro.L4.left.strength: invalid'],
    ['two primaries', { primaryCondition: ['lumbar_radiculopathy', 'spinal_stenosis'] }, 'primaryCondition: invalid'],
    ['sides that contradict', { unilateral: 'left', sides: 'right' }, 'unilateral: sides_contradict'],
    ['pain 11', { movementBaseline: { intensity: '11' } }, 'movementBaseline.intensity: number_range'],
    ['a medicine without its kind', { medicines: [{ name: 'As told' }] }, 'medicines.0.kind: choose'],
    ['a day that is none', { symptomDetails: { weaknessSince: '2026-02-31' } }, 'symptomDetails.weaknessSince: date'],
  ])('%s is refused at its field', (_name, form, issue) => {
    expect(issuesOf(form)).toEqual([issue])
  })

  it('reads what is asked beside the findings', () => {
    const { findings } = assessmentDraftSchema.parse({
      ...SENT,
      symptomDetails: { weaknessSince: '2026-11-01', weaknessCourse: 'worse', sittingMinutes: '20' },
      background: { nightPain: 'absent', fallsLastYear: '', work: ' Bus driver ' },
      functionalChecks: { heel_walk: { right: 'present', left: '' } },
      mimics: 'gout',
      medicines: [{ kind: 'opioid', name: 'As told' }, { kind: '' }],
      readiness: { heart_condition: 'present' },
    }).draft
    expect(findings.symptomDetails).toMatchObject({ weaknessCourse: 'worse', sittingMinutes: 20, kneeInjuredOn: null })
    expect(findings.background).toMatchObject({ nightPain: 'absent', fallsLastYear: null, work: 'Bus driver' })
    expect(findings.functionalChecks.heel_walk).toEqual({ right: 'present', left: 'not_assessed' })
    expect([findings.mimics, findings.medicines.length]).toEqual([['gout'], 1])
    expect(modifiersInForce(findings)).toEqual(['uncontrolled_blood_pressure_or_heart_symptoms'])
  })
})
