import 'server-only'

import type { ReminderPlan } from '@/lib/domain/messages/session-reminders'
import type { IsoWeekday } from '@/lib/domain/shared/plain-date'
import { toPlainDate } from '@/lib/server/db/plain-date-column'

/** A row of `reminder_wish`, as far as it is about sessions. */
export type PlanRow = {
  readonly sessionMinutes: readonly number[]
  readonly weekdays: readonly number[]
  readonly quietFrom: number | null
  readonly quietUntil: number | null
  readonly awayFrom: Date | null
  readonly awayTo: Date | null
  readonly repeatHours: number | null
  readonly weeklyCap: number
  readonly timeZone: string | null
}

/** What the database's checks let through. */
export function planOf(row: PlanRow, clinicZone: string): ReminderPlan {
  const { quietFrom: from, quietUntil: until, awayFrom, awayTo } = row
  return {
    times: row.sessionMinutes,
    weekdays: row.weekdays as IsoWeekday[],
    quiet: from === null || until === null ? null : { from, until },
    away: awayFrom === null || awayTo === null ? null : { from: toPlainDate(awayFrom), to: toPlainDate(awayTo) },
    repeatHours: row.repeatHours,
    weeklyCap: row.weeklyCap,
    timeZone: row.timeZone ?? clinicZone,
  }
}
