import {
  type AccessKept,
  accessKept,
  activityDays,
  countWithin,
  type DataPoint,
} from '@/lib/domain/monitoring/data-point'
import type { MonitoringEntry } from '@/lib/domain/monitoring/entry'
import { type MonthEvidence, managementEntries, monthEvidence, setUpEntries } from '@/lib/domain/monitoring/management'
import { daysOfMonth, type PlainMonth } from '@/lib/domain/monitoring/month'
import {
  isOver,
  type SupplyCode,
  type SupplyWindow,
  supplyCode,
  windowsTouching,
} from '@/lib/domain/monitoring/supply-window'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** What is known of one patient's monitoring. */
export type LedgerLog<Entry extends MonitoringEntry> = {
  /** The local day of the first activation; null while no programme was ever activated. */
  readonly firstDay: PlainDate | null
  readonly points: readonly DataPoint[]
  readonly accessDays: ReadonlySet<PlainDate>
  readonly entries: readonly Entry[]
}

export type LedgerFacts = {
  readonly month: PlainMonth
  readonly today: PlainDate
  readonly timeZone: string
  /** The first day whose use was written down. */
  readonly accessKeptSince: PlainDate
}

export type WindowEvidence = SupplyWindow & {
  readonly accessDays: number
  readonly accessKept: AccessKept
  readonly activityDays: number
  readonly isOver: boolean
  /** Null while the window runs: then there is only a count. */
  readonly code: SupplyCode | null
}

/** The thirty-day windows that touch a month beside the month itself: two periods, never added up. */
export type LedgerPage<Entry extends MonitoringEntry> = {
  readonly windows: readonly WindowEvidence[]
  readonly month: MonthEvidence
  readonly setUps: readonly Entry[]
  /** What the month's minutes are made of. */
  readonly entries: readonly Entry[]
}

export function ledgerPage<Entry extends MonitoringEntry>(
  log: LedgerLog<Entry>,
  facts: LedgerFacts,
): LedgerPage<Entry> {
  const { month, today, timeZone, accessKeptSince } = facts
  const active = activityDays(log.points, timeZone)
  const windows = log.firstDay === null ? [] : windowsTouching(log.firstDay, daysOfMonth(month))
  return {
    windows: windows
      .filter(({ from }) => from <= today)
      .map((window) => {
        const [count, over] = [countWithin(active, window), isOver(window, today)]
        return {
          ...window,
          accessDays: countWithin(log.accessDays, window),
          accessKept: accessKept(window, accessKeptSince),
          activityDays: count,
          isOver: over,
          code: over ? supplyCode(count) : null,
        }
      }),
    month: monthEvidence(log.entries, month),
    setUps: setUpEntries(log.entries),
    entries: managementEntries(log.entries, month).toSorted((one, other) => one.doneOn.localeCompare(other.doneOn)),
  }
}
