/** Why an exercise or a whole session was left out (clinical.md 8, "why-missed picker"). */
export const SKIP_REASONS = ['pain', 'time', 'forgot', 'unsure_how', 'unwell', 'equipment', 'other'] as const
export type SkipReason = (typeof SKIP_REASONS)[number]

/** How one exercise felt. */
export const DIFFICULTIES = ['too_easy', 'right', 'too_hard', 'hurts'] as const
export type Difficulty = (typeof DIFFICULTIES)[number]
