/** The literal unions that only the content files use; the others are those of lib/domain. */
export const DOSE_MODES = ['reps', 'hold', 'duration'] as const

/** The direction that a template is for. */
export const PREFERENCES = ['extension', 'flexion', 'lateral', 'neutral', 'any'] as const

export const GOAL_TYPES = [
  'posture_breaks',
  'posture',
  'lifting_technique',
  'low_impact_exercise',
  'morning_bending',
  'sleep_position',
  'pacing',
  'falls_safety',
  'relief_position',
  'avoid_end_range',
] as const
