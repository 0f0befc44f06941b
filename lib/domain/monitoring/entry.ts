import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'

export const MONITORING_ACTIVITIES = ['set_up', 'data_review', 'programme_change', 'contact', 'coordination'] as const
export type MonitoringActivity = (typeof MONITORING_ACTIVITIES)[number]

/** How somebody spoke with the patient in real time. */
export const LIVE_MODES = ['in_person', 'phone', 'video'] as const
export type LiveMode = (typeof LIVE_MODES)[number]

/** Of one entry; a longer piece of work is several. */
export const ENTRY_MINUTES_MAX = 240

/** Time that a member of staff spent on one patient's monitoring, in their own words of a closed list. Never changed. */
export type MonitoringEntry = {
  readonly id: string
  readonly doneOn: PlainDate
  readonly activity: MonitoringActivity
  /** 0 only in a correction: it never was. */
  readonly minutes: number
  readonly liveMode: LiveMode | null
  readonly authorId: string
  /** The entry that this one stands in for. */
  readonly correctsId: string | null
}

export type EntryRefusal = 'done_in_future' | 'no_minutes' | 'reason_missing'

export type EntryToCheck = Pick<MonitoringEntry, 'doneOn' | 'minutes' | 'correctsId'> & {
  readonly reason: string | null
}

/** Only a correction may say "none", and it says why. */
export function checkEntry(entry: EntryToCheck, today: PlainDate): Result<true, EntryRefusal> {
  if (entry.doneOn > today) return refuse('done_in_future')
  if (entry.correctsId === null) return entry.minutes > 0 ? ok(true) : refuse('no_minutes')
  return entry.reason === null ? refuse('reason_missing') : ok(true)
}

/** What counts: the last word of each entry, without those that were taken back. */
export function standingEntries<Entry extends MonitoringEntry>(entries: readonly Entry[]): Entry[] {
  const corrected = new Set(entries.map(({ correctsId }) => correctsId))
  return entries.filter(({ id, minutes }) => minutes > 0 && !corrected.has(id))
}
