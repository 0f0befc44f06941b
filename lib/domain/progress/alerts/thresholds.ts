/** When a number alone tells a therapist (issue 7, section 1); each clinic may set its own. */
export type AlertThresholds = {
  /** Pain from which a rise is told at all, 0–10. */
  readonly painFrom: number
  /** Points up that are told quietly, and those that are told loudly. */
  readonly riseLow: number
  readonly riseHigh: number
  /** Pain that is urgent, however it came there. */
  readonly painCritical: number
  /** Hours without a word, with sessions due. */
  readonly silentLowHours: number
  /** Days without a word that are told loudly. */
  readonly silentHighDays: number
}

export const DEFAULT_THRESHOLDS: AlertThresholds = {
  painFrom: 5,
  riseLow: 1,
  riseHigh: 2,
  painCritical: 7,
  silentLowHours: 49,
  silentHighDays: 14,
}

/** How far a clinic may go, both ends included; a design decision. Nothing can be switched off. */
export const THRESHOLD_LIMITS = {
  painFrom: { min: 1, max: 7 },
  riseLow: { min: 1, max: 3 },
  riseHigh: { min: 2, max: 5 },
  painCritical: { min: 5, max: 9 },
  silentLowHours: { min: 24, max: 168 },
  silentHighDays: { min: 3, max: 28 },
} as const
export const THRESHOLDS = Object.keys(THRESHOLD_LIMITS) as (keyof AlertThresholds)[]

export type ThresholdFault = { readonly name: keyof AlertThresholds; readonly fault: 'louder_above' }

/** A louder alert must need more than a quieter one. */
export function thresholdFaults(thresholds: AlertThresholds): readonly ThresholdFault[] {
  const { painFrom, riseLow, riseHigh, painCritical, silentLowHours, silentHighDays } = thresholds
  const faults: ThresholdFault[] = []
  if (riseHigh <= riseLow) faults.push({ name: 'riseHigh', fault: 'louder_above' })
  if (painCritical < painFrom) faults.push({ name: 'painCritical', fault: 'louder_above' })
  if (silentHighDays * 24 <= silentLowHours) faults.push({ name: 'silentHighDays', fault: 'louder_above' })
  return faults
}
