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

/** Joint names and signs as the pose conventions of the clinical content define them. */
export const JOINTS = [
  'ankle_l',
  'ankle_r',
  'elbow_l',
  'elbow_r',
  'head_retraction',
  'hip_abd_l',
  'hip_abd_r',
  'hip_er_l',
  'hip_er_r',
  'hip_l',
  'hip_r',
  'knee_l',
  'knee_r',
  'lumbar',
  'neck',
  'pelvis_shift',
  'pelvis_tilt',
  'scapula',
  'shoulder_abd_l',
  'shoulder_abd_r',
  'shoulder_l',
  'shoulder_r',
  'thoracic',
  'trunk_rot',
  'trunk_side',
] as const

/** What can move: every joint, and the whole body about its root. */
export const MOVING_PARTS = [...JOINTS, 'root_pitch', 'root_roll'] as const
