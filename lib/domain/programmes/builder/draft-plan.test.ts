import { describe, expect, it } from 'vitest'
import { PLAIN_DOSE } from '@/lib/domain/exercises/dose'
import { type BuilderLine, type DraftPlan, editPlan } from '@/lib/domain/programmes/builder/draft-plan'

function line(id: string, phase: number, daysPerWeek = 7): BuilderLine {
  const counted = { mode: 'reps', sets: 2, reps: 8, holdSeconds: null, durationSeconds: null, tempo: null } as const
  return {
    ...{ id, phase, lineageId: id, exerciseSlug: `exercise-${id}`, exerciseVersion: 1, side: null },
    ...{ note: null, why: null, overrideReason: null, typed: null },
    dose: { ...counted, ...PLAIN_DOSE, restSeconds: 30, sessionsPerDay: 1, daysPerWeek },
  }
}
const PLAN: DraftPlan = {
  lines: [line('a', 1), line('b', 1), line('c', 2, 2)],
  currentPhase: 1,
  weekdays: [1, 2, 3, 4, 5, 6, 7],
  sessionsPerDay: 2,
  busyDayMinutes: 10,
  changeNote: '',
  variants: [{ phase: 1, kind: 'busy_day', itemIds: ['a', 'b'] }],
}

describe('editPlan', () => {
  it('brings a phase’s own days when it becomes the one now, and keeps the sittings', () => {
    expect(editPlan(PLAN, { kind: 'phase', phase: 2 })).toMatchObject({
      ...{ currentPhase: 2, weekdays: [1, 4], sessionsPerDay: 2 },
    })
  })

  it('keeps the days when the phase has no exercise yet', () => {
    expect(editPlan(PLAN, { kind: 'phase', phase: 3 })).toMatchObject({ currentPhase: 3, weekdays: PLAN.weekdays })
  })

  it('takes out of a chosen version what is taken out of its phase', () => {
    const removed = editPlan(PLAN, { kind: 'lines', edit: { kind: 'remove', itemIds: ['a'] } })
    expect(removed.variants).toEqual([{ phase: 1, kind: 'busy_day', itemIds: ['b'] }])
    const moved = editPlan(PLAN, { kind: 'lines', edit: { kind: 'move', itemIds: ['b'], phase: 2, before: null } })
    expect(moved.variants).toEqual([{ phase: 1, kind: 'busy_day', itemIds: ['a'] }])
  })

  it('chooses a version, and gives it back to the rules', () => {
    const chosen = editPlan(PLAN, { kind: 'variant', phase: 2, variant: 'flare_up', itemIds: ['c'] })
    expect(chosen.variants).toHaveLength(2)
    const given = editPlan(chosen, { kind: 'variant', phase: 1, variant: 'busy_day', itemIds: null })
    expect(given.variants).toEqual([{ phase: 2, kind: 'flare_up', itemIds: ['c'] }])
  })

  it('sets what stands beside the lines and nothing else', () => {
    expect(editPlan(PLAN, { kind: 'set', change: { busyDayMinutes: 6 } })).toEqual({ ...PLAN, busyDayMinutes: 6 })
  })
})
