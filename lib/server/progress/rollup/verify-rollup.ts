import 'server-only'

import { EMPTY_DAY, isSameDay, type RolledDay, rollUpDays } from '@/lib/domain/progress/day-rollup'
import type { ClinicId, PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { toPlainDate, toPlainDateOrNull } from '@/lib/server/db/plain-date-column'
import type { ScopedTx } from '@/lib/server/db/scope'
import { systemDb } from '@/lib/server/db/system-db'
import { readPatientLogs } from '@/lib/server/progress/rollup/patient-logs'

export type DifferingDay = { readonly patientId: PatientId; readonly day: PlainDate }
export type ClinicRollup = {
  readonly clinicId: ClinicId
  readonly name: string
  readonly patients: number
  /** Days with anything, in the record or in the roll-up. */
  readonly days: number
  /** Up to which day what was due was counted; null: of no day yet. */
  readonly openThrough: PlainDate | null
  readonly differing: readonly DifferingDay[]
}

/** Patients whose whole record is held in memory at once. */
const PATIENTS_AT_ONCE = 50

/** Counts every patient-day of a clinic anew, from the record itself, and names those that the roll-up has otherwise. */
export async function verifyRollup(clinicId: ClinicId): Promise<ClinicRollup> {
  const clinic = await systemDb().clinic.findUniqueOrThrow({ where: { id: clinicId }, select: { name: true } })
  const patients = await systemDb().patient.findMany({
    // Of one who was erased the days are kept and the record is not.
    where: { clinicId, erasedAt: null },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  let [days, openThrough]: [number, PlainDate | null] = [0, null]
  const differing: DifferingDay[] = []
  for (let at = 0; at < patients.length; at += PATIENTS_AT_ONCE) {
    const ids = patients.slice(at, at + PATIENTS_AT_ONCE).map(({ id }) => id as PatientId)
    const found = await verifyPatients(clinicId, ids)
    openThrough = found.openThrough
    days += found.days
    differing.push(...found.differing)
  }
  return { clinicId, name: clinic.name, patients: patients.length, days, openThrough, differing }
}

/** One picture of record and roll-up: what is logged meanwhile is in both or in neither. */
function verifyPatients(clinicId: ClinicId, patientIds: readonly PatientId[]) {
  return systemDb().$transaction(
    async (tx) => {
      const mark = await tx.rollupMark.findUnique({ where: { clinicId }, select: { throughDay: true } })
      const openThrough = toPlainDateOrNull(mark?.throughDay ?? null)
      const logs = await readPatientLogs(tx, clinicId, patientIds)
      const rolled = await readRolled(tx, clinicId, patientIds)
      let days = 0
      const differing: DifferingDay[] = []
      for (const patientId of patientIds) {
        const log = logs.get(patientId)
        const recount = log ? rollUpDays(log, openThrough) : new Map<PlainDate, RolledDay>()
        const stored = rolled.get(patientId) ?? new Map<PlainDate, RolledDay>()
        const all = [...new Set([...recount.keys(), ...stored.keys()])].sort()
        days += all.length
        for (const day of all) {
          if (!isSameDay(recount.get(day) ?? EMPTY_DAY, stored.get(day) ?? EMPTY_DAY))
            differing.push({ patientId, day })
        }
      }
      return { openThrough, days, differing }
    },
    { isolationLevel: 'RepeatableRead', timeout: 120_000 },
  )
}

async function readRolled(tx: ScopedTx, clinicId: string, patientIds: readonly string[]) {
  const rows = await tx.patientDay.findMany({ where: { clinicId, patientId: { in: [...patientIds] } } })
  const byPatient = new Map<string, Map<PlainDate, RolledDay>>()
  for (const { clinicId: _clinic, patientId, localDay, ...day } of rows) {
    const days = byPatient.get(patientId) ?? new Map<PlainDate, RolledDay>()
    byPatient.set(patientId, days.set(toPlainDate(localDay), day))
  }
  return byPatient
}
