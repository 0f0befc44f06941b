import 'server-only'

import { type PaperPlace, placeOfSite } from '@/lib/domain/sessions/paper/paper-response'
import {
  columnsOf,
  type KeyedRow,
  type PaperSheet,
  type SheetDay,
  type SheetItem,
} from '@/lib/domain/sessions/paper/paper-sheet'
import { ticksOf } from '@/lib/domain/sessions/paper/paper-sittings'
import type { PatientId } from '@/lib/domain/shared/ids'
import { daysInRange, localDayAt, type PlainDate } from '@/lib/domain/shared/plain-date'
import { toDateColumn, toPlainDate } from '@/lib/server/db/plain-date-column'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { findPatientHeading, type PatientHeading } from '@/lib/server/people/queries'
import { plannedOn, readSheetPlan } from '@/lib/server/sessions/paper/sheet-plan'

export type SheetRange = {
  readonly patientId: PatientId
  readonly from: PlainDate
  readonly to: PlainDate
  readonly today: PlainDate
  readonly timeZone: string
}

/** The sheet of some days with what is in the record of them; null when there is no such patient here. */
export function getPaperSheet(
  scope: Scope,
  range: SheetRange,
): Promise<{ readonly patient: PatientHeading; readonly sheet: PaperSheet } | null> {
  return withScope(scope, async (tx) => {
    const patient = await findPatientHeading(tx, scope, range.patientId)
    if (!patient) return null
    const days = await readSheetDays(tx, scope, range)
    return { patient, sheet: { days, columns: columnsOf(days) } }
  })
}

export async function readSheetDays(tx: ScopedTx, scope: Scope, range: SheetRange): Promise<SheetDay[]> {
  const plan = await readSheetPlan(tx, scope, range)
  const logged = await readLogged(tx, scope, range)
  return daysInRange(range.from, range.to).map((day): SheetDay => {
    const rows = logged.filter((row) => toPlainDate(row.localDay) === day)
    const paper = rows.filter(({ source }) => source === 'paper')
    const planned = plannedOn(plan, day, paper[0]?.revisionId ?? null)
    const isApp = rows.some(({ source }) => source === 'app')
    const keyed = paper.length > 0 ? toKeyed(paper, planned.items, range.timeZone) : null
    if (day > range.today) return { ...planned, day, state: 'future', keyed: null }
    return { ...planned, day, state: isApp ? 'app' : planned.state, keyed }
  })
}

function readLogged(tx: ScopedTx, { clinicId }: Scope, { patientId, from, to }: SheetRange) {
  return tx.session.findMany({
    where: { clinicId, patientId, localDay: { gte: toDateColumn(from), lte: toDateColumn(to) } },
    orderBy: [{ localDay: 'asc' }, { slot: 'asc' }],
    select: {
      localDay: true,
      source: true,
      revisionId: true,
      recordedAt: true,
      payloadHash: true,
      keyedBy: { select: { name: true } },
      items: { select: { itemId: true, setsDone: true } },
      checkIn: { select: { backPainMax: true, kneePainMax: true, siteAfter: true, settled24h: true } },
    },
  })
}

type Logged = Awaited<ReturnType<typeof readLogged>>[number]

function toKeyed(rows: readonly Logged[], items: readonly SheetItem[], timeZone: string): KeyedRow | null {
  const first = rows[0]
  if (!first) return null
  const checkIn = rows.find((row) => row.checkIn)?.checkIn
  return {
    ticks: ticksOf(
      items,
      rows.map((row) => row.items),
    ),
    backPain: checkIn?.backPainMax ?? null,
    kneePain: checkIn?.kneePainMax ?? null,
    place: checkIn?.siteAfter == null ? null : placeOfSite(checkIn.siteAfter),
    settled: checkIn?.settled24h ?? null,
    mark: Buffer.from(first.payloadHash).toString('hex'),
    on: localDayAt(first.recordedAt.getTime(), timeZone),
    by: first.keyedBy?.name ?? null,
  }
}

/** How far down it went the last time before a day that anybody said so, app or paper. */
export async function placeBefore(
  tx: ScopedTx,
  { clinicId }: Scope,
  patientId: PatientId,
  day: PlainDate,
): Promise<PaperPlace | null> {
  const row = await tx.patientDay.findFirst({
    where: { clinicId, patientId, localDay: { lt: toDateColumn(day) }, furthestSite: { not: null } },
    orderBy: { localDay: 'desc' },
    select: { furthestSite: true },
  })
  return row?.furthestSite == null ? null : placeOfSite(row.furthestSite)
}
