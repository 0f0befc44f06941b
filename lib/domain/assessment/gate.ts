import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { LabelMissing } from './label-rules'
import type { RedFlagKey } from './red-flags'
import type { Condition, ConfirmationBasis, HistoryKey, LocalScreenKey, UpperMotorNeuroneSign } from './vocabulary'

export const GATE_KEYS = ['G0', 'G1', 'G2', 'G3', 'G4', 'G5'] as const
export type GateKey = (typeof GATE_KEYS)[number]

/** History items that speak for the spine (clinical.md 1.1). That the knee was not hurt speaks for nothing by itself. */
export const SPINAL_HISTORY = [
  'radiates_back_to_knee',
  'numbness',
  'tingling',
  'weakness',
  'worse_bending',
  'worse_twisting',
  'worse_prolonged_sitting',
  'worse_coughing',
  'worse_sneezing',
  'hamstring_tightness_persistent',
] as const satisfies readonly HistoryKey[]

export type SpinalFinding = (typeof SPINAL_HISTORY)[number] | 'knee_changed_by_spine_movement'
export type ObjectiveSign = 'root_sign' | 'nerve_tension_sign' | 'knee_changed_by_spine_movement' | 'stenosis_pattern'
export type SignoffField =
  | 'name'
  | 'profession'
  | 'registration_number'
  | 'registration_body'
  | 'signed_on'
  | 'basis'
  | 'reasoning'

/** What speaks for a gate, as codes that the screen puts into words. */
export type GateFact =
  | { readonly code: 'red_flags_answered'; readonly total: number; readonly positive: number }
  | { readonly code: 'history_finding'; readonly finding: SpinalFinding }
  | { readonly code: 'objective_sign'; readonly sign: ObjectiveSign }
  | { readonly code: 'local_screen_complete'; readonly result: 'not_local' | 'mixed' }
  | { readonly code: 'label_minimum_met'; readonly condition: Condition }
  | { readonly code: 'signed_by'; readonly name: string; readonly signedOn: PlainDate }

/** What still keeps a gate closed. */
export type GateMissing =
  | { readonly code: 'red_flag_not_asked'; readonly flag: RedFlagKey }
  | { readonly code: 'red_flag_without_outcome'; readonly flag: RedFlagKey }
  | { readonly code: 'both_legs_contradicts_red_flag' }
  | { readonly code: 'severe_weakness_contradicts_red_flag' }
  | { readonly code: 'upper_motor_neurone_not_tested'; readonly sign: UpperMotorNeuroneSign }
  | { readonly code: 'upper_motor_neurone_positive'; readonly sign: UpperMotorNeuroneSign }
  | { readonly code: 'two_spinal_findings'; readonly found: number }
  | { readonly code: 'leading_spinal_finding' }
  | { readonly code: 'side_not_recorded' }
  | { readonly code: 'sides_contradict' }
  | { readonly code: 'objective_sign' }
  | { readonly code: 'local_screen_item'; readonly item: LocalScreenKey }
  | { readonly code: 'local_screen_result' }
  | { readonly code: 'local_only' }
  | { readonly code: 'condition_not_chosen' }
  | { readonly code: 'primary_condition_not_chosen' }
  | { readonly code: 'label_minimum'; readonly condition: Condition; readonly needs: LabelMissing }
  | { readonly code: 'signoff_field'; readonly field: SignoffField }

export type Gate = {
  readonly gate: GateKey
  readonly met: boolean
  readonly facts: readonly GateFact[]
  readonly missing: readonly GateMissing[]
}

/** What the signing clinician gives (clinical.md 1.6 G5). */
export type Signoff = {
  readonly name: string | null
  readonly profession: string | null
  readonly registrationNumber: string | null
  readonly registrationBody: string | null
  readonly signedOn: PlainDate | null
  readonly basis: ConfirmationBasis | null
  readonly reasoning: string | null
}
