import { type ScheduleWindow, sessionsDueOn } from '@/lib/domain/programmes/due-days'
import { completionOf } from '@/lib/domain/sessions/session-completion'
import { COLOUR_SEVERITY, type ResponseColour } from '@/lib/domain/sessions/traffic-light'
import { daysInRange, type PlainDate } from '@/lib/domain/shared/plain-date'

/** One session as the log holds it; what was not answered is null. */
export type LoggedSession = {
  readonly day: PlainDate
  readonly source: 'app' | 'paper'
  readonly isRetrospective: boolean
  readonly setsPrescribed: number
  readonly setsDone: number
  readonly backPainMax: number | null
  readonly kneePainMax: number | null
  readonly furthestSite: number | null
  readonly effort: number | null
  readonly colour: ResponseColour | null
}
/** A patient's whole record, as far as days are counted from it. */
export type PatientLog = {
  readonly windows: readonly ScheduleWindow[]
  readonly sessions: readonly LoggedSession[]
  /** One entry a report of a session that was not done. */
  readonly missed: readonly PlainDate[]
}
/** One row of patient_day. */
export type RolledDay = {
  readonly sessionsDue: number
  readonly sessionsPaused: number
  readonly sessionsFull: number
  readonly sessionsPart: number
  readonly sessionsApp: number
  readonly sessionsPaper: number
  readonly sessionsRetrospective: number
  readonly toldNotDone: number
  readonly setsPrescribed: number
  readonly setsDone: number
  readonly backPainMax: number | null
  readonly kneePainMax: number | null
  readonly furthestSite: number | null
  readonly effortMax: number | null
  /** `COLOUR_SEVERITY` of the worst; 0 without a session. */
  readonly worstResponse: number
}

export const EMPTY_DAY: RolledDay = {
  ...{ sessionsDue: 0, sessionsPaused: 0, sessionsFull: 0, sessionsPart: 0 },
  ...{ sessionsApp: 0, sessionsPaper: 0, sessionsRetrospective: 0, toldNotDone: 0, setsPrescribed: 0, setsDone: 0 },
  ...{ backPainMax: null, kneePainMax: null, furthestSite: null, effortMax: null, worstResponse: 0 },
}

/**
 * What the roll-up must say of each day (clinical.md 8), counted from the record itself: the words in which `rollup:verify` and the
 * property test hold the database's own sums to account. Days with nothing are left out. What was due is counted up to `openThrough`,
 * the day up to which the clinic's days are open; null: of no day.
 */
export function rollUpDays(log: PatientLog, openThrough: PlainDate | null): Map<PlainDate, RolledDay> {
  const days = new Map<PlainDate, RolledDay>()
  const put = (day: PlainDate, change: (before: RolledDay) => Partial<RolledDay>) => {
    const before = days.get(day) ?? EMPTY_DAY
    days.set(day, { ...before, ...change(before) })
  }
  for (const [day, due, paused] of plannedDays(log.windows, openThrough)) {
    put(day, () => ({ sessionsDue: due, sessionsPaused: paused }))
  }
  for (const session of log.sessions) put(session.day, (before) => withSession(before, session))
  for (const day of log.missed) put(day, (before) => ({ toldNotDone: before.toldNotDone + 1 }))
  return days
}

export function isSameDay(a: RolledDay, b: RolledDay): boolean {
  const fields = Object.keys(EMPTY_DAY) as (keyof RolledDay)[]
  return fields.every((field) => a[field] === b[field])
}

function plannedDays(windows: readonly ScheduleWindow[], through: PlainDate | null): [PlainDate, number, number][] {
  const [from] = windows.map(({ startsOn }) => startsOn).toSorted()
  if (from === undefined || through === null) return []
  return daysInRange(from, through).flatMap((day): [PlainDate, number, number][] => {
    const { due, paused } = sessionsDueOn(windows, day)
    return due + paused > 0 ? [[day, due, paused]] : []
  })
}

function withSession(before: RolledDay, session: LoggedSession): Partial<RolledDay> {
  const state = completionOf(session.setsDone, session.setsPrescribed)
  const severity = session.colour === null ? 0 : COLOUR_SEVERITY[session.colour]
  return {
    sessionsFull: before.sessionsFull + Number(state === 'completed'),
    sessionsPart: before.sessionsPart + Number(state === 'partial'),
    sessionsApp: before.sessionsApp + Number(session.source === 'app'),
    sessionsPaper: before.sessionsPaper + Number(session.source === 'paper'),
    sessionsRetrospective: before.sessionsRetrospective + Number(session.isRetrospective),
    setsPrescribed: before.setsPrescribed + session.setsPrescribed,
    setsDone: before.setsDone + session.setsDone,
    backPainMax: most(before.backPainMax, session.backPainMax),
    kneePainMax: most(before.kneePainMax, session.kneePainMax),
    furthestSite: most(before.furthestSite, session.furthestSite),
    effortMax: most(before.effortMax, session.effort),
    worstResponse: Math.max(before.worstResponse, severity),
  }
}

function most(a: number | null, b: number | null): number | null {
  return a === null ? b : b === null ? a : Math.max(a, b)
}
