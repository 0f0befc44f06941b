/** Why a clinician pauses or stops a programme: closed lists, so that they can be counted and hold nothing that somebody typed. */
export const PAUSE_REASONS = ['holiday', 'unwell', 'flare_up', 'test_or_surgery', 'review', 'other'] as const
export type PauseReason = (typeof PAUSE_REASONS)[number]

export const STOP_REASONS = [
  'goals_met',
  'not_helping',
  'referred_on',
  'wish_of_patient',
  'other_template',
  'other',
] as const
export type StopReason = (typeof STOP_REASONS)[number]

/** What stands as a programme's reason when the rules or a patient's warning sign halted it (clinical.md 2.2, 3, 4.4). */
export const RULE_REASONS = ['red_flag', 'neuro_change', 'two_reds', 'conflict'] as const

export type HaltReason = PauseReason | StopReason | (typeof RULE_REASONS)[number]

/** A stored reason read back; null for one that no list knows (any more). */
export function toHaltReason(stored: string | null): HaltReason | null {
  return [...PAUSE_REASONS, ...STOP_REASONS, ...RULE_REASONS].find((reason) => reason === stored) ?? null
}
