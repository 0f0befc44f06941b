import 'server-only'

import type { News } from '@/lib/domain/programmes/changes/patient-news'
import type { ScheduleWindow } from '@/lib/domain/programmes/due-days'
import { type Milestone, milestonesOf } from '@/lib/domain/progress/milestones/milestones'
import { COLOUR_SEVERITY } from '@/lib/domain/sessions/traffic-light'
import { addDays, type IsoWeekday, localDayAt, type PlainDate } from '@/lib/domain/shared/plain-date'
import { toDateColumn, toPlainDate, toPlainDateOrNull } from '@/lib/server/db/plain-date-column'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { WITH_A_LOG } from '@/lib/server/progress/rollup/logged-days'
import { patientOf } from '@/lib/server/sessions/halt-programme'
import type { SessionFacts } from '@/lib/server/sessions/payload'

/** A revision in the patient's words: what was written for them, and what they notice of it. */
export type OwnChange = {
  readonly id: string
  readonly day: PlainDate
  /** Null where the rules wrote it after a red. */
  readonly author: string | null
  readonly note: string | null
  readonly news: readonly News[]
}
export type OwnReview = {
  readonly milestones: readonly Milestone[]
  /** Latest first. */
  readonly changes: readonly OwnChange[]
  /** A programme has run, whatever became of it. */
  readonly hadPlan: boolean
}

/** A year says enough of milestones; the latest few changes say why the plan is as it is. */
const MILESTONE_DAYS = 366
const CHANGES_SHOWN = 5

/** What a patient has reached, and what their therapist changed and said about it. */
export async function getOwnReview(scope: Scope, { nowMs, timeZone }: SessionFacts): Promise<OwnReview> {
  const today = localDayAt(nowMs, timeZone)
  const own = { clinicId: scope.clinicId, patientId: patientOf(scope) }
  return withScope(scope, async (tx) => {
    const windows = await readWindows(tx, own)
    const days = await readDays(tx, own, addDays(today, -MILESTONE_DAYS))
    return {
      milestones: milestonesOf(windows, days, today),
      changes: await readChanges(tx, own, today),
      hadPlan: windows.length > 0,
    }
  })
}

type Own = { readonly clinicId: string; readonly patientId: string }

async function readWindows(tx: ScopedTx, own: Own): Promise<ScheduleWindow[]> {
  const rows = await tx.programmeWindow.findMany({
    where: own,
    select: { startsOn: true, endsOn: true, kind: true, weekdays: true, sessionsPerDay: true },
  })
  return rows.map((row) => ({
    ...row,
    startsOn: toPlainDate(row.startsOn),
    endsOn: toPlainDateOrNull(row.endsOn),
    weekdays: row.weekdays as IsoWeekday[],
  }))
}

async function readDays(tx: ScopedTx, own: Own, from: PlainDate) {
  const rows = await tx.patientDay.findMany({
    where: { ...WITH_A_LOG, ...own, localDay: { gte: toDateColumn(from) } },
    select: {
      ...{ localDay: true, sessionsFull: true, sessionsPart: true },
      ...{ kneePainMax: true, furthestSite: true, worstResponse: true },
    },
  })
  return rows.map((row) => ({
    day: toPlainDate(row.localDay),
    done: row.sessionsFull + row.sessionsPart,
    isRed: row.worstResponse >= COLOUR_SEVERITY.red,
    // A day that was excused keeps no first week either: the same as one of which nothing is known.
    isExcused: false,
    knee: row.kneePainMax,
    site: row.furthestSite,
  }))
}

async function readChanges(tx: ScopedTx, own: Own, today: PlainDate): Promise<OwnChange[]> {
  const rows = await tx.programmeRevision.findMany({
    where: { ...own, number: { gt: 1 }, effectiveFrom: { lte: toDateColumn(today) } },
    orderBy: [{ effectiveFrom: 'desc' }, { number: 'desc' }],
    take: CHANGES_SHOWN,
    select: {
      ...{ id: true, effectiveFrom: true, changeNote: true, patientNews: true },
      createdBy: { select: { name: true } },
    },
  })
  return rows.flatMap(({ id, effectiveFrom, changeNote, patientNews, createdBy }) =>
    effectiveFrom === null
      ? []
      : [
          {
            id,
            day: toPlainDate(effectiveFrom),
            author: createdBy?.name ?? null,
            note: changeNote,
            news: (patientNews ?? []) as News[],
          },
        ],
  )
}
