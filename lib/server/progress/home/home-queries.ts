import 'server-only'

import type { ScheduleWindow } from '@/lib/domain/programmes/due-days'
import { missedDayToAsk } from '@/lib/domain/progress/missed-day'
import type { StreakDay } from '@/lib/domain/progress/streak/kept-week'
import { streakSince, weeksInARow } from '@/lib/domain/progress/streak/streak'
import type { SkipReason } from '@/lib/domain/sessions/skip-reason'
import { localDayAt, type PlainDate } from '@/lib/domain/shared/plain-date'
import { patientHomeInScope, type Scope } from '@/lib/server/db/scope'
import { patientOf } from '@/lib/server/sessions/halt-programme'
import type { SessionFacts } from '@/lib/server/sessions/payload'

/** When and after what the nth session of a day is wanted. */
export type PlannedTime = {
  readonly slot: number
  readonly minuteOfDay: number
  readonly cue: string | null
  readonly place: string | null
}
type HomeFacts = {
  readonly windows: readonly ScheduleWindow[]
  readonly days: readonly (StreakDay & { readonly told: number })[]
  readonly times: readonly PlannedTime[]
  readonly hidesStreak: boolean
  readonly putAwayOn: PlainDate | null
  readonly toldToday: SkipReason | null
}
export type PatientHome = {
  /** Weeks in a row as planned; null where the patient does not want to see them. */
  readonly weeksInARow: number | null
  /** A day that has passed of which nothing is known; asked once. */
  readonly missedDay: PlainDate | null
  /** The last reason told today: it has a tip. */
  readonly toldToday: SkipReason | null
  /** What was planned for the next session of today; null where nothing was. */
  readonly planned: PlannedTime | null
  /** A programme ran in this half year, whatever became of it. */
  readonly hadPlan: boolean
}

/** What stands around today's session, in one round trip. */
export async function getHome(scope: Scope, { nowMs, timeZone }: SessionFacts): Promise<PatientHome> {
  const today = localDayAt(nowMs, timeZone)
  const question = { patientId: patientOf(scope), today, since: streakSince(today) }
  const facts = (await patientHomeInScope(scope, question)) as HomeFacts
  const now = facts.days.find(({ day }) => day === today)
  const slot = (now?.done ?? 0) + (now?.told ?? 0) + 1
  return {
    weeksInARow: facts.hidesStreak ? null : weeksInARow(facts.windows, facts.days, today),
    // Who has told something today is not asked again today: once, and quietly.
    missedDay:
      facts.toldToday === null
        ? missedDayToAsk(facts.windows, facts.days, { today, putAwayOn: facts.putAwayOn })
        : null,
    toldToday: facts.toldToday,
    planned: facts.times.find((time) => time.slot === slot) ?? null,
    hadPlan: facts.windows.length > 0,
  }
}
