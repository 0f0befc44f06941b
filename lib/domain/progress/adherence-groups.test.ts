import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AdherenceParts } from '@/lib/domain/progress/adherence'
import {
  type AdherenceGroup,
  doneShare,
  groupAdherence,
  hideSmallGroups,
  roundGroup,
  totalParts,
} from '@/lib/domain/progress/adherence-groups'

const parts = (due: number, done: number, paused = 0): AdherenceParts => ({
  due,
  done,
  toldNotDone: 0,
  notYet: 0,
  unknown: due - done,
  paused,
})

const group = (key: string, patients: number, patientsBefore = patients): AdherenceGroup<string> => ({
  key,
  patients,
  patientsBefore,
  current: parts(patients * 10, patients),
  previous: parts(patientsBefore * 10, patientsBefore),
})

describe('groupAdherence', () => {
  it('adds up, counts paused patients, and keeps who has none any more for the period before', () => {
    const rows = [
      { who: 'a', current: parts(10, 5), previous: parts(4, 4) },
      { who: 'a', current: parts(0, 0, 3), previous: parts(0, 0) },
      { who: 'b', current: parts(2, 1), previous: parts(2, 2) },
      { who: 'gone', current: parts(0, 0), previous: parts(9, 9) },
    ]
    const groups = groupAdherence(rows, (row) => row.who)
    expect(groups.map((each) => [each.key, each.patients, each.patientsBefore])).toEqual([
      ['a', 2, 1],
      ['b', 1, 1],
      ['gone', 0, 1],
    ])
    expect(groups[0]?.current).toEqual(parts(10, 5, 3))
  })
})

describe('hideSmallGroups', () => {
  const hiddenKeys = (groups: AdherenceGroup<string>[]) =>
    hideSmallGroups(groups).flatMap((shown) => (shown.hidden ? [`${shown.key}:${shown.because}`] : []))

  it('hides nothing when all are large', () => {
    expect(hiddenKeys([group('a', 9), group('b', 5)])).toEqual([])
  })

  it('hides the next larger one with a single small one', () => {
    expect(hiddenKeys([group('a', 9), group('b', 7), group('c', 4)])).toEqual(['b:protects_small', 'c:small'])
  })

  it('hides two small ones alone when they hold five patients together', () => {
    expect(hiddenKeys([group('a', 9), group('b', 7), group('c', 3), group('d', 2)])).toEqual(['c:small', 'd:small'])
    expect(hiddenKeys([group('a', 9), group('b', 7), group('c', 2), group('d', 2)])).toEqual([
      'b:protects_small',
      'c:small',
      'd:small',
    ])
  })

  it('keeps a small period before to itself, and hides another with it', () => {
    const before = hideSmallGroups([group('a', 9, 4), group('b', 9, 6), group('c', 9, 20)])
    expect(before.map((each) => !each.hidden && each.previous !== null)).toEqual([false, false, true])
  })

  it('leaves out a group that has no sessions any more, and still protects what it was', () => {
    const shown = hideSmallGroups([group('a', 9, 9), group('b', 9, 7), group('gone', 0, 3)])
    expect(shown.map((each) => [each.key, !each.hidden && each.previous !== null])).toEqual([
      ['a', true],
      ['b', false],
    ])
  })

  it('hides in a period the same groups, whether it is asked for or lies before', () => {
    const sizes = fc.array(fc.tuple(fc.nat(12), fc.nat(12)), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(sizes, (counts) => {
        const asked = hideSmallGroups(counts.map(([, before], index) => group(String(index), before)))
        const after = hideSmallGroups(counts.map(([now, before], index) => group(String(index), now, before)))
        for (const each of asked.filter((one) => one.hidden)) {
          const later = after.find((one) => one.key === each.key)
          expect(later === undefined || later.hidden || later.previous === null).toBe(true)
        }
      }),
    )
  })

  it('never leaves a small remainder when there are groups enough', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(sizes, (counts) => {
        const groups = counts.map((patients, index) => group(String(index), patients))
        const shown = hideSmallGroups(groups)
        const hidden = shown.filter((each) => each.hidden).map((each) => counts[Number(each.key)] ?? 0)
        const patients = hidden.reduce((sum, count) => sum + count, 0)
        for (const each of shown) if (!each.hidden) expect(each.patients).toBeGreaterThanOrEqual(5)
        if (hidden.length > 0 && hidden.length < counts.length) {
          expect(hidden.length).toBeGreaterThanOrEqual(2)
          expect(patients).toBeGreaterThanOrEqual(5)
        }
      }),
    )
  })
})

it('rounds every count of a clinical group to the nearest five, and no part above what was due', () => {
  const [shown] = hideSmallGroups([group('a', 8)])
  expect(shown && roundGroup(shown)).toMatchObject({ patients: 10, current: { due: 80, done: 10, unknown: 70 } })
  fc.assert(
    fc.property(fc.nat(200), fc.nat(200), (due, some) => {
      const [exact] = hideSmallGroups([{ ...group('a', 5), current: parts(due, Math.min(due, some)) }])
      const rounded = exact && roundGroup(exact)
      if (!rounded || rounded.hidden) throw new Error('Nothing is hidden here')
      expect(Math.abs(rounded.current.due - due)).toBeLessThanOrEqual(2.5)
      expect(rounded.current.done).toBeLessThanOrEqual(rounded.current.due)
      for (const count of Object.values(rounded.current)) expect(count % 5).toBe(0)
    }),
  )
})

it('a share of nothing is no share', () => {
  expect(doneShare(totalParts([]))).toBeNull()
  expect(doneShare(parts(4, 1, 100))).toBe(0.25)
})
