import 'server-only'

import { daysOfMonth } from '@/lib/domain/monitoring/month'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { audit } from '@/lib/server/audit/audit'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { type EntryLine, readEntries } from '@/lib/server/monitoring/entries'
import {
  type Moment,
  type PatientLedger,
  readAccessKeptSince,
  readLedgerPatients,
  readLedgers,
} from '@/lib/server/monitoring/read-ledger'

export type ClinicLedger = {
  readonly accessKeptSince: PlainDate
  /** Who is monitored, or has something in one of the periods; by name. */
  readonly patients: readonly PatientLedger[]
}

/** The clinic's ledger of a month and of the windows that touch it. Needs `monitoring.read`. */
export function getLedger(scope: Scope, moment: Moment): Promise<ClinicLedger> {
  return withScope(scope, (tx) => readClinicLedger(tx, scope, moment))
}

/** The same, to be taken out of the product: that is kept in the audit. */
export function exportLedger(scope: Scope, moment: Moment): Promise<ClinicLedger> {
  return withScope(scope, async (tx) => {
    const ledger = await readClinicLedger(tx, scope, moment)
    await audit(tx, scope, {
      action: 'monitoring.export',
      subjectKind: 'clinic',
      subjectId: scope.clinicId,
      detail: { month: moment.month, patients: ledger.patients.length },
    })
    return ledger
  })
}

async function readClinicLedger(tx: ScopedTx, scope: Scope, moment: Moment): Promise<ClinicLedger> {
  const accessKeptSince = await readAccessKeptSince(tx, scope, moment.timeZone)
  const patients = await readLedgerPatients(tx, scope)
  const { from, to } = daysOfMonth(moment.month)
  const ofMonth = { doneOn: { gte: toDateColumn(from), lte: toDateColumn(to) } }
  const entries = await readEntries(tx, scope, { corrected: { none: {} }, OR: [ofMonth, { activity: 'set_up' }] })
  const ledgers = await readLedgers(tx, scope, { patients, entries }, { ...moment, accessKeptSince })
  return { accessKeptSince, patients: ledgers.filter(isInLedger) }
}

function isInLedger({ patient, windows, entries }: PatientLedger): boolean {
  if (entries.length > 0) return true
  return windows.some((window) => patient.isLive || window.activityDays > 0 || window.accessDays > 0)
}

export type PatientMonitoring = {
  readonly accessKeptSince: PlainDate
  readonly ledger: PatientLedger
  /** Every entry there ever was, corrected ones too, newest first. */
  readonly all: readonly EntryLine[]
}

/** One patient's ledger with everything that was written down; null when there is no such patient. Needs `monitoring.read`. */
export function getPatientMonitoring(
  scope: Scope,
  patientId: PatientId,
  moment: Moment,
): Promise<PatientMonitoring | null> {
  return withScope(scope, async (tx) => {
    const patients = await readLedgerPatients(tx, scope, patientId)
    const entries = await readEntries(tx, scope, { patientId })
    const accessKeptSince = await readAccessKeptSince(tx, scope, moment.timeZone)
    const [ledger] = await readLedgers(tx, scope, { patients, entries }, { ...moment, accessKeptSince })
    return ledger ? { accessKeptSince, ledger, all: entries.toReversed() } : null
  })
}
