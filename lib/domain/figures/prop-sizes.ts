import type { Place, PropKind } from './record'

/** Length, height and depth of things that may carry somebody, where a record does not say otherwise. */
export const USUAL_SIZE = {
  chair: [24, 48, 24],
  table: [40, 52, 30],
  bed: [110, 26, 45],
  step: [26, 9, 30],
} as const satisfies Partial<Record<PropKind, Place>>

/** How high a seat stands, as a share of its chair, and how thick it is. */
export const SEAT = { height: 0.46, thickness: 0.05 } as const
export const TABLE_TOP = { height: 0.94, thickness: 0.06 } as const
export const MATTRESS = { height: 0.48, thickness: 0.52 } as const
