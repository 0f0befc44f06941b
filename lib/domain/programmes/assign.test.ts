import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Dose, PLAIN_DOSE } from '@/lib/domain/exercises/dose'
import { type AssignInput, assignTemplate, type ItemFit, type TemplatePhasePlan } from '@/lib/domain/programmes/assign'

const DOSE: Dose = {
  mode: 'reps',
  sets: 2,
  reps: 10,
  holdSeconds: null,
  durationSeconds: null,
  restSeconds: 30,
  sessionsPerDay: 1,
  daysPerWeek: 5,
  tempo: null,
  ...PLAIN_DOSE,
}
const exercisesBySlug = new Map(
  ['bridge', 'press-up', 'slider'].map((slug) => [slug, { slug, isOneSided: slug === 'slider', defaultDose: DOSE }]),
)
const VERDICTS: Record<string, ItemFit<string>> = {
  bridge: { verdict: 'fits', reasons: [] },
  'press-up': { verdict: 'blocked', reasons: ['condition'] },
  slider: { verdict: 'caution', reasons: ['condition'] },
}
const PHASE = {
  stage: 'sub_acute',
  name: 'Rebuild',
  items: [
    { exerciseSlug: 'bridge', doseOverride: { reps: 6 }, note: null, why: 'It holds the back.', side: null },
    { exerciseSlug: 'press-up', doseOverride: {}, note: null, why: null, side: null },
    { exerciseSlug: 'slider', doseOverride: {}, note: ' ', why: null, side: null },
  ],
}
const INPUT: AssignInput<typeof PHASE, string> = {
  phases: [PHASE],
  exercisesBySlug,
  episodeSide: 'right',
  fitFor: (slug) => VERDICTS[slug] ?? { verdict: 'fits', reasons: [] },
}

function draftOf<Phase extends TemplatePhasePlan>(input: AssignInput<Phase, string>) {
  const result = assignTemplate(input)
  if (!result.ok) throw new Error(result.reason)
  return result.value
}

describe('assignTemplate', () => {
  it('copies phases, merges doses, gives one-sided exercises the side of the episode', () => {
    const [phase] = draftOf(INPUT).phases
    expect(phase).toMatchObject({ stage: 'sub_acute', name: 'Rebuild' })
    expect(phase?.items).toMatchObject([
      { exerciseSlug: 'bridge', side: null, dose: { ...DOSE, reps: 6 }, overrideReason: null },
      { exerciseSlug: 'slider', side: 'right', dose: DOSE },
    ])
  })

  it('leaves blocked exercises out and lists them with why', () => {
    expect(draftOf(INPUT).leftOut).toEqual([{ phase: 1, exerciseSlug: 'press-up', reasons: ['condition'] }])
  })

  it('takes a blocked exercise in with a typed reason, but not with a blank one', () => {
    const typed = draftOf({ ...INPUT, overrideReasons: new Map([['press-up', ' Tested, centralises. ']]) })
    expect(typed.leftOut).toEqual([])
    expect(typed.phases[0]?.items[1]).toMatchObject({
      exerciseSlug: 'press-up',
      overrideReason: 'Tested, centralises.',
    })
    expect(draftOf({ ...INPUT, overrideReasons: new Map([['press-up', '  ']]) }).leftOut).toHaveLength(1)
  })

  it('keeps no reason where nothing was overridden', () => {
    const draft = draftOf({ ...INPUT, overrideReasons: new Map([['bridge', 'Not needed']]) })
    expect(draft.phases[0]?.items[0]?.overrideReason).toBeNull()
  })

  it('lists caution items whose note is blank', () => {
    expect(draftOf(INPUT).cautionWithoutNote).toEqual([{ phase: 1, exerciseSlug: 'slider' }])
  })

  it('asks for the fit at the stage of the phase', () => {
    const fitFor = (_: string, stage: string): ItemFit<string> =>
      stage === 'functional' ? { verdict: 'fits', reasons: [] } : { verdict: 'blocked', reasons: ['stage'] }
    const draft = draftOf({ ...INPUT, phases: [PHASE, { ...PHASE, stage: 'functional' }], fitFor })
    expect(draft.phases.map((phase) => phase.items.length)).toEqual([0, 3])
    expect(draft.leftOut.map((item) => item.phase)).toEqual([1, 1, 1])
  })

  it('refuses the whole when the library lacks an exercise', () => {
    const items = [...PHASE.items, { exerciseSlug: 'unknown', doseOverride: {}, note: null, why: null, side: null }]
    const result = assignTemplate({ ...INPUT, phases: [{ ...PHASE, items }] })
    expect(result).toEqual({ ok: false, reason: 'unknown_exercise', detail: ['unknown'] })
  })

  it('never puts a blocked exercise into the plan without a reason, and loses none', () => {
    const verdict = fc.constantFrom('fits' as const, 'caution' as const, 'blocked' as const)
    const reason = fc.option(fc.constantFrom('', ' ', 'Reason'), { nil: undefined })
    fc.assert(
      fc.property(verdict, reason, fc.constantFrom('left', 'right', 'both'), (each, typed, episodeSide) => {
        const overrideReasons = new Map(typed === undefined ? [] : [['slider', typed]])
        const fitFor = () => ({ verdict: each, reasons: [] })
        const draft = draftOf({ ...INPUT, fitFor, overrideReasons, episodeSide })
        const items = draft.phases.flatMap((phase) => phase.items)
        expect(items.every((item) => item.fit.verdict !== 'blocked' || item.overrideReason === 'Reason')).toBe(true)
        expect(items.every((item) => item.isOneSided === (item.side !== null))).toBe(true)
        expect(items.length + draft.leftOut.length).toBe(PHASE.items.length)
      }),
    )
  })
})
