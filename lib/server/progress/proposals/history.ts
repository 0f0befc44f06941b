import 'server-only'

import { mainCourse } from '@/lib/domain/measures/main-measure'
import type { MeasureKey } from '@/lib/domain/measures/measure'
import { sessionsDueOn } from '@/lib/domain/programmes/due-days'
import type { DraftLine } from '@/lib/domain/programmes/edit-draft'
import type { ItemSession } from '@/lib/domain/progress/proposals/item-proposal'
import type { PhaseSession } from '@/lib/domain/progress/proposals/phase-proposal'
import type { MainMeasure } from '@/lib/domain/progress/proposals/plateau'
import { DIFFICULTIES } from '@/lib/domain/sessions/skip-reason'
import type { ResponseColour } from '@/lib/domain/sessions/traffic-light'
import { addDays, daysInRange, type IsoWeekday, type PlainDate } from '@/lib/domain/shared/plain-date'
import { readTaking } from '@/lib/schemas/measures'
import { toDateColumn, toPlainDate, toPlainDateOrNull } from '@/lib/server/db/plain-date-column'
import type { ScopedTx } from '@/lib/server/db/scope'
import type { ProgrammeRow } from '@/lib/server/programmes/rows/programme-rows'

/** One session with everything that proposals are decided by, newest first in a list. */
export type LoggedSession = PhaseSession & {
  readonly sessionId: string
  /** By the item's lineage, with the exercise that it was on that day. */
  readonly items: ReadonlyMap<string, ItemSession & { readonly slug: string }>
}

/** The programme's sessions from a day on, newest first. */
export async function loggedSessions(tx: ScopedTx, programmeId: string, from: PlainDate): Promise<LoggedSession[]> {
  const rows = await tx.session.findMany({
    where: { programmeId, localDay: { gte: toDateColumn(from) } },
    orderBy: [{ localDay: 'desc' }, { slot: 'desc' }],
    select: {
      id: true,
      localDay: true,
      checkIn: true,
      items: {
        select: {
          setsPrescribed: true,
          setsDone: true,
          difficulty: true,
          item: { select: { lineageId: true, given: { select: { slug: true } } } },
        },
      },
    },
  })
  return rows.flatMap(({ id, localDay, checkIn, items }) => {
    if (!checkIn) return []
    const common = {
      sessionId: id,
      day: toPlainDate(localDay),
      colour: checkIn.responseColour as ResponseColour,
      settled24h: checkIn.settled24h,
    }
    const isCentralising = checkIn.responseReasons.includes('centralised')
    const sessions = items.map(({ item, difficulty, ...sets }): [string, ItemSession & { slug: string }] => [
      item.lineageId,
      {
        ...common,
        ...sets,
        slug: item.given.slug,
        isCentralising,
        effort: checkIn.effort,
        difficulty: DIFFICULTIES.find((word) => word === difficulty) ?? null,
      },
    ])
    const { kneePainBefore, kneePainMax, siteBefore, siteAfter } = checkIn
    return [{ ...common, kneePainBefore, kneePainMax, siteBefore, siteAfter, items: new Map(sessions) }]
  })
}

/** Since when a line's exercise has had this dose and side: back through the revisions while they agree. */
export function levelSince(line: DraftLine, programme: ProgrammeRow, today: PlainDate): PlainDate {
  let since = today
  for (const revision of programme.revisions.toReversed()) {
    if (revision.effectiveFrom === null || revision.number > (programme.currentRevision ?? 0)) continue
    const before = revision.lines.find((candidate) => candidate.lineageId === line.lineageId)
    if (!before || before.phase !== revision.currentPhase || !isSameLevel(before, line)) break
    since = revision.effectiveFrom
  }
  return since
}

function isSameLevel(a: DraftLine, b: DraftLine): boolean {
  return a.exerciseSlug === b.exerciseSlug && a.side === b.side && JSON.stringify(a.dose) === JSON.stringify(b.dose)
}

