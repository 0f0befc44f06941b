import 'server-only'

import { type LedgerFacts, type LedgerPage, ledgerPage } from '@/lib/domain/monitoring/ledger'
import { daysOfMonth, type PlainMonth } from '@/lib/domain/monitoring/month'
import { WINDOW_DAYS } from '@/lib/domain/monitoring/supply-window'
import type { PatientId } from '@/lib/domain/shared/ids'
import { addDays, localDayAt, type PlainDate } from '@/lib/domain/shared/plain-date'
import { toPlainDate } from '@/lib/server/db/plain-date-column'
import type { Scope, ScopedTx } from '@/lib/server/db/scope'
import { readDataPoints } from '@/lib/server/monitoring/data-points'
import type { EntryLine } from '@/lib/server/monitoring/entries'

/** A patient as the ledger names one. */
export type LedgerPatient = {
  readonly id: PatientId
  readonly givenName: string
  readonly familyName: string
  readonly isLive: boolean
  readonly firstActivatedAt: Date | null
}

export type Moment = { readonly month: PlainMonth; readonly today: PlainDate; readonly timeZone: string }
export type PatientLedger = LedgerPage<EntryLine> & { readonly patient: LedgerPatient }

type Row = { id: string; given_name: string; family_name: string; is_live: boolean; first_activated_at: Date | null }

/** One patient, or all of the clinic whose monitoring ever began; by name. */
export async function readLedgerPatients(tx: ScopedTx, scope: Scope, patientId?: PatientId): Promise<LedgerPatient[]> {
  const rows = await tx.$queryRaw<Row[]>`
    select p.id, p.given_name, p.family_name, first.at as first_activated_at,
      p.archived_at is null and exists (select from programme g where g.clinic_id = p.clinic_id and g.patient_id = p.id
        and g.state in ('active', 'paused', 'suspended')) as is_live
    from patient p
    left join lateral (select min(r.activated_at) as at from programme_revision r
      join programme g on g.clinic_id = r.clinic_id and g.id = r.programme_id
      where g.clinic_id = p.clinic_id and g.patient_id = p.id) first on true
    where p.clinic_id = ${scope.clinicId}::uuid
      and case when ${patientId ?? null}::uuid is null then first.at is not null else p.id = ${patientId ?? null}::uuid end
    order by p.family_name, p.given_name, p.id`
  return rows.map((row) => ({
    id: row.id as PatientId,
    givenName: row.given_name,
    familyName: row.family_name,
    isLive: row.is_live,
    firstActivatedAt: row.first_activated_at,
  }))
}

/** Since which day the clinic's days of use are written down. */
export async function readAccessKeptSince(tx: ScopedTx, scope: Scope, timeZone: string): Promise<PlainDate> {
  const { accessKeptSince } = await tx.clinic.findUniqueOrThrow({
    where: { id: scope.clinicId },
    select: { accessKeptSince: true },
  })
  return localDayAt(accessKeptSince.getTime(), timeZone)
}

/** The evidence of these patients, from what was logged and from the entries that are given. */
export async function readLedgers(
  tx: ScopedTx,
  scope: Scope,
  of: { readonly patients: readonly LedgerPatient[]; readonly entries: readonly EntryLine[] },
  facts: LedgerFacts,
): Promise<PatientLedger[]> {
  const patientIds = of.patients.map(({ id }) => id)
  const { from, to } = daysOfMonth(facts.month)
  // A window that touches the month may begin or end beyond it.
  const range = { from: addDays(from, 1 - WINDOW_DAYS), to: addDays(to, WINDOW_DAYS - 1) }
  const points = await readDataPoints(tx, scope, { patientIds, ...range })
  const access = await tx.accessDay.findMany({
    where: {
      clinicId: scope.clinicId,
      patientId: { in: patientIds },
      localDay: { gte: new Date(range.from), lte: new Date(range.to) },
    },
    select: { patientId: true, localDay: true },
  })
  const accessOf = Map.groupBy(access, ({ patientId }) => patientId)
  const entriesOf = Map.groupBy(of.entries, ({ patientId }) => patientId)
  return of.patients.map((patient) => {
    const firstAt = patient.firstActivatedAt?.getTime()
    const log = {
      firstDay: firstAt === undefined ? null : localDayAt(firstAt, facts.timeZone),
      points: points.get(patient.id) ?? [],
      accessDays: new Set((accessOf.get(patient.id) ?? []).map(({ localDay }) => toPlainDate(localDay))),
      entries: entriesOf.get(patient.id) ?? [],
    }
    return { patient, ...ledgerPage(log, facts) }
  })
}
