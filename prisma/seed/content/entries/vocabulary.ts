/** The literal unions of the content files, as zod needs them: in the order in which screens list them. */
export const CONDITIONS = ['lumbar_radiculopathy', 'herniated_disc', 'spinal_stenosis', 'spondylolisthesis'] as const
export const CATEGORIES = ['core', 'posture', 'flexibility', 'nerve_mobility', 'strength', 'low_impact_cardio'] as const
export const POSITIONS = [
  'supine',
  'prone',
  'side_lying',
  'quadruped',
  'seated',
  'standing',
  'kneeling',
  'walking',
] as const
export const LUMBAR_BIASES = ['flexion', 'extension', 'neutral', 'rotation', 'lateral'] as const
/** From light to heavy: a harder rung is never lighter than the one below it. */
export const LOADS = ['low', 'moderate', 'high'] as const
export const DOSE_MODES = ['reps', 'hold', 'duration'] as const
export const NERVE_ROOTS = ['L2', 'L3', 'L4', 'L5', 'S1'] as const
export const IRRITABILITIES = ['low', 'moderate', 'high'] as const
export const PREFERENCES = ['extension', 'flexion', 'lateral', 'neutral', 'any'] as const
/** From the first, careful phase to the last. */
export const STAGES = ['acute_irritable', 'sub_acute', 'functional', 'maintenance'] as const
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

export type Condition = (typeof CONDITIONS)[number]
export type Category = (typeof CATEGORIES)[number]
