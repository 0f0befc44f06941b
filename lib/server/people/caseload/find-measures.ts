import 'server-only'

import { PATIENT_MEASURES, type PatientMeasure } from '@/lib/domain/measures/due'
import type { CaseloadCare } from '@/lib/domain/progress/caseload/caseload-care'
import { plainDate } from '@/lib/domain/shared/plain-date'
import { toPlainDate } from '@/lib/server/db/plain-date-column'
import type { Scope, ScopedTx } from '@/lib/server/db/scope'

type Measures = CaseloadCare['measures']
export const NO_MEASURES: Measures = { startedOn: null, taken: {}, askedAtMs: {}, askedOn: {} }

type Row = {
  readonly patientId: string
  readonly startedOn: Date | null
  readonly taken: Readonly<Record<string, { readonly on: string; readonly at: string }>>
  readonly asked: Readonly<Record<string, { readonly on: string; readonly at: string }>>
}

/**
 * What each open episode knows of its measures, for many at once. Only a programme that runs asks by itself: whoever is paused or
 * stopped is asked nothing.
 */
export async function findMeasures(
  tx: ScopedTx,
  scope: Scope,
  episodes: readonly string[],
): Promise<ReadonlyMap<string, Measures>> {
  const rows = await tx.$queryRaw<Row[]>`
    select e.patient_id as "patientId",
      (select min(r.effective_from) from programme p
        join programme_revision r on r.clinic_id = p.clinic_id and r.programme_id = p.id and r.activated_at is not null
        where p.clinic_id = e.clinic_id and p.episode_id = e.id and p.state = 'active') as "startedOn",
      (select coalesce(jsonb_object_agg(m.measure, m.last), '{}') from (
        select t.measure, jsonb_build_object('on', max(t.taken_on), 'at', max(t.recorded_at)) as last from measure_taking t
        where t.clinic_id = e.clinic_id and t.patient_id = e.patient_id and t.episode_id = e.id group by t.measure) m) as taken,
      (select coalesce(jsonb_object_agg(m.measure, m.last), '{}') from (
        select q.measure, jsonb_build_object('on', (max(q.requested_at) at time zone c.time_zone)::date,
          'at', max(q.requested_at)) as last from measure_request q
        where q.clinic_id = e.clinic_id and q.patient_id = e.patient_id and q.episode_id = e.id group by q.measure) m) as asked
    from episode e join clinic c on c.id = e.clinic_id
    where e.clinic_id = ${scope.clinicId}::uuid and e.id = any(${[...episodes]}::uuid[]) and e.closed_on is null`
  return new Map(rows.map((row) => [row.patientId, toMeasures(row)]))
}

function toMeasures({ startedOn, taken, asked }: Row): Measures {
  const each = <Value>(read: (measure: PatientMeasure) => Value | undefined) =>
    Object.fromEntries(
      PATIENT_MEASURES.flatMap((measure) => {
        const value = read(measure)
        return value === undefined ? [] : [[measure, value]]
      }),
    )
  return {
    startedOn: startedOn && toPlainDate(startedOn),
    taken: each((measure) => {
      const last = taken[measure]
      return last && { on: plainDate(last.on), atMs: Date.parse(last.at) }
    }),
    askedAtMs: each((measure) => {
      const last = asked[measure]
      return last && Date.parse(last.at)
    }),
    askedOn: each((measure) => {
      const last = asked[measure]
      return last && plainDate(last.on)
    }),
  }
}
