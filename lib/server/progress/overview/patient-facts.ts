import 'server-only'

import type { DayRange } from '@/lib/domain/progress/adherence-period'
import { type AgeBand, ageBand, type WayOfAccess, wayOfAccess } from '@/lib/domain/progress/overview/dimension'
import type { PatientId } from '@/lib/domain/shared/ids'
import { ageOn, type PlainDate } from '@/lib/domain/shared/plain-date'
import type { Scope, ScopedTx } from '@/lib/server/db/scope'

/** What a patient is grouped by, as it was on the last day of the period. Stays on the server: the template and phase are clinical. */
export type PatientFacts = {
  readonly patientId: PatientId
  readonly age: AgeBand
  readonly language: string
  readonly access: WayOfAccess
  /** Null: a programme that was built from nothing. All versions of a template are one. */
  readonly template: { readonly key: string; readonly name: string } | null
  readonly phase: number
}

/** Of everybody with a programme between the first day of the period before and the last of this one; no session of the log is read. */
export async function readPatientFacts(
  tx: ScopedTx,
  scope: Scope,
  { range, before }: { readonly range: DayRange; readonly before: DayRange },
): Promise<ReadonlyMap<PatientId, PatientFacts>> {
  const rows = await tx.$queryRaw<StoredFacts[]>`
    with latest as (
      select distinct on (w.patient_id) w.patient_id, w.programme_id, w.revision_id
      from programme_window w
      where w.clinic_id = ${scope.clinicId}::uuid and w.starts_on <= ${range.to}::date
        and (w.ends_on is null or w.ends_on >= ${before.from}::date)
      order by w.patient_id, w.starts_on desc, w.id desc
    ), on_device as (
      select distinct s.patient_id from auth_session s join clinic c on c.id = s.clinic_id
      where s.clinic_id = ${scope.clinicId}::uuid and s.patient_id is not null
        and (s.created_at at time zone c.time_zone)::date <= ${range.to}::date
      union
      select e.patient_id from erasure e where e.clinic_id = ${scope.clinicId}::uuid and e.device_since <= ${range.to}::date
    ), on_paper as (
      select distinct s.patient_id from session s
      where s.clinic_id = ${scope.clinicId}::uuid and s.source = 'paper' and s.local_day <= ${range.to}::date
      union
      select e.patient_id from erasure e where e.clinic_id = ${scope.clinicId}::uuid and e.paper_since <= ${range.to}::date
    )
    select l.patient_id, to_char(p.date_of_birth, 'YYYY-MM-DD') as born, p.language, r.current_phase as phase,
      coalesce(t.own_id::text, t.slug) as template_key, t.name as template_name,
      d.patient_id is not null as has_device, k.patient_id is not null as has_paper
    from latest l
    join patient p on p.clinic_id = ${scope.clinicId}::uuid and p.id = l.patient_id
    join programme g on g.clinic_id = p.clinic_id and g.id = l.programme_id
    join programme_revision r on r.clinic_id = p.clinic_id and r.id = l.revision_id
    left join template t on t.id = g.template_id
    left join on_device d on d.patient_id = l.patient_id
    left join on_paper k on k.patient_id = l.patient_id`
  return new Map(rows.map((row) => [row.patient_id, toFacts(row, range.to)]))
}

type StoredFacts = {
  patient_id: PatientId
  born: PlainDate
  language: string
  phase: number
  template_key: string | null
  template_name: string | null
  has_device: boolean
  has_paper: boolean
}

function toFacts(row: StoredFacts, day: PlainDate): PatientFacts {
  const { template_key: key, template_name: name } = row
  return {
    patientId: row.patient_id,
    age: ageBand(ageOn(row.born, day)),
    language: row.language,
    access: wayOfAccess({ hasDevice: row.has_device, hasPaper: row.has_paper }),
    template: key === null || name === null ? null : { key, name },
    phase: row.phase,
  }
}
