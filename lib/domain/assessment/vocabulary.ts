/**
 * The words of an assessment (clinical.md 1.1–1.6). Keys are stored as they are and translated in the catalogue.
 * Lists are in the order in which a form asks.
 */

export const CONDITIONS = ['lumbar_radiculopathy', 'herniated_disc', 'spinal_stenosis', 'spondylolisthesis'] as const
export type Condition = (typeof CONDITIONS)[number]

export const NERVE_ROOTS = ['L2', 'L3', 'L4', 'L5', 'S1'] as const
export type NerveRoot = (typeof NERVE_ROOTS)[number]

export const SIDES = ['left', 'right'] as const
export type Side = (typeof SIDES)[number]

/** The side of the knee pain that an episode is about. */
export const KNEE_SIDES = ['left', 'right', 'both'] as const
export type KneeSide = (typeof KNEE_SIDES)[number]

/** Directional preference: the way of moving that eases the leg or knee (clinical.md 1.3, 3). */
export const DIRECTIONS = ['extension', 'flexion', 'lateral', 'neutral', 'none_found', 'not_tested'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** How easily symptoms are stirred up, and how long they take to settle (clinical.md 1.1). */
export const IRRITABILITIES = ['low', 'moderate', 'high'] as const
export type Irritability = (typeof IRRITABILITIES)[number]

/** Never defaults to absent: nobody asked is not the same as no. */
export const TRI_STATES = ['present', 'absent', 'not_assessed'] as const
export type TriState = (typeof TRI_STATES)[number]

/**
 * History findings with a yes, no or not asked (clinical.md 1.1). `no_knee_trauma` is asked in reverse:
 * `present` means that the knee itself was not hurt.
 */
export const HISTORY_KEYS = [
  'radiates_back_to_knee',
  'numbness',
  'tingling',
  'weakness',
  'worse_bending',
  'worse_twisting',
  'worse_prolonged_sitting',
  'worse_coughing',
  'worse_sneezing',
  'no_knee_trauma',
  'hamstring_tightness_persistent',
  'leg_worse_than_back',
] as const
export type HistoryKey = (typeof HISTORY_KEYS)[number]

/** The narrowed-canal pattern (clinical.md 1.3 and the label table of 1.6); age is the fifth and comes from the record. */
export const STENOSIS_SIGNS = ['worse_standing_walking', 'no_pain_seated', 'better_bending', 'wide_gait'] as const
export type StenosisSign = (typeof STENOSIS_SIGNS)[number]

export const RADIATION_ORIGINS = ['low_back', 'buttock', 'hip'] as const
export type RadiationOrigin = (typeof RADIATION_ORIGINS)[number]

export const PAIN_QUALITIES = ['dull_ache', 'sharp', 'burning', 'other'] as const
export type PainQuality = (typeof PAIN_QUALITIES)[number]

/** One leg or both; both leads to the red-flag questions (clinical.md 1.1 `unilateral`). */
export const LATERALITIES = ['left', 'right', 'both', 'alternates'] as const
export type Laterality = (typeof LATERALITIES)[number]

/** Where a cough or sneeze hurts: in theory only the leg counts [S10]. */
export const COUGH_PAIN_SITES = ['back', 'leg', 'both'] as const
export type CoughPainSite = (typeof COUGH_PAIN_SITES)[number]

/** Light touch and pinprick at the root's check point (clinical.md 1.2: 2 normal, 1 altered, 0 absent). */
export const SENSATIONS = ['normal', 'altered', 'absent'] as const
export type Sensation = (typeof SENSATIONS)[number]

/** Medical Research Council grades from none to full, weakest first. */
export const MRC_GRADES = ['0', '1', '2-', '2', '2+', '3-', '3', '3+', '4-', '4', '4+', '5-', '5'] as const
export type MrcGrade = (typeof MRC_GRADES)[number]

/** Reflex 0 to 4+, 2 is usual (clinical.md 1.2). */
export const REFLEX_GRADES = [0, 1, 2, 3, 4] as const
export type ReflexGrade = (typeof REFLEX_GRADES)[number]

/** Any of these positive means that it is not a nerve root: urgent referral (clinical.md 1.2). */
export const UPPER_MOTOR_NEURONE_SIGNS = ['tone', 'clonus', 'plantar_response', 'gait'] as const
export type UpperMotorNeuroneSign = (typeof UPPER_MOTOR_NEURONE_SIGNS)[number]

/** Each repeated ten times (clinical.md 1.3, lumbar movement testing). */
export const MOVEMENT_TESTS = [
  'flexion_standing',
  'extension_standing',
  'flexion_lying',
  'extension_lying',
  'side_glide_left',
  'side_glide_right',
] as const
export type MovementTest = (typeof MOVEMENT_TESTS)[number]

export const MOVEMENT_RESULTS = ['centralised', 'peripheralised', 'better', 'worse', 'no_effect'] as const
export type MovementResult = (typeof MOVEMENT_RESULTS)[number]

export const SPECIAL_TESTS = ['slr', 'crossed_slr', 'slump', 'femoral_stretch', 'slump_knee_bend'] as const
export type SpecialTest = (typeof SPECIAL_TESTS)[number]

/** Present means a finding that points at the knee or hip itself (clinical.md 1.4, one key per numbered line). */
export const LOCAL_SCREEN_KEYS = [
  'trauma_locking_giving_way_swelling',
  'effusion_warmth_redness',
  'painful_passive_knee_movement',
  'joint_line_meniscus_ligament_patella',
  'bony_tenderness_weight_bearing',
  'hip_rotation',
  'pulses_calf',
  'skin_rash',
] as const
export type LocalScreenKey = (typeof LOCAL_SCREEN_KEYS)[number]

export const LOCAL_SCREEN_RESULTS = ['not_local', 'local_only', 'mixed'] as const
export type LocalScreenResult = (typeof LOCAL_SCREEN_RESULTS)[number]

export const IMAGING_KINDS = ['xray', 'mri', 'ct', 'specialist_letter'] as const
export type ImagingKind = (typeof IMAGING_KINDS)[number]

export const IMAGING_FINDINGS = ['herniated_disc', 'spinal_stenosis', 'spondylolisthesis', 'other', 'nothing'] as const
export type ImagingFinding = (typeof IMAGING_FINDINGS)[number]

export const SPINAL_LEVELS = ['L1/2', 'L2/3', 'L3/4', 'L4/5', 'L5/S1'] as const
export type SpinalLevel = (typeof SPINAL_LEVELS)[number]

export const IMAGING_SIDES = ['left', 'right', 'both', 'central'] as const
export type ImagingSide = (typeof IMAGING_SIDES)[number]

/** Meyerding grade of a slip. */
export const SLIP_GRADES = ['I', 'II', 'III', 'IV', 'V'] as const
export type SlipGrade = (typeof SLIP_GRADES)[number]

export const SLIP_STABILITIES = ['stable', 'unstable'] as const
export type SlipStability = (typeof SLIP_STABILITIES)[number]

/** Person-level flags that a condition cannot express (modifiers.json). */
export const MODIFIER_KEYS = [
  'irritability_high',
  'preference_extension',
  'preference_flexion',
  'lateral_shift_present',
  'osteoporosis_or_fragility_fracture',
  'pregnancy_second_or_third_trimester',
  'recent_spine_surgery',
  'high_grade_or_unstable_slip',
  'kneeling_painful',
  'knee_joint_pathology_coexists',
  'falls_risk',
  'cannot_get_to_floor',
  'uncontrolled_blood_pressure_or_heart_symptoms',
  'hip_replacement_with_precautions',
  'motor_grade_below_4',
  'latex_allergy',
] as const
export type ModifierKey = (typeof MODIFIER_KEYS)[number]

/** What a confirmation rests on (clinical.md 1.6 G5 `basis`). */
export const CONFIRMATION_BASES = ['clinical_examination', 'examination_and_imaging', 'specialist_letter'] as const
export type ConfirmationBasis = (typeof CONFIRMATION_BASES)[number]
