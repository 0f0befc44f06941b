import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Laterality, NerveRoot, TriState } from './vocabulary'

/** What is asked beside the findings (clinical.md 1.1, "also collect"; 1.2; 1.3; 1.4; 7). Free text is empty when nothing was said. */

export const COURSES = ['better', 'same', 'worse'] as const
export type Course = (typeof COURSES)[number]

/** The sides, dates and minutes that belong to findings of the history (clinical.md 1.1, last column). */
export type SymptomDetails = {
  readonly numbnessSide: Laterality | null
  readonly tinglingSide: Laterality | null
  readonly weaknessSide: Laterality | null
  readonly weaknessSince: PlainDate | null
  readonly weaknessCourse: Course | null
  /** Sitting that is possible before it gets worse, 1–600 minutes. */
  readonly sittingMinutes: number | null
  readonly kneeInjuredOn: PlainDate | null
  readonly note: string
}

export const DAY_PATTERNS = ['morning', 'afternoon', 'evening', 'night', 'no_pattern'] as const
export type DayPattern = (typeof DAY_PATTERNS)[number]

/** The rest of the story (clinical.md 1.1, "also collect"). */
export type Background = {
  /** When in the 24 hours it is worst. */
  readonly dayPattern: DayPattern | null
  readonly nightPain: TriState
  /** 0–2600 weeks. */
  readonly durationWeeks: number | null
  readonly previousEpisodes: string
  /** What stirs it up, and how long it then takes to settle (0–10080 minutes): what irritability is judged by. */
  readonly stirredBy: string
  readonly settlesMinutes: number | null
  readonly work: string
  readonly hobbies: string
  readonly otherIllness: string
  readonly pregnant: TriState
  readonly boneHealth: string
  /** 0–99 in the last twelve months. */
  readonly fallsLastYear: number | null
}

/** Extra functional checks of the roots (clinical.md 1.2): present means weaker, or cannot. */
export const FUNCTIONAL_CHECKS = [
  'knee_lift_sitting',
  'single_leg_sit_to_stand',
  'heel_walk',
  'hip_abduction',
  'trendelenburg',
  'single_leg_heel_raises',
] as const
export type FunctionalCheck = (typeof FUNCTIONAL_CHECKS)[number]

/** Which roots a check speaks of (clinical.md 1.2, table). */
export const ROOTS_OF_CHECK: Readonly<Record<FunctionalCheck, readonly NerveRoot[]>> = {
  knee_lift_sitting: ['L2'],
  single_leg_sit_to_stand: ['L3'],
  heel_walk: ['L4', 'L5'],
  hip_abduction: ['L5'],
  trendelenburg: ['L5'],
  single_leg_heel_raises: ['S1'],
}

/** Before the repeated movements (clinical.md 1.3): where, how much, how far, and the knee sign that is tested again. */
export type MovementBaseline = {
  readonly site: string
  /** 0–10. */
  readonly intensity: number | null
  readonly range: string
  readonly kneeSign: string
}

/** Other explanations that were considered and stay possible (clinical.md 1.4). */
export const MIMICS = [
  'hip_osteoarthritis',
  'knee_osteoarthritis',
  'patellofemoral_pain',
  'meniscus_or_ligament_injury',
  'greater_trochanteric_pain',
  'sacroiliac_pain',
  'saphenous_entrapment',
  'lateral_femoral_cutaneous_entrapment',
  'fibular_entrapment',
  'diabetic_amyotrophy',
  'stress_fracture',
  'gout',
  'vascular_disease',
  'abdominal_aortic_aneurysm',
] as const
export type Mimic = (typeof MIMICS)[number]

/**
 * Asked before the first low-impact cardio exercise (hazard H27), in words of our own. Present means that a doctor is asked first.
 * General knowledge, for clinical review.
 */
export const READINESS_KEYS = [
  'chest_discomfort',
  'fainting_or_dizzy_on_effort',
  'breathless_on_little_effort',
  'heart_condition',
  'blood_pressure_uncontrolled',
  'advised_against_exercise',
] as const
export type ReadinessKey = (typeof READINESS_KEYS)[number]

export const MEDICINE_CLASSES = [
  'anti_inflammatory',
  'nerve_pain',
  'simple_pain_relief',
  'opioid',
  'muscle_relaxant',
  'steroid',
  'blood_thinner',
  'bone_health',
  'other',
] as const
export type MedicineClass = (typeof MEDICINE_CLASSES)[number]
export const MEDICINE_SOURCES = ['prescribed', 'bought', 'herbal', 'unknown'] as const
export const MEDICINE_USES = ['yes', 'no', 'stopped'] as const
export const MEDICINE_HELPS = ['a_lot', 'a_little', 'no', 'not_sure'] as const

/** What a person says they take: a record, never advice (clinical.md 7; hazard H23). There is no dose field, on purpose. */
export type MedicineRecord = {
  readonly kind: MedicineClass
  readonly name: string
  readonly source: (typeof MEDICINE_SOURCES)[number] | null
  readonly takingNow: (typeof MEDICINE_USES)[number] | null
  readonly stoppedOn: PlainDate | null
  readonly helps: (typeof MEDICINE_HELPS)[number] | null
  readonly sideEffects: string
  /** The therapist asks the prescriber to look at it. */
  readonly referNote: string
}

export const SMOKING = ['never', 'before', 'now'] as const
export const SLEEP_POSITIONS = ['back', 'side', 'front', 'changing'] as const

/** Habits as reported (clinical.md 7, lifestyle fields). */
export type Lifestyle = {
  /** 0–1440. */
  readonly sittingMinutesPerDay: number | null
  /** Minutes between changes of posture, 1–600. */
  readonly breakEveryMinutes: number | null
  readonly lifting: string
  readonly lowImpactExercise: string
  readonly sleepPosition: (typeof SLEEP_POSITIONS)[number] | null
  /** 0–10. */
  readonly sleepQuality: number | null
  readonly smoking: (typeof SMOKING)[number] | null
  readonly weightGoal: string
  readonly earlyMorningBending: TriState
}
