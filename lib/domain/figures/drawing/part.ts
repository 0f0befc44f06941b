import type { Layer } from '@/lib/domain/figures/record'

/** Columns of an SVG matrix: a b c d e f. */
export type Placement = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export type Tone =
  | 'skin'
  | 'skin-far'
  | 'top'
  | 'top-far'
  | 'legs'
  | 'legs-far'
  | 'shoe'
  | 'shoe-far'
  | 'sole'
  | 'hair'
  | 'ink'
  | 'blush'
  | 'muscle'
  | 'prop'
  | 'prop-dark'
  | 'soft'
  | 'pillow'
  | 'towel'
  | 'wall'
  | 'halo'
  | 'mat'
  | 'floor'
  | 'water'
  | 'band'
  | 'arrow'

export type PartLayer = Layer | 'room' | 'before'

/** One rigid piece of the picture: drawn once, placed anew in each frame. */
export type Part = {
  readonly layer: PartLayer
  readonly tone: Tone
  /** An SVG path in the piece's own coordinates; with a stroke it is a line, else an area. */
  readonly shape: string
  readonly stroke?: number
  /** Casing between limbs; marks on a face or a muscle have none. */
  readonly bare?: boolean
  readonly opacity?: number
  /** One a frame, or a single one for what never moves. */
  readonly placements: readonly Placement[]
}

export const STILL: Placement = [1, 0, 0, 1, 0, 0]
