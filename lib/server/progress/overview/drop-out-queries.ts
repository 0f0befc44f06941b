import 'server-only'

import type { ScheduleWindow } from '@/lib/domain/programmes/due-days'
import type { DayRange } from '@/lib/domain/progress/adherence-period'
import {
  type Beginner,
  type CohortPlan,
  cohortPlans,
  type DropOutCurve,
  dropOutCurve,
} from '@/lib/domain/progress/overview/drop-out'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Scope, ScopedTx } from '@/lib/server/db/scope'

export type DropOut = { readonly current: DropOutCurve | null; readonly previous: DropOutCurve | null }

/** The curve of those who began before the period, and of those before them. */
export async function readDropOut(tx: ScopedTx, scope: Scope, range: DayRange): Promise<DropOut> {
  const plans = cohortPlans(range)
  const current = await readBeginners(tx, scope, plans.current)
  const previous = await readBeginners(tx, scope, plans.previous)
  return {
    current: dropOutCurve(current, plans.current.until),
    previous: dropOutCurve(previous, plans.previous.until),
  }
}

/** Windows, and of the roll-up one row a patient: the last day with an entry. */
export async function readBeginners(
  tx: ScopedTx,
  scope: Scope,
  { starts, until }: CohortPlan,
): Promise<(Beginner & { readonly patientId: PatientId })[]> {
  const rows = await tx.$queryRaw<StoredBeginner[]>`
    with began as (
      select w.patient_id, min(w.starts_on) as started_on from programme_window w
      where w.clinic_id = ${scope.clinicId}::uuid
      group by w.patient_id
      having min(w.starts_on) between ${starts.from}::date and ${starts.to}::date
    )
    select b.patient_id, to_char(b.started_on, 'YYYY-MM-DD') as started_on, to_char(h.local_day, 'YYYY-MM-DD') as heard_on,
      (select json_agg(json_build_object('startsOn', w.starts_on, 'endsOn', w.ends_on, 'kind', w.kind,
          'weekdays', w.weekdays, 'sessionsPerDay', w.sessions_per_day))
        from programme_window w
        where w.clinic_id = ${scope.clinicId}::uuid and w.patient_id = b.patient_id and w.starts_on <= ${until}::date) as windows
    from began b
    left join lateral (
      select d.local_day from patient_day d
      where d.clinic_id = ${scope.clinicId}::uuid and d.patient_id = b.patient_id
        and d.local_day between b.started_on and ${until}::date
        and d.sessions_full + d.sessions_part + d.told_not_done > 0
      order by d.local_day desc limit 1
    ) h on true`
  return rows.map((row) => ({
    patientId: row.patient_id,
    startedOn: row.started_on,
    lastHeardOn: row.heard_on,
    windows: row.windows,
  }))
}

type StoredBeginner = {
  patient_id: PatientId
  started_on: PlainDate
  heard_on: PlainDate | null
  windows: ScheduleWindow[]
}
