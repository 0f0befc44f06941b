import type { Paper, Print } from '@/lib/domain/sessions/handout/handout'

export const INK = '#000000'
export const REST = '#e3e3e3'
export const HAIRLINE = 0.75

/** Sizes in points. Body text of large print is 18 (lib/domain/sessions/handout/handout.ts). */
export type PageLook = {
  readonly print: Print
  readonly size: 'A4' | 'LETTER'
  readonly columns: 1 | 2
  readonly margin: number
  /** Between the margins. */
  readonly width: number
  /** Of the whole paper. */
  readonly height: number
  readonly columnWidth: number
  readonly gap: number
  readonly text: { readonly small: number; readonly body: number; readonly dose: number; readonly name: number }
  /** Line height of running text. */
  readonly line: number
  readonly title: number
  readonly emergency: number
  readonly disc: number
  readonly figureHeight: number
  readonly square: number
  readonly box: number
}

const WIDTH: Record<Paper, number> = { a4: 595.28, letter: 612 }
const HEIGHT: Record<Paper, number> = { a4: 841.89, letter: 792 }
const GAP = 21

export function lookOf(paper: Paper, print: Print): PageLook {
  const margin = print === 'large' ? 36 : 33
  const width = WIDTH[paper] - 2 * margin
  const height = HEIGHT[paper]
  const size = paper === 'a4' ? ('A4' as const) : ('LETTER' as const)
  if (print === 'large') {
    return {
      ...{ print, size, columns: 1, margin, width, height, columnWidth: width, gap: GAP },
      text: { small: 16, body: 18, dose: 20, name: 24 },
      ...{ line: 1.25, title: 30, emergency: 40, disc: 32, figureHeight: 84, square: 110, box: 13 },
    }
  }
  return {
    ...{ print, size, columns: 2, margin, width, height, columnWidth: (width - GAP) / 2, gap: GAP },
    text: { small: 9, body: 10, dose: 11.25, name: 13.5 },
    ...{ line: 1.35, title: 20, emergency: 25, disc: 18, figureHeight: 62, square: 85, box: 7.5 },
  }
}
