import { describe, expect, it } from 'vitest'
import { type Dose, PLAIN_DOSE } from '@/lib/domain/exercises/dose'
import { diffRevisions, isUnchanged, type RevisionItem } from '@/lib/domain/programmes/revision-diff'

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
const BRIDGE: RevisionItem = {
  lineageId: 'a',
  phase: 1,
  exerciseSlug: 'bridge',
  exerciseVersion: 1,
  side: null,
  dose: DOSE,
  note: null,
  why: null,
}
const CLAM: RevisionItem = { ...BRIDGE, lineageId: 'b', exerciseSlug: 'clam', side: 'left' }

describe('diffRevisions', () => {
  it('finds nothing between a revision and its copy, in any order', () => {
    expect(isUnchanged(diffRevisions([BRIDGE, CLAM], [{ ...CLAM, dose: { ...DOSE } }, BRIDGE]))).toBe(true)
    expect(isUnchanged(diffRevisions([], []))).toBe(true)
  })

  it('finds added and removed items', () => {
    expect(diffRevisions([BRIDGE], [CLAM])).toEqual({ added: [CLAM], removed: [BRIDGE], changed: [] })
  })

  it('tells a newer version of the same exercise from another exercise', () => {
    const newer = { ...BRIDGE, exerciseVersion: 2 }
    const swapped = { ...BRIDGE, exerciseSlug: 'brace', exerciseVersion: 2 }
    expect(diffRevisions([BRIDGE], [newer]).changed).toMatchObject([{ versionChanged: true, exerciseChanged: false }])
    expect(diffRevisions([BRIDGE], [swapped]).changed).toMatchObject([{ versionChanged: false, exerciseChanged: true }])
  })

  it('finds each changed field of a dose', () => {
    const after = { ...BRIDGE, dose: { ...DOSE, reps: 12, restSeconds: 45 } }
    expect(diffRevisions([BRIDGE], [after]).changed).toMatchObject([
      {
        dose: [
          { field: 'reps', from: 10, to: 12 },
          { field: 'restSeconds', from: 30, to: 45 },
        ],
        sideChanged: false,
      },
    ])
  })

  it.each<[Partial<RevisionItem>, object]>([
    [{ side: 'both' }, { sideChanged: true, noteChanged: false }],
    [{ note: 'Slowly.' }, { noteChanged: true }],
    [{ phase: 2 }, { phaseChanged: true }],
    [{ exerciseSlug: 'clam-band' }, { exerciseChanged: true, dose: [] }],
  ])('finds %o', (change, expected) => {
    expect(diffRevisions([CLAM], [{ ...CLAM, ...change }]).changed).toMatchObject([expected])
  })
})
