import type { DayRange } from '@/lib/domain/progress/adherence-period'
import { addDays, type IsoWeekday, isoWeekday, localDayAt, type PlainDate } from '@/lib/domain/shared/plain-date'
import { firstInstantAtWall, wallMinutesAt } from '@/lib/domain/shared/wall-clock'

export const REMINDER_TIMES_MAX = 3
export const REPEAT_HOURS = [1, 2, 3, 4] as const
export const WEEKLY_CAPS = [3, 5, 7, 10, 14, 21] as const
export const WEEKLY_CAP_USUAL = 14
export const EVERY_WEEKDAY: readonly IsoWeekday[] = [1, 2, 3, 4, 5, 6, 7]
export const CAP_DAYS = 7
const [MS_PER_HOUR, MS_PER_DAY] = [3_600_000, 86_400_000]

/** Minutes since midnight; `until` before `from` is a night. */
export type QuietHours = { readonly from: number; readonly until: number }

/** When a patient wants to be reminded of the day's session, by the wall clock of the patient's own zone. */
export type ReminderPlan = {
  readonly times: readonly number[]
  readonly weekdays: readonly IsoWeekday[]
  readonly quiet: QuietHours | null
  readonly away: DayRange | null
  /** So many hours after the last time of a day once more; null: never. */
  readonly repeatHours: number | null
  /** Of everything that is sent, over all channels, in seven days. */
  readonly weeklyCap: number
  readonly timeZone: string
}

export type Occurrence = {
  readonly day: PlainDate
  readonly minute: number
  readonly isRepeat: boolean
  readonly atMs: number
  /** Later than this it is not sent: the day is over, or the quiet hours begin. */
  readonly untilMs: number
}

export function isQuiet(quiet: QuietHours | null, minute: number): boolean {
  if (quiet === null) return false
  const { from, until } = quiet
  return from < until ? minute >= from && minute < until : minute >= from || minute < until
}

function isReminderDay({ weekdays, away }: ReminderPlan, day: PlainDate): boolean {
  return weekdays.includes(isoWeekday(day)) && !(away !== null && away.from <= day && day <= away.to)
}

/** Everything of one local day, by its instant. Times that the clocks skip may fall on one instant; of a time that comes twice it is the first. */
export function occurrencesOn(plan: ReminderPlan, day: PlainDate): readonly Occurrence[] {
  if (!isReminderDay(plan, day)) return []
  const { quiet, repeatHours, timeZone } = plan
  const dayEndMs = firstInstantAtWall(addDays(day, 1), 0, timeZone)
  const times = [...new Set(plan.times)].toSorted((a, b) => a - b)
  const firsts = times.map((minute) => ({ minute, isRepeat: false, atMs: firstInstantAtWall(day, minute, timeZone) }))
  const last = firsts.at(-1)
  const repeats =
    last && repeatHours !== null ? [{ ...last, isRepeat: true, atMs: last.atMs + repeatHours * MS_PER_HOUR }] : []
  return [...firsts, ...repeats]
    .filter(({ atMs }) => atMs < dayEndMs && !isQuiet(quiet, wallMinutesAt(atMs, timeZone)))
    .map((one) => ({ ...one, day, untilMs: Math.min(dayEndMs, quietAfter(plan, day, one.atMs)) }))
}

function quietAfter({ quiet, timeZone }: ReminderPlan, day: PlainDate, atMs: number): number {
  const from = quiet === null ? Number.POSITIVE_INFINITY : firstInstantAtWall(day, quiet.from, timeZone)
  return from > atMs ? from : Number.POSITIVE_INFINITY
}

/** What is known of the patient's day: a session told as not done is not left, and counts as something logged. */
export type DayFacts = { readonly sessionsLeft: number; readonly hasLogged: boolean }

/** Whether a reminder is wanted at this moment, when its turn comes too: there is something left to do, and it is no quiet hour. */
export function mayRemind(
  plan: ReminderPlan,
  isRepeat: boolean,
  now: { readonly nowMs: number; readonly day: DayFacts },
): boolean {
  const { sessionsLeft, hasLogged } = now.day
  if (sessionsLeft <= 0 || (isRepeat && hasLogged)) return false
  return (
    isReminderDay(plan, localDayAt(now.nowMs, plan.timeZone)) &&
    !isQuiet(plan.quiet, wallMinutesAt(now.nowMs, plan.timeZone))
  )
}

export type ReminderNow = {
  readonly nowMs: number
  readonly day: DayFacts
  /** Since when the plan is as it is: what lay before is nobody's wish. */
  readonly plannedAtMs: number
  /** When anything of any channel was put on its way, failed and dropped ones left out. */
  readonly sentAtMs: readonly number[]
  /** The same of reminders of a session alone. */
  readonly remindedAtMs: readonly number[]
}

/**
 * The one reminder that is due now, or null. Who wakes up late sends the latest alone, and never one from before the last that went out,
 * so that nothing comes in a burst. A clock that was ahead for a while is not believed: what it sent in the future holds nothing back but itself.
 */
export function dueReminder(plan: ReminderPlan, now: ReminderNow): Occurrence | null {
  if (roomThisWeek(plan.weeklyCap, now) === 0) return null
  const lastMs = Math.max(now.plannedAtMs - 1, ...now.remindedAtMs.filter((at) => at <= now.nowMs))
  const due = occurrencesOn(plan, localDayAt(now.nowMs, plan.timeZone)).filter(
    ({ atMs, untilMs, isRepeat }) =>
      atMs > lastMs && atMs <= now.nowMs && now.nowMs < untilMs && mayRemind(plan, isRepeat, now),
  )
  return due.toSorted((a, b) => a.atMs - b.atMs).at(-1) ?? null
}

/** How many more may go out: seven days back from now, over all channels. */
export function roomThisWeek(weeklyCap: number, now: Pick<ReminderNow, 'nowMs' | 'sentAtMs'>): number {
  const since = now.nowMs - CAP_DAYS * MS_PER_DAY
  return Math.max(0, weeklyCap - now.sentAtMs.filter((at) => at > since && at <= now.nowMs).length)
}
