import 'server-only'

import type { ClinicId, PatientId } from '@/lib/domain/shared/ids'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { type Limit, withinLimit } from '@/lib/server/auth/rate-limit'
import { hashToken } from '@/lib/server/auth/token'
import { patientScope, type Scope } from '@/lib/server/db/scope'
import { systemDb } from '@/lib/server/db/system-db'

/** Of each address from which nobody's calendar was asked for. */
const UNKNOWN: Limit = { max: 60, windowSeconds: 15 * 60 }
/** Of each calendar. Not of where it is asked from: the large calendar services ask for thousands from one address. */
const KNOWN: Limit = { max: 60, windowSeconds: 15 * 60 }

export type CalendarOwner = { readonly scope: Scope; readonly patientId: PatientId; readonly timeZone: string }

/** Whose calendar a token opens; it opens this and nothing else. Null, wrong, ended and archived are one answer. */
export async function openCalendar(
  token: string | null,
  address: string,
): Promise<Result<CalendarOwner, 'unknown' | 'limited'>> {
  const row = token === null ? null : await findCalendar(token)
  if (!row || row.patient.archivedAt) {
    return refuse((await withinLimit('calendar:unknown', address, UNKNOWN)) ? 'unknown' : 'limited')
  }
  const patientId = row.patientId as PatientId
  if (!(await withinLimit('calendar:known', patientId, KNOWN))) return refuse('limited')
  const scope = patientScope(row.clinicId as ClinicId, patientId)
  return ok({ scope, patientId, timeZone: row.patient.clinic.timeZone })
}

function findCalendar(token: string) {
  return systemDb().patientCalendar.findUnique({
    where: { tokenHash: hashToken(token) },
    select: {
      clinicId: true,
      patientId: true,
      patient: { select: { archivedAt: true, clinic: { select: { timeZone: true } } } },
    },
  })
}