export type Due = {
  /** Planned sessions in a row that were not done, up to yesterday and since the plan is as it is: whoever changed it knew. */
  readonly missedInRow: number
  /** Done of due since the phase began, 0–100; null while nothing was due. */
  readonly adherencePct: number | null
}

/** What was planned and what was done of it, from the windows and the roll-up; today may still be done. */
export async function dueSince(
  tx: ScopedTx,
  programme: ProgrammeRow,
  { from, planSince, today }: { readonly from: PlainDate; readonly planSince: PlainDate; readonly today: PlainDate },
): Promise<Due> {
  const rows = await tx.programmeWindow.findMany({
    where: { programmeId: programme.id },
    select: { startsOn: true, endsOn: true, kind: true, weekdays: true, sessionsPerDay: true },
  })
  const windows = rows.map(({ startsOn, endsOn, weekdays, ...window }) => ({
    ...window,
    startsOn: toPlainDate(startsOn),
    endsOn: toPlainDateOrNull(endsOn),
    weekdays: weekdays as IsoWeekday[],
  }))
  const logged = await tx.patientDay.findMany({
    where: { patientId: programme.patientId, localDay: { gte: toDateColumn(from) } },
    select: { localDay: true, sessionsFull: true, sessionsPart: true },
  })
  const done = new Map(logged.map((row) => [toPlainDate(row.localDay), row.sessionsFull + row.sessionsPart]))
  const days = from < today ? daysInRange(from, addDays(today, -1)) : []
  const planned = days
    .map((day) => ({ day, due: sessionsDueOn(windows, day).due, done: done.get(day) ?? 0 }))
    .filter(({ due, done: sessions }) => due > 0 || sessions > 0)
  const due = planned.reduce((sum, day) => sum + day.due, 0)
  const kept = planned.reduce((sum, day) => sum + Math.min(day.done, day.due), 0)
  const missedInRow = missedUpToNow(planned.filter(({ day }) => day >= planSince))
  return { missedInRow, adherencePct: due === 0 ? null : Math.round((kept / due) * 100) }
}

function missedUpToNow(planned: readonly { readonly due: number; readonly done: number }[]): number {
  let missed = 0
  for (const day of planned.toReversed()) {
    if (day.done > 0) break
    missed += day.due
  }
  return missed
}

/** What was measured of the episode, as its main measure; null where nothing was taken twice. */
export async function measuredCourse(tx: ScopedTx, episodeId: string, today: PlainDate): Promise<MainMeasure | null> {
  const rows = await tx.measureTaking.findMany({
    where: { episodeId, measure: { in: ['nprs', 'rmdq'] } },
    orderBy: [{ takenOn: 'asc' }, { recordedAt: 'asc' }, { id: 'asc' }],
    select: { measure: true, form: true, takenOn: true, answers: true, scores: true },
  })
  const takings = rows.map((row) => ({
    measure: row.measure as MeasureKey,
    form: row.form,
    takenOn: toPlainDate(row.takenOn),
    scores: readTaking(row).scores,
  }))
  return mainCourse(takings, today)
}

const WEEK = 7
/** NPRS, clinical.md 6: two points matter [S28a]. */
const NPRS_MCID = 2

/** Worst knee pain of the sessions: the mean of the programme's first week against the mean of the last one. */
export function kneePainMeasure(
  sessions: readonly LoggedSession[],
  startedOn: PlainDate,
  today: PlainDate,
): MainMeasure | null {
  const first = mean(sessions.filter(({ day }) => day < addDays(startedOn, WEEK)))
  const latest = mean(sessions.filter(({ day }) => day > addDays(today, -WEEK)))
  return first === null || latest === null
    ? null
    : { source: 'sessions', first, latest, lowerIsBetter: true, mcid: NPRS_MCID }
}

function mean(sessions: readonly LoggedSession[]): number | null {
  const scores = sessions.flatMap(({ kneePainMax }) => kneePainMax ?? [])
  if (scores.length === 0) return null
  const sum = scores.reduce((total, score) => total + score, 0)
  return Math.round((sum / scores.length) * 10) / 10
}
