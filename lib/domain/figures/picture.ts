/** moving: the loop · steps: still postures from start to end · still: the one that tells the most. */
export const PICTURES = ['moving', 'steps', 'still'] as const
export type Picture = (typeof PICTURES)[number]
export type ShownSide = 'left' | 'right'
