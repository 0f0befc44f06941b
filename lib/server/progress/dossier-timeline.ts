import 'server-only'

import { type ScheduleWindow, sessionsDueOn } from '@/lib/domain/programmes/due-days'
import { adherenceOfDays, type DayFacts, isWithinGrace } from '@/lib/domain/progress/adherence'
import type { DossierChange, DossierDay, DossierTimeline, DossierZoom } from '@/lib/domain/progress/dossier'
import { trendOf } from '@/lib/domain/progress/trend'
import type { PatientId } from '@/lib/domain/shared/ids'
import { addDays, daysInRange, type IsoWeekday, localDayAt, type PlainDate } from '@/lib/domain/shared/plain-date'
import { toDateColumn, toPlainDate, toPlainDateOrNull } from '@/lib/server/db/plain-date-column'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { WITH_A_LOG } from '@/lib/server/progress/rollup/logged-days'
import { daysOnPaper } from '@/lib/server/sessions/paper/days-on-paper'

type Asked = {
  readonly patientId: PatientId
  readonly zoom: DossierZoom
  readonly today: PlainDate
  readonly timeZone: string
}

const DAYS = { week: 7, six_weeks: 42 } as const

/** Pain, furthest point, sessions and changes over the same days, from the daily roll-up and the windows. */
export async function getDossierTimeline(scope: Scope, asked: Asked): Promise<DossierTimeline> {
  return withScope(scope, async (tx) => {
    const { zoom, today, patientId } = asked
    const windows = await readWindows(tx, patientId)
    const from = zoom === 'all' ? await firstDay(tx, patientId, windows, today) : addDays(today, 1 - DAYS[zoom])
    const rows = await tx.patientDay.findMany({
      where: { patientId, localDay: { gte: toDateColumn(from), lte: toDateColumn(today) } },
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
    const onPaper = await daysOnPaper(tx, { clinicId: scope.clinicId, patientId }, from)
    const byDay = new Map(rows.map((row) => [toPlainDate(row.localDay), row]))
    const facts = daysInRange(from, today).map((day): DayFacts => {
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
    return {
      zoom,
      from,
      to: today,
      days,
      changes: await readChanges(tx, asked, from),
      parts: adherenceOfDays(facts, today),
      trend: trendOf(days.map(({ day, knee, site }) => ({ day, kneePain: knee, site }))),
    }
  })
}

/** One word a day. A session done counts as done even where none was due; a day still in its grace has no word yet. */
function partOf({ day, due, paused, done, told }: DayFacts, today: PlainDate): DossierDay['part'] {
  if (done > 0) return 'done'
  if (told > 0) return 'told_not_done'
  if (paused > 0) return 'paused'
  if (due === 0 || isWithinGrace(day, today)) return null
  return 'unknown'
}

async function readWindows(tx: ScopedTx, patientId: PatientId): Promise<readonly ScheduleWindow[]> {
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

async function readChanges(tx: ScopedTx, { patientId, timeZone }: Asked, from: PlainDate): Promise<DossierChange[]> {
  const revisions = await tx.programmeRevision.findMany({
    where: { patientId, activatedAt: { not: null } },
    orderBy: [{ programmeId: 'asc' }, { number: 'asc' }],
    select: { programmeId: true, number: true, currentPhase: true, effectiveFrom: true },
  })
  const signed = await tx.confirmation.findMany({
    where: { patientId, state: { notIn: ['draft', 'provisional'] } },
    select: { signedAt: true },
  })
  const stops = await tx.alert.findMany({ where: { patientId, kind: 'red_flag' }, select: { raisedAt: true } })
  const changes = [
    ...revisions.flatMap((row, index): DossierChange[] => {
      const day = toPlainDateOrNull(row.effectiveFrom)
      const before = revisions[index - 1]
      if (!day) return []
      if (before?.programmeId !== row.programmeId) return [{ day, kind: 'programme' }]
      const isPhase = before.currentPhase !== row.currentPhase
      return [isPhase ? { day, kind: 'phase', phase: row.currentPhase } : { day, kind: 'revision', number: row.number }]
    }),
    ...signed.map((row): DossierChange => ({ day: localDayAt(row.signedAt.getTime(), timeZone), kind: 'confirmed' })),
    ...stops.map((row): DossierChange => ({ day: localDayAt(row.raisedAt.getTime(), timeZone), kind: 'red_flag' })),
  ]
  return changes.filter((change) => change.day >= from).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}
