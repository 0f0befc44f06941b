/** A cell by its row and column. */
export type GridPlace = { readonly row: number; readonly column: number }
/** Which cells can be typed into, row by row. */
export type GridShape = readonly (readonly boolean[])[]

/**
 * Where a key leads from a cell: arrows to the next cell that can be typed into, Home and End to the ends of the row (with Ctrl of the
 * grid), Enter to the beginning of the next row. `end` after the last row; null where the key leads nowhere, or is none of these.
 */
export function moveInGrid(shape: GridShape, from: GridPlace, key: string, isCtrl: boolean): GridPlace | 'end' | null {
  switch (key) {
    case 'ArrowRight':
      return alongRow(shape, from, 1)
    case 'ArrowLeft':
      return alongRow(shape, from, -1)
    case 'ArrowDown':
      return toRow(shape, from, 1)
    case 'ArrowUp':
      return toRow(shape, from, -1)
    case 'Home':
      return isCtrl ? toOpenRow(shape, 0, 1, 0) : nearestIn(shape, from.row, 0)
    case 'End':
      return isCtrl ? toOpenRow(shape, shape.length - 1, -1, Infinity) : nearestIn(shape, from.row, Infinity)
    case 'Enter':
      return toOpenRow(shape, from.row + 1, 1, 0) ?? 'end'
    default:
      return null
  }
}

/** The first cell of the grid from a row on; null in a grid without any. */
export function firstInGrid(shape: GridShape, fromRow = 0): GridPlace | null {
  return toOpenRow(shape, fromRow, 1, 0)
}

function alongRow(shape: GridShape, { row, column }: GridPlace, step: 1 | -1): GridPlace | null {
  const cells = shape[row] ?? []
  for (let next = column + step; next >= 0 && next < cells.length; next += step) {
    if (cells[next]) return { row, column: next }
  }
  return null
}

function toRow(shape: GridShape, { row, column }: GridPlace, step: 1 | -1): GridPlace | null {
  return toOpenRow(shape, row + step, step, column)
}

function toOpenRow(shape: GridShape, start: number, step: 1 | -1, column: number): GridPlace | null {
  for (let row = start; row >= 0 && row < shape.length; row += step) {
    const place = nearestIn(shape, row, column)
    if (place) return place
  }
  return null
}

/** The open cell of a row that is nearest to a column; of two, the left one. */
function nearestIn(shape: GridShape, row: number, column: number): GridPlace | null {
  const open = (shape[row] ?? []).flatMap((isOpen, index) => (isOpen ? [index] : []))
  const target = Math.min(column, (shape[row] ?? []).length - 1)
  const [nearest] = open.toSorted((a, b) => Math.abs(a - target) - Math.abs(b - target) || a - b)
  return nearest === undefined ? null : { row, column: nearest }
}
