import 'server-only'

import type { LoggedSession, PatientLog } from '@/lib/domain/progress/day-rollup'
import type { ResponseColour } from '@/lib/domain/sessions/traffic-light'
import type { IsoWeekday, PlainDate } from '@/lib/domain/shared/plain-date'
import { toPlainDate, toPlainDateOrNull } from '@/lib/server/db/plain-date-column'
import type { ScopedTx } from '@/lib/server/db/scope'

type Mutable = { windows: PatientLog['windows'][number][]; sessions: LoggedSession[]; missed: PlainDate[] }

/** What patients' days are counted from: the sessions with their check-ins, what was told, and what was planned. Nothing of the roll-up. */
export async function readPatientLogs(
  tx: ScopedTx,
  clinicId: string,
  patientIds: readonly string[],
): Promise<Map<string, PatientLog>> {
  const where = { clinicId, patientId: { in: [...patientIds] } }
  const logs = new Map<string, Mutable>(patientIds.map((id) => [id, { windows: [], sessions: [], missed: [] }]))
  for (const { patientId, ...row } of await readSessions(tx, clinicId, patientIds)) {
    logs.get(patientId)?.sessions.push({ ...row, day: toPlainDate(row.day) })
  }
  const missed = await tx.missedReport.findMany({ where, select: { patientId: true, localDay: true } })
  for (const { patientId, localDay } of missed) logs.get(patientId)?.missed.push(toPlainDate(localDay))
  const windows = await tx.programmeWindow.findMany({
    where,
    // Of two that begin on one day the later made one counts, here as there.
    orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
    select: { patientId: true, startsOn: true, endsOn: true, kind: true, weekdays: true, sessionsPerDay: true },
  })
  for (const { patientId, ...row } of windows) {
    logs.get(patientId)?.windows.push({
      ...row,
      startsOn: toPlainDate(row.startsOn),
      endsOn: toPlainDateOrNull(row.endsOn),
      weekdays: row.weekdays as IsoWeekday[],
    })
  }
  return logs
}

type SessionRow = Omit<LoggedSession, 'day' | 'colour'> & {
  readonly patientId: string
  readonly day: Date
  readonly colour: ResponseColour | null
}

function readSessions(tx: ScopedTx, clinicId: string, patientIds: readonly string[]): Promise<SessionRow[]> {
  return tx.$queryRaw<SessionRow[]>`
    select s.patient_id as "patientId", s.local_day as day, s.source::text as source, s.retrospective as "isRetrospective",
      s.sets_prescribed as "setsPrescribed", s.sets_done as "setsDone", c.back_pain_max as "backPainMax",
      c.knee_pain_max as "kneePainMax", c.site_after as "furthestSite", c.effort, c.response_colour as colour
    from session s left join check_in c on c.clinic_id = s.clinic_id and c.session_id = s.id
    where s.clinic_id = ${clinicId}::uuid and s.patient_id = any(${[...patientIds]}::uuid[])`
}
