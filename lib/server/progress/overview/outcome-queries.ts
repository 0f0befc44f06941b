import 'server-only'

import { doneShare } from '@/lib/domain/progress/adherence-groups'
import type { DayRange } from '@/lib/domain/progress/adherence-period'
import { PAIN_DAYS, type PainDay, type PainStory } from '@/lib/domain/progress/overview/outcome-change'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { Scope, ScopedTx } from '@/lib/server/db/scope'
import type { PatientShare } from '@/lib/server/progress/adherence-queries'

/**
 * Knee pain since the programme began beside the share done in the period. Six rows of the roll-up a patient: the first and the last
 * days on which knee pain was told, since the first day of the programme that runs at the period's end.
 */
export async function readPainStories(
  tx: ScopedTx,
  scope: Scope,
  range: DayRange,
  lines: readonly PatientShare[],
): Promise<(PainStory & { readonly patientId: PatientId })[]> {
  const stored = await tx.$queryRaw<StoredPain[]>`
    with latest as (
      select distinct on (w.patient_id) w.patient_id, w.programme_id from programme_window w
      where w.clinic_id = ${scope.clinicId}::uuid and w.starts_on <= ${range.to}::date
        and (w.ends_on is null or w.ends_on >= ${range.from}::date)
      order by w.patient_id, w.starts_on desc, w.id desc
    ), began as (
      select l.patient_id, min(w.starts_on) as started_on from latest l
      join programme_window w on w.clinic_id = ${scope.clinicId}::uuid and w.programme_id = l.programme_id
      group by l.patient_id
    )
    select b.patient_id, f.days as first, e.days as last from began b
    cross join lateral (
      select coalesce(json_agg(json_build_object('day', x.local_day, 'worst', x.knee_pain_max)), '[]') as days from (
        select d.local_day, d.knee_pain_max from patient_day d
        where d.clinic_id = ${scope.clinicId}::uuid and d.patient_id = b.patient_id and d.knee_pain_max is not null
          and d.local_day between b.started_on and ${range.to}::date
        order by d.local_day limit ${PAIN_DAYS}::int) x
    ) f
    cross join lateral (
      select coalesce(json_agg(json_build_object('day', x.local_day, 'worst', x.knee_pain_max)), '[]') as days from (
        select d.local_day, d.knee_pain_max from patient_day d
        where d.clinic_id = ${scope.clinicId}::uuid and d.patient_id = b.patient_id and d.knee_pain_max is not null
          and d.local_day between b.started_on and ${range.to}::date
        order by d.local_day desc limit ${PAIN_DAYS}::int) x
    ) e`
  const shares = new Map(lines.map((line) => [line.patientId, doneShare(line.current)]))
  return stored.map(({ patient_id: patientId, first, last }) => {
    return { patientId, share: shares.get(patientId) ?? null, first, last }
  })
}

type StoredPain = { patient_id: PatientId; first: PainDay[]; last: PainDay[] }
