/**
 * What came of an alert (clinical.md 2.2.5), beside the words that say more. "Could not be reached" is none of them: such an alert
 * stays open, and goes on to the clinic lead. A design decision.
 */
export const ALERT_OUTCOMES = [
  'emergency_care',
  'doctor_same_day',
  'seen_here',
  'spoke',
  'plan_changed',
  'pressed_by_mistake',
] as const
export type AlertOutcome = (typeof ALERT_OUTCOMES)[number]
