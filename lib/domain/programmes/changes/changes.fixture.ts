import { type Dose, PLAIN_DOSE } from '@/lib/domain/exercises/dose'
import type { ComparedRevision } from '@/lib/domain/programmes/changes/compare-revisions'
import type { RevisionItem } from '@/lib/domain/programmes/revision-diff'

/** For tests: two sets of ten, every day. */
export const TEN: Dose = {
  ...{ mode: 'reps', sets: 2, reps: 10, holdSeconds: null, durationSeconds: null, restSeconds: 30 },
  ...{ sessionsPerDay: 1, daysPerWeek: 7, tempo: null },
  ...PLAIN_DOSE,
}

export function item(lineageId: string, change: Partial<RevisionItem> = {}): RevisionItem {
  return {
    ...{ lineageId, phase: 1, exerciseSlug: `exercise-${lineageId}`, exerciseVersion: 1, side: null },
    ...{ dose: TEN, note: null, why: null },
    ...change,
  }
}

export const GOAL = {
  ...{ type: 'posture', title: 'Move often', targetValue: 4, targetUnit: 'resets_per_day' },
  ...{ frequency: 'daily', fromPhase: 1, note: null },
} as const

/** For tests: two phases, three exercises in the first of them, one goal. */
export const PLAN: ComparedRevision = {
  currentPhase: 1,
  weekdays: [1, 3, 5],
  sessionsPerDay: 1,
  phases: [
    { position: 1, name: 'Settle', stage: 'acute_irritable', weeks: 2, goal: 'Calm.' },
    { position: 2, name: 'Build', stage: 'sub_acute', weeks: 4, goal: 'Stairs.' },
  ],
  items: [item('a'), item('b'), item('c'), item('d', { phase: 2 })],
  goals: [GOAL],
  articles: [{ slug: 'sleep', title: 'Sleep', fromPhase: 1, isReviewed: true }],
  variants: [{ phase: 1, kind: 'busy_day', lineageIds: ['a'] }],
}
