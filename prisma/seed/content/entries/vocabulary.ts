/** The literal unions that only the content files use; the others are those of lib/domain. */
export const DOSE_MODES = ['reps', 'hold', 'duration'] as const

/** The direction that a template is for. */
export const PREFERENCES = ['extension', 'flexion', 'lateral', 'neutral', 'any'] as const
