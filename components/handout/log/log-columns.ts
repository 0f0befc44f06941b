import type { PageLook } from '@/components/handout/page-look'

export type LogColumns = {
  readonly day: number
  /** One width an exercise. */
  readonly items: readonly number[]
  readonly pain: number
  readonly far: number
  readonly usual: number
}

/** Space between two boxes. */
export const BOX_GAP = 3
const CELL_PADDING = 4
/** Boxes beside each other before they begin a second line. */
const BESIDE = 5
const FEWEST = 2

/**
 * Widths of the log's columns in points, together as wide as the page. A column is as wide as its boxes need, and what is left over is
 * shared out; with very many exercises the columns share what there is.
 */
export function logColumns(width: number, mostBoxes: readonly number[], { text, box, print }: PageLook): LogColumns {
  const isLarge = print === 'large'
  const day = text.body * (isLarge ? 4.2 : 4.6)
  const pain = text.body * (isLarge ? 4 : 5)
  const far = text.body * (isLarge ? 4 : 4.8)
  const usual = text.body * (isLarge ? 6.6 : 7.4)
  const room = width - day - 2 * pain - far - usual
  const needed = mostBoxes.map((boxes) => widthFor(boxes, box))
  const sum = needed.reduce((total, one) => total + one, 0)
  return { day, items: needed.map((one) => (one * room) / sum), pain, far, usual }
}

function widthFor(most: number, box: number): number {
  const beside = Math.min(BESIDE, Math.max(FEWEST, most))
  return beside * box + (beside - 1) * BOX_GAP + 2 * CELL_PADDING
}

/** Two lines of boxes at most: more than that is counted with the pen. */
export function areTicked(boxes: number, width: number, { box }: PageLook): boolean {
  const beside = Math.floor((width - 2 * CELL_PADDING + BOX_GAP) / (box + BOX_GAP))
  return boxes <= 2 * beside
}

/** Does every column have the width of its boxes? If not, the log stands on a page that lies on its side. */
export function isWideEnough({ items }: LogColumns, mostBoxes: readonly number[], { box }: PageLook): boolean {
  return items.every((width, index) => width >= widthFor(mostBoxes[index] ?? 0, box))
}
