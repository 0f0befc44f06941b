import type { Rung } from '@/lib/domain/exercises/ladder'

export const RUNG_WIDTH = 6.5
export const RUNG_GAP = 2
/** Every ladder is drawn as high as this; it is as wide as it has rungs. */
export const RUNG_BOX_HEIGHT = 16

export function rungBoxWidth(total: number): number {
  return total * (RUNG_WIDTH + RUNG_GAP) - RUNG_GAP
}

/** The name under which a place on a ladder is drawn once and used by many cards. */
export function rungId({ position, total }: Pick<Rung, 'position' | 'total'>): string {
  return `rung-${position}-${total}`
}
