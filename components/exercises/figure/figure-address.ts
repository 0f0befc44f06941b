import type { Card, Picture, ShownSide } from '@/lib/domain/figures/picture'

/** Which figure, and how: at whose pace, for which side, shown by whom. */
export type FigureRef = {
  readonly exerciseId: string
  readonly version: number
  readonly side?: ShownSide | undefined
  readonly dose?: { readonly tempo: string | null; readonly holdSeconds: number | null } | undefined
  /** A person of the cast; the exercise's own when left out. */
  readonly look?: number | null | undefined
}

/** What is as usual is left out, so that the same picture has the same address. */
export function figureAddress({ exerciseId, version, side, dose, look }: FigureRef, picture: Picture | Card): string {
  const how = new URLSearchParams({
    ...(side === 'left' && { side }),
    ...(picture === 'moving' && dose?.tempo && { tempo: dose.tempo }),
    ...(picture === 'moving' && dose?.holdSeconds && { hold: String(dose.holdSeconds) }),
    ...(look !== null && look !== undefined && { look: String(look) }),
  }).toString()
  return `/api/exercises/figures/${exerciseId}/${version}/${picture}${how && `?${how}`}`
}

/** The portrait of a person of the cast. */
export const portraitAddress = (person: number): string => `/api/exercises/figures/people/${person}`
