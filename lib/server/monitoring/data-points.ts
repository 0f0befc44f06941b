import 'server-only'

import type { DataPoint } from '@/lib/domain/monitoring/data-point'
import type { PatientId } from '@/lib/domain/shared/ids'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'
import { toPlainDate } from '@/lib/server/db/plain-date-column'
import type { Scope, ScopedTx } from '@/lib/server/db/scope'

/** Which points are wanted: those that arrived on these days, both included. */
export type PointQuestion = {
  readonly patientIds: readonly PatientId[]
  readonly from: PlainDate
  readonly to: PlainDate
}

type Row = { patient_id: string; occurred_on: Date; transmitted_at: Date; is_staff: boolean }

/** A device may send what is as old as this (lib/domain/sessions/on-device); with a day for every time zone. */
const SENT_LATE_DAYS_MAX = 45

/**
 * Everything that was logged of these patients, with when it arrived. Of what a device sent, four kinds of rows hold the moment at which
 * it happened; when it arrived is in the ledger of what was synced, under the same moment.
 */
export async function readDataPoints(
  tx: ScopedTx,
  scope: Scope,
  { patientIds, from, to }: PointQuestion,
): Promise<ReadonlyMap<PatientId, readonly DataPoint[]>> {
  const [first, last, oldest] = [addDays(from, -1), addDays(to, 2), addDays(from, -SENT_LATE_DAYS_MAX)]
  const rows = await tx.$queryRaw<Row[]>`
    with asked as (select unnest(${[...patientIds]}::uuid[]) as id),
    synced as (
      select e.patient_id, e.kind, e.happened_at, min(e.received_at) as received_at
      from asked join synced_event e on e.clinic_id = ${scope.clinicId}::uuid and e.patient_id = asked.id
      where e.kind in ('next_morning', 'missed', 'measure') and e.received_at >= ${oldest}::date
      group by 1, 2, 3),
    own as (
      select m.patient_id, 'next_morning' as kind, o.local_day as occurred_on, m.next_morning_at as at
      from asked join check_in m on m.clinic_id = ${scope.clinicId}::uuid and m.patient_id = asked.id
      join session o on o.clinic_id = m.clinic_id and o.id = m.session_id
      where m.next_morning_at >= ${oldest}::date
      union all
      select m.patient_id, 'missed', m.local_day, m.reported_at
      from asked join missed_report m on m.clinic_id = ${scope.clinicId}::uuid and m.patient_id = asked.id
      where m.reported_at >= ${oldest}::date
      union all
      select m.patient_id, 'measure', m.taken_on, m.recorded_at
      from asked join measure_taking m on m.clinic_id = ${scope.clinicId}::uuid and m.patient_id = asked.id
      where m.recorded_by is null and m.recorded_at >= ${oldest}::date)
    select * from (
      select s.patient_id, s.local_day as occurred_on, s.recorded_at as transmitted_at, s.source = 'paper' as is_staff
      from asked join session s on s.clinic_id = ${scope.clinicId}::uuid and s.patient_id = asked.id
      where s.local_day between ${oldest}::date and ${last}::date
      union all
      select w.patient_id, (w.answered_at at time zone c.time_zone)::date, w.recorded_at, false
      from asked join warning_check w on w.clinic_id = ${scope.clinicId}::uuid and w.patient_id = asked.id
      join clinic c on c.id = w.clinic_id
      where w.answered_at between ${oldest}::date and ${last}::date
      union all
      select w.patient_id, (w.answered_at at time zone c.time_zone)::date, w.recorded_at, false
      from asked join weekly_screen w on w.clinic_id = ${scope.clinicId}::uuid and w.patient_id = asked.id
      join clinic c on c.id = w.clinic_id
      where w.answered_at between ${oldest}::date and ${last}::date
      union all
      select o.patient_id, o.occurred_on, coalesce(l.received_at, o.at), false
      from own o left join synced l on l.patient_id = o.patient_id and l.kind = o.kind and l.happened_at = o.at
    ) points
    where transmitted_at >= ${first}::date and transmitted_at < ${last}::date`
  return groupedByPatient(rows)
}

function groupedByPatient(rows: readonly Row[]): ReadonlyMap<PatientId, DataPoint[]> {
  const points = new Map<PatientId, DataPoint[]>()
  for (const row of rows) {
    const patientId = row.patient_id as PatientId
    const own = points.get(patientId) ?? []
    own.push({
      occurredOn: toPlainDate(row.occurred_on),
      transmittedAtMs: row.transmitted_at.getTime(),
      sentBy: row.is_staff ? 'staff' : 'patient',
    })
    points.set(patientId, own)
  }
  return points
}
