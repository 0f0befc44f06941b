import type { AlertThresholds } from '@/lib/domain/progress/alerts/thresholds'
import type { AlertLevel } from '@/lib/domain/sessions/after-response'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

export type Silence = {
  /** The last session, "not today" or message; else when the programme came into force, or went on after a pause. */
  readonly heardAtMs: number
  readonly nowMs: number
  /** Sessions due since, of days that are over. Whoever is asked nothing is not silent. */
  readonly dueSince: number
}
type Told = { readonly level: AlertLevel; readonly isOpen: boolean }

/** How loudly silence is told (issue 7): after the clinic's hours quietly, after its days loudly; null when it is no silence. */
export function silentLevel(
  { heardAtMs, nowMs, dueSince }: Silence,
  thresholds: AlertThresholds,
): 'low' | 'high' | null {
  if (dueSince <= 0) return null
  const silentMs = nowMs - heardAtMs
  if (silentMs >= thresholds.silentHighDays * DAY_MS) return 'high'
  return silentMs >= thresholds.silentLowHours * HOUR_MS ? 'low' : null
}

/** When silence has to be judged next; null when all that can come of it has been told. */
export function judgedNextAt(heardAtMs: number, nowMs: number, thresholds: AlertThresholds): number | null {
  const bounds = [heardAtMs + thresholds.silentLowHours * HOUR_MS, heardAtMs + thresholds.silentHighDays * DAY_MS]
  return bounds.find((bound) => bound > nowMs) ?? null
}

/**
 * What is to be done about the alert: a patient has one open alert of this kind at most. An open one becomes louder; one that somebody
 * has acknowledged during this silence is raised again only once it is louder.
 */
export function silentStep(level: 'low' | 'high' | null, told: Told | null): 'raise' | 'louder' | null {
  if (level === null) return null
  if (told === null) return 'raise'
  if (level === 'low' || told.level !== 'low') return null
  return told.isOpen ? 'louder' : 'raise'
}
