import { describe, expect, it } from 'vitest'
import { firstInGrid, type GridShape, moveInGrid } from '@/lib/client/grid-moves'

// A rest in the second row's middle, a closed third row.
const SHAPE: GridShape = [
  [true, true, true],
  [true, false, true],
  [false, false, false],
  [false, true, true],
]
const from = (row: number, column: number, key: string, isCtrl = false) => {
  const to = moveInGrid(SHAPE, { row, column }, key, isCtrl)
  return to === null || to === 'end' ? to : [to.row, to.column]
}

describe('moveInGrid', () => {
  it.each<[string, [number, number, string], number[] | 'end' | null]>([
    ['right', [0, 0, 'ArrowRight'], [0, 1]],
    ['right over a rest', [1, 0, 'ArrowRight'], [1, 2]],
    ['right at the end', [0, 2, 'ArrowRight'], null],
    ['left', [1, 2, 'ArrowLeft'], [1, 0]],
    ['down', [0, 2, 'ArrowDown'], [1, 2]],
    ['down onto a rest: the cell beside it', [0, 1, 'ArrowDown'], [1, 0]],
    ['down over a closed row', [1, 0, 'ArrowDown'], [3, 1]],
    ['up over a closed row', [3, 2, 'ArrowUp'], [1, 2]],
    ['up at the top', [0, 1, 'ArrowUp'], null],
    ['home', [1, 2, 'Home'], [1, 0]],
    ['end', [3, 1, 'End'], [3, 2]],
    ['enter', [0, 2, 'Enter'], [1, 0]],
    ['enter over a closed row', [1, 2, 'Enter'], [3, 1]],
    ['enter in the last row', [3, 2, 'Enter'], 'end'],
    ['a digit', [0, 0, '4'], null],
  ])('%s', (_, [row, column, key], expected) => expect(from(row, column, key)).toEqual(expected))

  it('goes to the ends of the grid with Ctrl', () => {
    expect(from(1, 2, 'Home', true)).toEqual([0, 0])
    expect(from(0, 0, 'End', true)).toEqual([3, 2])
  })

  it('begins at the first cell from a row on', () => {
    expect(firstInGrid(SHAPE)).toEqual({ row: 0, column: 0 })
    expect(firstInGrid(SHAPE, 2)).toEqual({ row: 3, column: 1 })
    expect(firstInGrid([[false]])).toBeNull()
  })
})
