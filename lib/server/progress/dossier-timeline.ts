import 'server-only'

import { type ScheduleWindow, sessionsDueOn } from '@/lib/domain/programmes/due-days'
import { adherenceOfDays, type DayFacts, isWithinGrace } from '@/lib/domain/progress/adherence'
import type { DossierDay, DossierTimeline, DossierZoom } from '@/lib/domain/progress/dossier'
import { spanDaysFor, toSpans } from '@/lib/domain/progress/timeline/timeline-spans'
import { pagingOf, type TimelineWindow, windowOf } from '@/lib/domain/progress/timeline/timeline-window'
import { painChangeOf, trendOf } from '@/lib/domain/progress/trend'
import type { PatientId } from '@/lib/domain/shared/ids'
import { addDays, daysInRange, type IsoWeekday, type PlainDate } from '@/lib/domain/shared/plain-date'
import { toDateColumn, toPlainDate, toPlainDateOrNull } from '@/lib/server/db/plain-date-column'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { WITH_A_LOG } from '@/lib/server/progress/rollup/logged-days'
import { readMarks } from '@/lib/server/progress/timeline/timeline-marks'
import { daysOnPaper } from '@/lib/server/sessions/paper/days-on-paper'

type Asked = {
  readonly patientId: PatientId
  readonly zoom: DossierZoom
  /** The last day shown; null is today. */
  readonly until: PlainDate | null
  readonly today: PlainDate
  readonly timeZone: string
}

/** Pain, furthest point, sessions and what happened over the same days, from the daily roll-up and the windows. */
export async function getDossierTimeline(scope: Scope, asked: Asked): Promise<DossierTimeline> {
  return withScope(scope, async (tx) => {
    const { zoom, today, patientId, timeZone } = asked
    const windows = await readWindows(tx, patientId)
    const first = await firstDay(tx, patientId, windows, today)
    const window = windowOf(zoom, { asked: asked.until, first, today })
    const { facts, days } = await readDays(tx, { patientId, clinicId: scope.clinicId }, { window, windows, today })
    const spanDays = spanDaysFor(days.length)
    return {
      zoom,
      ...window,
      paging: pagingOf(zoom, window, { first, today }),
      spanDays,
      spans: toSpans(days, spanDays),
      changes: await readMarks(tx, { patientId, window, timeZone }),
      parts: adherenceOfDays(facts, today),
      trend: trendOf(days.map(({ day, knee, site }) => ({ day, kneePain: knee, site }))),
      back: painChangeOf(days.map(({ day, back }) => ({ day, pain: back }))),
    }
  })
}

type Reach = {
  readonly window: TimelineWindow
  readonly windows: readonly ScheduleWindow[]
  readonly today: PlainDate
}

/** Every day of the window, logged or not, with what was due on it. */
export async function readDays(
  tx: ScopedTx,
  own: { readonly clinicId: string; readonly patientId: PatientId },
  { window: { from, to }, windows, today }: Reach,
): Promise<{ readonly facts: readonly DayFacts[]; readonly days: readonly DossierDay[] }> {
  const rows = await tx.patientDay.findMany({
    where: { patientId: own.patientId, localDay: { gte: toDateColumn(from), lte: toDateColumn(to) } },
    select: {
      localDay: true,
      sessionsFull: true,
      sessionsPart: true,
      toldNotDone: true,
      kneePainMax: true,
      backPainMax: true,
      furthestSite: true,
    },
  })
  const onPaper = await daysOnPaper(tx, own, from)
  const byDay = new Map(rows.map((row) => [toPlainDate(row.localDay), row]))
  const facts = daysInRange(from, to).map((day): DayFacts => {
    const row = byDay.get(day)
    const { due, paused } = sessionsDueOn(windows, day)
    return { day, due, paused, done: row ? row.sessionsFull + row.sessionsPart : 0, told: row?.toldNotDone ?? 0 }
  })
  const days = facts.map((entry): DossierDay => {
    const row = byDay.get(entry.day)
    return {
      day: entry.day,
      knee: row?.kneePainMax ?? null,
      back: row?.backPainMax ?? null,
      site: row?.furthestSite ?? null,
      part: partOf(entry, today),
      isPaper: onPaper.has(entry.day),
    }
  })
  return { facts, days }
}

/** One word a day. A session done counts as done even where none was due; a day still in its grace has no word yet. */
function partOf({ day, due, paused, done, told }: DayFacts, today: PlainDate): DossierDay['part'] {
  if (done > 0) return 'done'
  if (told > 0) return 'told_not_done'
  if (paused > 0) return 'paused'
  if (due === 0 || isWithinGrace(day, today)) return null
  return 'unknown'
}

export async function readWindows(tx: ScopedTx, patientId: PatientId): Promise<readonly ScheduleWindow[]> {
  const rows = await tx.programmeWindow.findMany({
    where: { patientId },
    orderBy: { startsOn: 'asc' },
    select: { startsOn: true, endsOn: true, kind: true, weekdays: true, sessionsPerDay: true },
  })
  return rows.map((row) => ({
    ...row,
    startsOn: toPlainDate(row.startsOn),
    endsOn: toPlainDateOrNull(row.endsOn),
    weekdays: row.weekdays as IsoWeekday[],
  }))
}

/** The first day with a schedule or a log, and a week at least, so that the axis is never a single point. */
async function firstDay(
  tx: ScopedTx,
  patientId: PatientId,
  windows: readonly ScheduleWindow[],
  today: PlainDate,
): Promise<PlainDate> {
  const first = await tx.patientDay.findFirst({
    where: { ...WITH_A_LOG, patientId },
    orderBy: { localDay: 'asc' },
    select: { localDay: true },
  })
  const days = [windows[0]?.startsOn, first ? toPlainDate(first.localDay) : undefined, addDays(today, -6)]
  return days.filter((day) => day !== undefined).sort()[0] ?? today
}
