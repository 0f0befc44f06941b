import 'server-only'

import { type ScheduleWindow, sessionsDueOn } from '@/lib/domain/programmes/due-days'
import { type AdherenceParts, adherenceOfDays, type DayFacts, isWithinGrace } from '@/lib/domain/progress/adherence'
import { type Trend, trendOf } from '@/lib/domain/progress/trend'
import {
  addDays,
  daysBetween,
  daysInRange,
  type IsoWeekday,
  localDayAt,
  type PlainDate,
} from '@/lib/domain/shared/plain-date'
import { toDateColumn, toPlainDate } from '@/lib/server/db/plain-date-column'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { WITH_A_LOG } from '@/lib/server/progress/rollup/logged-days'
import { daysOnPaper } from '@/lib/server/sessions/paper/days-on-paper'

export type ProgressDay = {
  readonly day: PlainDate
  readonly knee: number | null
  readonly back: number | null
  readonly site: number | null
  readonly part: 'done' | 'told_not_done' | 'unknown' | 'paused' | null
  readonly isPaper: boolean
}
export type PatientProgress = {
  readonly days: readonly ProgressDay[]
  readonly changes: readonly { readonly day: PlainDate; readonly author: string | null }[]
  readonly trend: Trend
  /** Whole weeks between the first and the last week compared. */
  readonly weeks: number
  readonly adherence: AdherenceParts
}

/** Far enough to see a change, few enough days for a phone; a design decision (mock: six weeks). */
const SHOWN_DAYS = 42
const ADHERENCE_DAYS = 28

export async function getPatientProgress(
  scope: Scope,
  facts: { readonly nowMs: number; readonly timeZone: string },
): Promise<PatientProgress> {
  const today = localDayAt(facts.nowMs, facts.timeZone)
  const from = addDays(today, 1 - SHOWN_DAYS)
  const { windows, rollup, revisions, onPaper } = await withScope(scope, (tx) => readProgress(tx, scope, from))
  const log = new Map(rollup.map((row) => [row.day, row]))
  const dayFacts = daysInRange(from, today).map((day): DayFacts => {
    const row = log.get(day)
    return { day, ...sessionsDueOn(windows, day), done: row?.done ?? 0, told: row?.told ?? 0 }
  })
  const first = dayFacts.find(({ day, due, paused }) => due > 0 || paused > 0 || log.has(day))?.day ?? today
  const days = dayFacts
    .filter(({ day }) => day >= first)
    .map((fact) => ({ ...(log.get(fact.day) ?? NOT_LOGGED), day: fact.day, part: partOf(fact, today) }))
  const trend = trendOf(rollup.map(({ day, knee, site }) => ({ day, kneePain: knee, site })))
  return {
    days: days.map(({ day, knee, back, site, part }) => ({ day, knee, back, site, part, isPaper: onPaper.has(day) })),
    changes: revisions.filter(({ day }) => day > first),
    trend,
    weeks: Math.max(1, Math.round(daysBetween(rollup[0]?.day ?? today, today) / 7)),
    adherence: adherenceOfDays(
      dayFacts.filter(({ day }) => day > addDays(today, -ADHERENCE_DAYS)),
      today,
    ),
  }
}

const NOT_LOGGED = { knee: null, back: null, site: null }

/** What a day counts as; null where nothing was due, or where it can still be logged. */
function partOf(fact: DayFacts, today: PlainDate): ProgressDay['part'] {
  if (fact.done > 0) return 'done'
  if (fact.due === 0) return fact.paused > 0 ? 'paused' : null
  if (fact.told > 0) return 'told_not_done'
  return isWithinGrace(fact.day, today) ? null : 'unknown'
}

async function readProgress(tx: ScopedTx, scope: Scope, from: PlainDate) {
  if (scope.patientId === null) throw new Error('A patient reads their own progress only')
  const own = { clinicId: scope.clinicId, patientId: scope.patientId }
  const since = toDateColumn(from)
  const windows = await tx.programmeWindow.findMany({
    where: { ...own, OR: [{ endsOn: null }, { endsOn: { gte: since } }] },
    select: { startsOn: true, endsOn: true, kind: true, weekdays: true, sessionsPerDay: true },
  })
  const rollup = await tx.patientDay.findMany({
    where: { ...WITH_A_LOG, ...own, localDay: { gte: since } },
    orderBy: { localDay: 'asc' },
    select: {
      localDay: true,
      sessionsFull: true,
      sessionsPart: true,
      toldNotDone: true,
      backPainMax: true,
      kneePainMax: true,
      furthestSite: true,
    },
  })
  const revisions = await tx.programmeRevision.findMany({
    where: { ...own, number: { gt: 1 }, effectiveFrom: { gte: since } },
    select: { effectiveFrom: true, createdBy: { select: { name: true } } },
  })
  return {
    onPaper: await daysOnPaper(tx, own, from),
    windows: windows.map(
      (row): ScheduleWindow => ({
        ...row,
        startsOn: toPlainDate(row.startsOn),
        endsOn: row.endsOn === null ? null : toPlainDate(row.endsOn),
        weekdays: row.weekdays as IsoWeekday[],
      }),
    ),
    rollup: rollup.map((row) => ({
      day: toPlainDate(row.localDay),
      done: row.sessionsFull + row.sessionsPart,
      told: row.toldNotDone,
      knee: row.kneePainMax,
      back: row.backPainMax,
      site: row.furthestSite,
    })),
    revisions: revisions.flatMap((row) =>
      row.effectiveFrom === null ? [] : [{ day: toPlainDate(row.effectiveFrom), author: row.createdBy?.name ?? null }],
    ),
  }
}
