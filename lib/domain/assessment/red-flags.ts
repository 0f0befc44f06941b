/** How fast somebody must act, slowest first (clinical.md 2, last column). */
export const URGENCIES = ['routine', 'urgent', 'same_day', 'emergency'] as const
export type Urgency = (typeof URGENCIES)[number]

export const RED_FLAG_GROUPS = [
  'cauda_equina',
  'progressive_weakness',
  'fracture',
  'cancer',
  'infection',
  'inflammatory',
  'vascular_visceral',
  'knee_emergency',
] as const
export type RedFlagGroup = (typeof RED_FLAG_GROUPS)[number]

const URGENCY_OF_GROUP: Readonly<Record<RedFlagGroup, Urgency>> = {
  cauda_equina: 'emergency',
  progressive_weakness: 'same_day',
  fracture: 'same_day',
  cancer: 'urgent',
  infection: 'same_day',
  inflammatory: 'routine',
  vascular_visceral: 'emergency',
  knee_emergency: 'same_day',
}

/** The full screen (clinical.md 2): asked at assessment, at every review and after any suspension. */
const KEYS_OF_GROUP = {
  cauda_equina: [
    'saddle_numbness',
    'bladder_change',
    'bowel_change',
    'sexual_function_change',
    'both_legs',
    'sudden_gait_change',
  ],
  progressive_weakness: [
    'foot_drop_or_giving_way',
    'cannot_stand_on_toes_or_heels',
    'strength_3_or_less',
    'strength_dropped_a_grade',
  ],
  fracture: [
    'major_trauma',
    'minor_trauma_fragile_bone',
    'long_steroid_use',
    'spine_contusion_or_graze',
    'sudden_severe_pain',
    'height_loss',
  ],
  cancer: ['past_cancer', 'unexplained_weight_loss', 'constant_or_night_pain', 'generally_unwell'],
  infection: [
    'fever_or_chills',
    'recent_infection_or_surgery',
    'immune_suppression',
    'injected_drug_use',
    'tuberculosis_exposure',
  ],
  inflammatory: ['inflammatory_pattern', 'inflammatory_illness'],
  vascular_visceral: ['tearing_back_or_tummy_pain', 'pulsing_mass', 'cold_or_blue_leg', 'calf_swelling'],
  knee_emergency: ['hot_red_swollen_knee', 'cannot_bear_weight_after_injury', 'locked_knee'],
} as const satisfies Readonly<Record<RedFlagGroup, readonly string[]>>

export type RedFlagKey = (typeof KEYS_OF_GROUP)[RedFlagGroup][number]

export type RedFlagItem = { readonly key: RedFlagKey; readonly group: RedFlagGroup; readonly urgency: Urgency }

export const RED_FLAGS: readonly RedFlagItem[] = RED_FLAG_GROUPS.flatMap((group) =>
  KEYS_OF_GROUP[group].map((key) => ({ key, group, urgency: URGENCY_OF_GROUP[group] })),
)

export const RED_FLAG_KEYS: readonly RedFlagKey[] = RED_FLAGS.map((item) => item.key)

/** The signs of one group, in the order in which they are asked. */
export function redFlagsOf(group: RedFlagGroup): readonly RedFlagItem[] {
  return RED_FLAGS.filter((item) => item.group === group)
}

function isFaster(a: Urgency, b: Urgency): boolean {
  return URGENCIES.indexOf(a) > URGENCIES.indexOf(b)
}

/**
 * The fastest urgency among the positive signs, null when there is none (clinical.md 2). Any one sign is enough.
 * Suspected cancer with nerve signs, and suspected infection in somebody who is unwell, are emergencies.
 */
export function decideRedFlagUrgency(
  positives: readonly RedFlagKey[],
  context: { readonly hasNeuroSigns: boolean },
): Urgency | null {
  const items = RED_FLAGS.filter((item) => positives.includes(item.key))
  const groups = new Set(items.map((item) => item.group))
  const isUnwell = positives.includes('generally_unwell')
  if (groups.has('cancer') && context.hasNeuroSigns) return 'emergency'
  if (groups.has('infection') && isUnwell) return 'emergency'
  return items.reduce<Urgency | null>(
    (fastest, item) => (fastest === null || isFaster(item.urgency, fastest) ? item.urgency : fastest),
    null,
  )
}
