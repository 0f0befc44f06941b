import 'server-only'

import { systemDb } from '@/lib/server/db/system-db'

/** In one look; the next one finds the rest. */
const MOST_AT_ONCE = 2_000

/**
 * Patients under way whose standing is older than what it rests on: their last sessions and mornings, a decision, a revision, a signed
 * assessment, or their clinic's day; and those whose silence is to be judged now. One step of an index a person and kind, so that it does not grow with the log.
 */
export async function findStale(): Promise<string[]> {
  const rows = await systemDb().$queryRaw<{ id: string }[]>`
    select p.id
    from programme g
    join patient p on p.clinic_id = g.clinic_id and p.id = g.patient_id and p.archived_at is null
    join clinic c on c.id = g.clinic_id
    left join patient_standing s on s.clinic_id = g.clinic_id and s.patient_id = g.patient_id
    where g.state = 'active' and (s.worked_at is null
      or s.judge_at <= now()
      or s.worked_on < (now() at time zone c.time_zone)::date
      or s.worked_at < (select max(greatest(l.recorded_at, k.next_morning_at)) from (
        select x.clinic_id, x.id, x.recorded_at from session x
        where x.clinic_id = g.clinic_id and x.patient_id = g.patient_id order by x.local_day desc, x.slot desc limit 3) l
        left join check_in k on k.clinic_id = l.clinic_id and k.session_id = l.id)
      or s.worked_at < g.state_changed_at
      or s.worked_at < (select max(d.decided_at) from proposal d where d.clinic_id = g.clinic_id and d.patient_id = g.patient_id)
      or s.worked_at < (select max(r.activated_at) from programme_revision r
        where r.clinic_id = g.clinic_id and r.programme_id = g.id)
      or s.worked_at < (select max(a.signed_at) from assessment a
        where a.clinic_id = g.clinic_id and a.patient_id = g.patient_id and a.state = 'signed'))
    order by s.worked_at nulls first limit ${MOST_AT_ONCE}`
  return rows.map(({ id }) => id)
}
