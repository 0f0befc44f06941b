import 'server-only'

import { type CalendarEvent, type ChosenTime, calendarEvents } from '@/lib/domain/programmes/calendar/calendar-events'
import { planSession } from '@/lib/domain/sessions/session-plan'
import type { PatientId } from '@/lib/domain/shared/ids'
import { type IsoWeekday, localDayAt, type PlainDate } from '@/lib/domain/shared/plain-date'
import type { CalendarOwner } from '@/lib/server/auth/calendar-address'
import { toDateColumn, toPlainDate, toPlainDateOrNull } from '@/lib/server/db/plain-date-column'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { findPatientHeading } from '@/lib/server/people/queries'
import type { PlanWords } from '@/lib/server/programmes/calendar/commands'
import { readSnapshot } from '@/lib/server/sessions/programme-snapshot'

export type CalendarFeed = {
  readonly events: readonly CalendarEvent[]
  readonly saysExercise: boolean
  readonly sequence: number
}

/** What the address answers: the sessions of the next weeks, as the programme stands now. */
export async function getCalendarFeed(
  { scope, patientId, timeZone }: CalendarOwner,
  nowMs: number,
): Promise<CalendarFeed> {
  const today = localDayAt(nowMs, timeZone)
  const own = { clinicId: scope.clinicId, patientId }
  return withScope(scope, async (tx) => {
    const calendar = await tx.patientCalendar.findFirst({ where: own, select: { saysExercise: true, sequence: true } })
    const { items, programme } = await readSnapshot(scope, { today, texts: false }, tx)
    // Nothing is given after a stop for safety: then a calendar has nothing to remind of.
    const windows = programme?.state === 'active' ? await readWindows(tx, own, today) : []
    const events = calendarEvents(windows, await readTimes(tx, own), {
      ...{ today, timeZone },
      minutesOf: (day, slot) => planSession(items, { day, slot, variantItemIds: null }).minutes,
    })
    return { events, saysExercise: calendar?.saysExercise ?? false, sequence: calendar?.sequence ?? 0 }
  })
}

export type CalendarSettings = {
  readonly givenName: string
  readonly familyName: string
  /** Minutes since midnight for each session of a day; null where none was chosen. */
  readonly times: readonly (number | null)[]
  /** After what and where, in the patient's own words, for each of them. */
  readonly words: readonly PlanWords[]
  readonly saysExercise: boolean
  /** When the address was made; null while there is none. */
  readonly madeAt: Date | null
}

/** The fewest times that are asked for: a programme that asks for more has more. */
const TIMES_MIN = 1

export function getCalendarSettings(scope: Scope, patientId: PatientId): Promise<CalendarSettings | null> {
  return withScope(scope, async (tx) => {
    const patient = await findPatientHeading(tx, scope, patientId)
    if (!patient) return null
    const own = { clinicId: scope.clinicId, patientId }
    const calendar = await tx.patientCalendar.findFirst({ where: own, select: { saysExercise: true, madeAt: true } })
    const window = await tx.programmeWindow.findFirst({
      where: { ...own, endsOn: null },
      orderBy: { startsOn: 'desc' },
      select: { sessionsPerDay: true },
    })
    const times = await readTimes(tx, own)
    const count = Math.max(TIMES_MIN, window?.sessionsPerDay ?? 0)
    const slots = Array.from({ length: count }, (_, at) => times.find(({ slot }) => slot === at + 1))
    return {
      ...{ givenName: patient.givenName, familyName: patient.familyName },
      times: slots.map((time) => time?.minuteOfDay ?? null),
      words: slots.map((time) => ({ cue: time?.cue ?? null, place: time?.place ?? null })),
      saysExercise: calendar?.saysExercise ?? false,
      madeAt: calendar?.madeAt ?? null,
    }
  })
}

type Own = { readonly clinicId: string; readonly patientId: string }

function readTimes(tx: ScopedTx, own: Own): Promise<(ChosenTime & PlanWords)[]> {
  const select = { slot: true, minuteOfDay: true, cue: true, place: true }
  return tx.sessionTime.findMany({ where: own, orderBy: { slot: 'asc' }, select })
}

async function readWindows(tx: ScopedTx, own: Own, today: PlainDate) {
  const rows = await tx.programmeWindow.findMany({
    where: { ...own, OR: [{ endsOn: null }, { endsOn: { gte: toDateColumn(today) } }] },
    select: { startsOn: true, endsOn: true, kind: true, weekdays: true, sessionsPerDay: true },
  })
  return rows.map((row) => ({
    ...row,
    startsOn: toPlainDate(row.startsOn),
    endsOn: toPlainDateOrNull(row.endsOn),
    weekdays: row.weekdays as IsoWeekday[],
  }))
}
