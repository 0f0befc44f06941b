import type { MonthRange } from '@/lib/domain/monitoring/month'
import { addDays, daysBetween, type PlainDate } from '@/lib/domain/shared/plain-date'

/** Device supply is counted in windows of thirty days (clinical.md 8), end to end from the day of the first activation (ADR 26). */
export const WINDOW_DAYS = 30

export type SupplyWindow = {
  /** From 1. */
  readonly number: number
  readonly from: PlainDate
  /** Included. */
  readonly to: PlainDate
}

export function windowAt(firstDay: PlainDate, number: number): SupplyWindow {
  const from = addDays(firstDay, (number - 1) * WINDOW_DAYS)
  return { number, from, to: addDays(from, WINDOW_DAYS - 1) }
}

/** The windows that share a day with a range; none before the first day. */
export function windowsTouching(firstDay: PlainDate, range: MonthRange): SupplyWindow[] {
  const numberOf = (day: PlainDate) => Math.floor(daysBetween(firstDay, day) / WINDOW_DAYS) + 1
  const [first, last] = [Math.max(1, numberOf(range.from)), numberOf(range.to)]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, offset) => windowAt(firstDay, first + offset))
}

/** The two supply codes of musculoskeletal monitoring exclude each other. */
export type SupplyCode = '98985' | '98977'

/** 2 to 15 days in a window, or 16 to 30 (clinical.md 8); one code a window, never both. */
export function supplyCode(activityDays: number): SupplyCode | null {
  if (activityDays >= 16) return '98977'
  return activityDays >= 2 ? '98985' : null
}

/** Before its last day has passed a window has no evidence, only a count so far. */
export function isOver(window: SupplyWindow, today: PlainDate): boolean {
  return window.to < today
}
