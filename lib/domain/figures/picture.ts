/** moving: the loop · steps: still postures from start to end · still: the one that tells the most. */
export const PICTURES = ['moving', 'steps', 'still'] as const
export type Picture = (typeof PICTURES)[number]

/** The still in pixels, on the stage by day and by night: a page with a hundred figures has no time to lay out a hundred drawings. */
export const CARDS = ['card', 'card-dark'] as const
export type Card = (typeof CARDS)[number]
export type ShownSide = 'left' | 'right'
