import 'server-only'

import { isItemDue, type ScheduleWindow } from '@/lib/domain/programmes/due-days'
import type { SheetItem } from '@/lib/domain/sessions/paper/paper-sheet'
import { type IsoWeekday, isoWeekday, type PlainDate } from '@/lib/domain/shared/plain-date'
import { toDateColumn, toPlainDate, toPlainDateOrNull } from '@/lib/server/db/plain-date-column'
import type { Scope, ScopedTx } from '@/lib/server/db/scope'
import { REVISION_COLUMNS, type Revision, toRevision } from '@/lib/server/programmes/rows/revision-rows'

type Window = ScheduleWindow & { readonly programmeId: string }
export type SheetPlan = { readonly windows: readonly Window[]; readonly revisions: readonly PlanRevision[] }
type PlanRevision = Revision & { readonly programmeId: string }
type Range = { readonly patientId: string; readonly from: PlainDate; readonly to: PlainDate }

/** The windows that touch the days, and every revision that was ever in force of their programmes. */
export async function readSheetPlan(
  tx: ScopedTx,
  { clinicId }: Scope,
  { patientId, from, to }: Range,
): Promise<SheetPlan> {
  const windows = await tx.programmeWindow.findMany({
    where: {
      ...{ clinicId, patientId, startsOn: { lte: toDateColumn(to) } },
      OR: [{ endsOn: null }, { endsOn: { gte: toDateColumn(from) } }],
    },
    select: { programmeId: true, startsOn: true, endsOn: true, kind: true, weekdays: true, sessionsPerDay: true },
  })
  const programmeIds = [...new Set(windows.map(({ programmeId }) => programmeId))]
  const revisions = await tx.programmeRevision.findMany({
    where: { clinicId, programmeId: { in: programmeIds }, effectiveFrom: { lte: toDateColumn(to) } },
    orderBy: { number: 'desc' },
    select: { ...REVISION_COLUMNS, programmeId: true },
  })
  return {
    windows: windows.map((window) => ({
      ...window,
      startsOn: toPlainDate(window.startsOn),
      endsOn: toPlainDateOrNull(window.endsOn),
      weekdays: window.weekdays as IsoWeekday[],
    })),
    revisions: revisions.map(({ programmeId, ...row }) => ({ ...toRevision(row), programmeId })),
  }
}

export type PlannedDay = {
  readonly state: 'open' | 'rest' | 'paused' | 'none'
  readonly programmeId: string | null
  readonly revisionId: string | null
  readonly items: readonly SheetItem[]
}
const NO_DAY: PlannedDay = { state: 'none', programmeId: null, revisionId: null, items: [] }

/**
 * What was asked for on a day: by the revision that was in force then, or by the one that a row was keyed in against. A pause wins, then
 * the later start (the same as `sessionsDueOn`).
 */
export function plannedOn({ windows, revisions }: SheetPlan, day: PlainDate, keyedAgainst: string | null): PlannedDay {
  const covering = windows.filter(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || day <= endsOn))
  const [window] = covering.toSorted(
    (a, b) => Number(b.kind === 'paused') - Number(a.kind === 'paused') || (a.startsOn < b.startsOn ? 1 : -1),
  )
  const revision = keyedAgainst
    ? revisions.find(({ id }) => id === keyedAgainst)
    : revisions.find((row) => row.programmeId === window?.programmeId && (row.effectiveFrom ?? '9') <= day)
  if (!window || !revision) return NO_DAY
  const items = itemsOf(revision)
  const isAsked = window.weekdays.includes(isoWeekday(day)) && items.some(({ dose }) => isItemDue(dose, day))
  const state = keyedAgainst ? 'open' : window.kind === 'paused' ? 'paused' : isAsked ? 'open' : 'rest'
  return { state, programmeId: revision.programmeId, revisionId: revision.id, items }
}

/** The current phase's items, as a sheet names them. */
function itemsOf({ lines, currentPhase, givenNames }: Revision): SheetItem[] {
  return lines
    .filter(({ phase }) => phase === currentPhase)
    .map(({ id, lineageId, exerciseSlug, side, dose }) => ({
      ...{ id, side, dose },
      column: `${lineageId} ${exerciseSlug}`,
      name: givenNames.get(id) ?? exerciseSlug,
    }))
}
