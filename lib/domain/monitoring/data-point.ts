import type { SupplyWindow } from '@/lib/domain/monitoring/supply-window'
import { localDayAt, type PlainDate } from '@/lib/domain/shared/plain-date'

/** One thing that was logged: a session, an answer, a day told as missed. */
export type DataPoint = {
  /** The day that it is about. */
  readonly occurredOn: PlainDate
  /** When it reached the clinic: what the days are counted by. */
  readonly transmittedAtMs: number
  /** Staff key paper in: that is no transmission by the patient. */
  readonly sentBy: 'patient' | 'staff'
}

/**
 * Distinct local days on which the patient transmitted one data point or more (clinical.md 8). Ten sessions are one day; what is about an
 * earlier day counts on the day it arrived, so that no back-dated entry makes an extra one; what staff keyed in makes none.
 */
export function activityDays(points: readonly DataPoint[], timeZone: string): ReadonlySet<PlainDate> {
  const sent = points.filter(({ sentBy }) => sentBy === 'patient')
  return new Set(sent.map(({ transmittedAtMs }) => localDayAt(transmittedAtMs, timeZone)))
}

export function countWithin(days: ReadonlySet<PlainDate>, { from, to }: SupplyWindow): number {
  return [...days].filter((day) => day >= from && day <= to).length
}

/** How much of a window's access days was kept: they are written down only since a certain day of the clinic. */
export type AccessKept = 'whole' | 'part' | 'none'

export function accessKept({ from, to }: SupplyWindow, keptSince: PlainDate): AccessKept {
  if (keptSince <= from) return 'whole'
  return keptSince <= to ? 'part' : 'none'
}
