import { expect, test } from 'vitest'
import { type Dose, PLAIN_DOSE } from '@/lib/domain/exercises/dose'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { lineageOf, type Proposal, proposalKey, subjectOfKey } from './proposal'

const DAY = plainDate('2026-11-20')
const DOSE: Dose = {
  ...PLAIN_DOSE,
  ...{ mode: 'reps', sets: 2, reps: 8, holdSeconds: null, durationSeconds: null, restSeconds: 30 },
  ...{ sessionsPerDay: 1, daysPerWeek: 7, tempo: null },
}
const OF_ITEM = {
  ...{ lineageId: 'a-line', name: 'Bridge', slug: 'bridge', levelSince: DAY, dose: DOSE, side: null, otherName: null },
  sessions: [],
  change: { kind: 'dose', field: 'reps', from: 8, to: 9 },
} as const
const PROPOSALS: readonly Proposal[] = [
  { ...OF_ITEM, kind: 'progress' },
  { ...OF_ITEM, kind: 'regress', reason: 'red' },
  { kind: 'phase', from: 1, to: 2, name: 'Build', waitsForNeuro: false, sessions: [] },
  { kind: 'plateau', measure: { source: 'nprs', first: 5, latest: 5, lowerIsBetter: true, mcid: 2 } },
  { kind: 'restart', from: 2, to: 1, name: 'Settle', lastOn: DAY, items: [] },
]

test.each(PROPOSALS)('the name of a $kind says what it was about', (proposal) => {
  expect(subjectOfKey(proposalKey(proposal))).toEqual({ kind: proposal.kind, lineageId: lineageOf(proposal) })
})

test.each(['', 'sideways a-line', 'Phase 1 2'])('"%s" names no proposal', (key) => {
  expect(subjectOfKey(key)).toBeNull()
})
