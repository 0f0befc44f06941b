import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Dose, PLAIN_DOSE } from '@/lib/domain/exercises/dose'
import { type DraftLine, editDraft } from '@/lib/domain/programmes/edit-draft'

const DOSE: Dose = {
  mode: 'reps',
  sets: 2,
  reps: 10,
  holdSeconds: null,
  durationSeconds: null,
  restSeconds: 30,
  sessionsPerDay: 1,
  daysPerWeek: 7,
  tempo: null,
  ...PLAIN_DOSE,
}

function line(id: string, phase = 1): DraftLine {
  return {
    id,
    lineageId: `l-${id}`,
    phase,
    exerciseSlug: `exercise-${id}`,
    exerciseVersion: 1,
    side: null,
    dose: DOSE,
    note: 'Slowly.',
    why: 'It holds the back.',
    overrideReason: 'Tried here.',
  }
}
const LINES = [line('a'), line('b'), line('c', 2), line('d', 2)]
const order = (lines: readonly DraftLine[]) => lines.map((entry) => entry.id).join('')

test('a line moves within its phase only', () => {
  expect(order(editDraft(LINES, { kind: 'down', itemId: 'a' }))).toBe('bacd')
  expect(order(editDraft(LINES, { kind: 'up', itemId: 'b' }))).toBe('bacd')
  expect(order(editDraft(LINES, { kind: 'down', itemId: 'b' }))).toBe('abcd')
  expect(order(editDraft(LINES, { kind: 'up', itemId: 'c' }))).toBe('abcd')
})

test('an edit of a line that is gone changes nothing', () => {
  expect(editDraft(LINES, { kind: 'up', itemId: 'x' })).toEqual(LINES)
  expect(editDraft(LINES, { kind: 'remove', itemIds: ['x'] })).toEqual(LINES)
})

test('a swap keeps the lineage and the note, and asks for a new reason', () => {
  const next = { exerciseSlug: 'easier', side: 'left', dose: { ...DOSE, sets: 1 } } as const
  const [swapped] = editDraft(LINES, { kind: 'swap', itemId: 'a', with: next })
  expect(swapped).toEqual({ ...line('a'), ...next, exerciseVersion: null, why: null, overrideReason: null })
})

test('lines are added at the end or before another one, and taken out', () => {
  expect(order(editDraft(LINES, { kind: 'add', lines: [line('e', 2)], before: null }))).toBe('abcde')
  expect(order(editDraft(LINES, { kind: 'add', lines: [line('e', 2)], before: 'c' }))).toBe('abecd')
  expect(order(editDraft(LINES, { kind: 'remove', itemIds: ['c', 'a'] }))).toBe('bd')
})

test('lines move together, in their order, into another phase', () => {
  const moved = editDraft(LINES, { kind: 'move', itemIds: ['b', 'a'], phase: 2, before: 'd' })
  expect(order(moved)).toBe('cabd')
  expect(moved.map(({ phase }) => phase)).toEqual([2, 2, 2, 2])
})

test('a place among the lines that move is the place of the next one that stays', () => {
  expect(order(editDraft(LINES, { kind: 'move', itemIds: ['a', 'b'], phase: 1, before: 'a' }))).toBe('cdab')
  expect(order(editDraft(LINES, { kind: 'move', itemIds: ['c'], phase: 2, before: null }))).toBe('abdc')
})

test('no move loses, doubles or changes a line', () => {
  const ids = fc.subarray(['a', 'b', 'c', 'd'])
  fc.assert(
    fc.property(
      ids,
      fc.integer({ min: 1, max: 2 }),
      fc.constantFrom(null, 'a', 'b', 'c', 'd', 'x'),
      (itemIds, phase, before) => {
        const moved = editDraft(LINES, { kind: 'move', itemIds, phase, before })
        expect(moved.map(({ id }) => id).toSorted()).toEqual(['a', 'b', 'c', 'd'])
        expect(moved.filter(({ id }) => itemIds.includes(id)).every((each) => each.phase === phase)).toBe(true)
        expect(moved.filter(({ id }) => !itemIds.includes(id))).toEqual(LINES.filter(({ id }) => !itemIds.includes(id)))
      },
    ),
  )
})

test('a copy stands below its original and has a history of its own', () => {
  const copied = editDraft(LINES, { kind: 'duplicate', copies: [{ of: 'a', id: 'e' }] })
  expect(order(copied)).toBe('aebcd')
  expect(copied[1]).toEqual({ ...line('a'), id: 'e', lineageId: null })
})

test('a line takes the newer version over', () => {
  const newer = editDraft(LINES, { kind: 'newer', itemId: 'a' })
  expect(newer.map((entry) => entry.exerciseVersion)).toEqual([null, 1, 1, 1])
})
