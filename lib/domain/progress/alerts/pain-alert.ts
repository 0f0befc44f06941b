import type { AlertThresholds } from '@/lib/domain/progress/alerts/thresholds'
import type { AlertToRaise } from '@/lib/domain/sessions/after-response'

/** Worst pain of a session at each place, 0–10; null where it was not asked or not answered. */
export type SitePain = { readonly back: number | null; readonly knee: number | null }
const SITES = ['back', 'knee'] as const

/**
 * What a session's pain alone tells a therapist (issue 7): from `painFrom` on, `riseLow` points up are low and `riseHigh` high; from
 * `painCritical` on it is critical, risen or not. "Up" is against the worst pain of the same place in the patient's session before, the
 * last one with a number for that place, by when they began: never against another place, and never against the start of the same
 * session, which the traffic light already does. A first session has nothing to rise from. The louder of two places counts. A rise that
 * ends below `painFrom` is not told: the traffic light judges it.
 */
export function painAlert(now: SitePain, before: SitePain, thresholds: AlertThresholds): AlertToRaise | null {
  const pains = SITES.map((site) => ({ pain: now[site], rise: riseOf(now[site], before[site]) }))
  if (pains.some(({ pain }) => pain !== null && pain >= thresholds.painCritical)) {
    return { kind: 'pain_high', level: 'critical' }
  }
  const rises = pains.filter(({ pain }) => pain !== null && pain >= thresholds.painFrom).map(({ rise }) => rise)
  const rise = Math.max(0, ...rises)
  if (rise >= thresholds.riseHigh) return { kind: 'pain_up', level: 'high' }
  return rise >= thresholds.riseLow ? { kind: 'pain_up', level: 'low' } : null
}

/** Whether a session's pain could tell anything: whoever is below it need not be compared with the session before. */
export function isWorthComparing({ back, knee }: SitePain, { painFrom, painCritical }: AlertThresholds): boolean {
  return Math.max(back ?? 0, knee ?? 0) >= Math.min(painFrom, painCritical)
}

function riseOf(now: number | null, before: number | null): number {
  return now === null || before === null ? 0 : now - before
}
