import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyFindings, type NeuroCell, type NeuroGrid } from './assessment'
import { isNeuroWorse, strengthDrops } from './neuro-change'
import { compareStrength } from './strength'
import { MRC_GRADES, NERVE_ROOTS, REFLEX_GRADES, SENSATIONS, SIDES } from './vocabulary'

const NOTHING = emptyFindings().neuro
const USUAL: NeuroCell = { sensation: 'normal', strength: '5', reflex: 2 }

/** A grid with one cell filled in. */
const grid = (cell: Partial<NeuroCell>): NeuroGrid => ({
  ...NOTHING,
  L4: { ...NOTHING.L4, left: { sensation: null, strength: null, reflex: null, ...cell } },
})

const anyCell: fc.Arbitrary<NeuroCell> = fc.record({
  sensation: fc.option(fc.constantFrom(...SENSATIONS)),
  strength: fc.option(fc.constantFrom(...MRC_GRADES)),
  reflex: fc.option(fc.constantFrom(...REFLEX_GRADES)),
})
const anyGrid = fc
  .array(anyCell, { minLength: 10, maxLength: 10 })
  .map(
    (cells) =>
      Object.fromEntries(
        NERVE_ROOTS.map((root, r) => [root, Object.fromEntries(SIDES.map((side, s) => [side, cells[r * 2 + s]]))]),
      ) as NeuroGrid,
  )

describe('isNeuroWorse', () => {
  it.each<[string, Partial<NeuroCell>, Partial<NeuroCell>, boolean | null]>([
    ['the same as before', USUAL, USUAL, false],
    ['a third of a grade weaker', USUAL, { ...USUAL, strength: '5-' }, true],
    ['stronger', { ...USUAL, strength: '4' }, USUAL, false],
    ['less feeling', USUAL, { ...USUAL, sensation: 'altered' }, true],
    ['more feeling', { ...USUAL, sensation: 'absent' }, { ...USUAL, sensation: 'altered' }, false],
    ['a fading reflex', USUAL, { ...USUAL, reflex: 1 }, true],
    ['a brisk reflex', USUAL, { ...USUAL, reflex: 3 }, true],
    ['nothing examined before', {}, USUAL, null],
    ['other signs than before', { sensation: 'normal' }, { strength: '3' }, null],
  ])('%s', (_name, before, after, expected) => {
    expect(isNeuroWorse(grid(before), grid(after))).toBe(expected)
  })

  it('finds no change between an examination and itself, and says so only when something was examined', () => {
    fc.assert(
      fc.property(anyGrid, (neuro) => {
        const isExamined = NERVE_ROOTS.some((root) =>
          SIDES.some((side) => Object.values(neuro[root][side]).some((value) => value !== null)),
        )
        expect(isNeuroWorse(neuro, neuro)).toBe(isExamined ? false : null)
      }),
    )
  })

  it('never misses a loss of strength, whatever else got better', () => {
    fc.assert(
      fc.property(anyGrid, anyGrid, (before, after) => {
        const isWeaker = NERVE_ROOTS.some((root) =>
          SIDES.some((side) => {
            const [was, is] = [before[root][side].strength, after[root][side].strength]
            return was !== null && is !== null && compareStrength(is, was) < 0
          }),
        )
        if (isWeaker) expect(isNeuroWorse(before, after)).toBe(true)
      }),
    )
  })
})

describe('strengthDrops', () => {
  it.each<[string, Partial<NeuroCell>, Partial<NeuroCell>, number]>([
    ['5 to 4', USUAL, { ...USUAL, strength: '4' }, 1],
    ['5 to 4+, less than a grade', USUAL, { ...USUAL, strength: '4+' }, 0],
    ['4- to 3-', { strength: '4-' }, { strength: '3-' }, 1],
    ['a gain', { strength: '3' }, { strength: '4' }, 0],
    ['not tested before', {}, { strength: '0' }, 0],
    ['not tested now', USUAL, {}, 0],
  ])('%s', (_name, before, after, expected) => {
    expect(strengthDrops(grid(before), grid(after))).toHaveLength(expected)
  })

  it('is always a worse nerve sign too, and never found against itself', () => {
    fc.assert(
      fc.property(anyGrid, anyGrid, (before, after) => {
        expect(strengthDrops(after, after)).toEqual([])
        if (strengthDrops(before, after).length > 0) expect(isNeuroWorse(before, after)).toBe(true)
      }),
    )
  })
})
