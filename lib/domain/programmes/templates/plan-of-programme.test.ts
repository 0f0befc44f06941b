import { describe, expect, it } from 'vitest'
import { type Dose, PLAIN_DOSE } from '@/lib/domain/exercises/dose'
import { assignTemplate } from '@/lib/domain/programmes/assign'
import type { DraftLine } from '@/lib/domain/programmes/edit-draft'
import type { ItemSide } from '@/lib/domain/programmes/item'
import { planOfProgramme, withoutGone } from './plan-of-programme'

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
const line = (exerciseSlug: string, phase: number, side: ItemSide | null, dose = DOSE): DraftLine => ({
  id: `${exerciseSlug}-${phase}`,
  lineageId: 'lineage',
  phase,
  exerciseSlug,
  exerciseVersion: 3,
  side,
  dose,
  note: 'Slowly.',
  why: 'It helps.',
  overrideReason: 'Gets up from the floor this way.',
})
const PHASES = [
  { position: 1, stage: 'sub_acute' },
  { position: 2, stage: 'functional' },
]
const exercise = (slug: string, isOneSided: boolean) => [slug, { slug, isOneSided, defaultDose: DOSE }] as const
const LIBRARY = new Map([exercise('bridge', false), exercise('slider', true)])

describe('planOfProgramme', () => {
  const plan = planOfProgramme(PHASES, [
    line('bridge', 1, null),
    line('slider', 1, 'left'),
    line('slider', 2, 'both', { ...DOSE, right: { reps: 6 } }),
  ])

  it('keeps phases, doses, notes and reasons why; no typed override and no side of the old episode', () => {
    expect(plan.map((phase) => phase.items.length)).toEqual([2, 1])
    expect(plan[0]?.items).toEqual([
      { exerciseSlug: 'bridge', doseOverride: DOSE, side: null, note: 'Slowly.', why: 'It helps.' },
      { exerciseSlug: 'slider', doseOverride: DOSE, side: null, note: 'Slowly.', why: 'It helps.' },
    ])
    expect(JSON.stringify(plan)).not.toContain('floor')
  })

  it('is given for the side of the new episode, and to both sides where it was', () => {
    const draft = assignTemplate({
      phases: plan,
      exercisesBySlug: LIBRARY,
      episodeSide: 'right',
      fitFor: () => ({ verdict: 'fits', reasons: [] }),
    })
    const items = draft.ok ? draft.value.phases.flatMap((phase) => phase.items) : []
    expect(items.map(({ side }) => side)).toEqual([null, 'right', 'both'])
    expect(items.at(-1)?.dose.right).toEqual({ reps: 6 })
  })

  it('loses a right side of its own where only one side is done now', () => {
    const phases = [
      { position: 1, stage: 'sub_acute', items: [{ ...itemOf('slider'), doseOverride: { right: { reps: 6 } } }] },
    ]
    const draft = assignTemplate({
      phases,
      exercisesBySlug: LIBRARY,
      episodeSide: 'left',
      fitFor: () => ({ verdict: 'fits', reasons: [] }),
    })
    expect(draft.ok && draft.value.phases[0]?.items[0]).toMatchObject({ side: 'left', dose: { right: null } })
  })
})

const itemOf = (exerciseSlug: string) => ({ exerciseSlug, doseOverride: {}, side: null, note: null, why: null })

describe('withoutGone', () => {
  it('takes out what cannot be given any more and names it once', () => {
    const phases = [
      { stage: 'sub_acute', items: [itemOf('bridge'), itemOf('gone')] },
      { stage: 'functional', items: [itemOf('gone')] },
    ]
    const { phases: left, gone } = withoutGone(phases, LIBRARY)
    expect(left.map((phase) => phase.items.map((item) => item.exerciseSlug))).toEqual([['bridge'], []])
    expect(gone).toEqual(['gone'])
  })
})
