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
  expect(editDraft(LINES, { kind: 'remove', itemId: 'x' })).toEqual(LINES)
})

test('a swap keeps the lineage and the note, and asks for a new reason', () => {
  const next = { exerciseSlug: 'easier', side: 'left', dose: { ...DOSE, sets: 1 } } as const
  const [swapped] = editDraft(LINES, { kind: 'swap', itemId: 'a', with: next })
  expect(swapped).toEqual({ ...line('a'), ...next, exerciseVersion: null, why: null, overrideReason: null })
})

test('lines are added at the end and taken out', () => {
  expect(order(editDraft(LINES, { kind: 'add', line: line('e', 2) }))).toBe('abcde')
  expect(order(editDraft(LINES, { kind: 'remove', itemId: 'c' }))).toBe('abd')
})

test('a line takes the newer version over', () => {
  const newer = editDraft(LINES, { kind: 'newer', itemId: 'a' })
  expect(newer.map((entry) => entry.exerciseVersion)).toEqual([null, 1, 1, 1])
})
