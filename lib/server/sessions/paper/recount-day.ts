import 'server-only'

import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { ScopedTx } from '@/lib/server/db/scope'

/**
 * What was logged on one day, counted anew: a correction can take away what was added before. The same sums as
 * app.record_session adds (clinical.md 8: full from 80 % of the sets, part from one set on). What was due stays as it is (ADR 25).
 */
export async function recountDay(
  tx: ScopedTx,
  { clinicId, patientId, day }: { readonly clinicId: string; readonly patientId: string; readonly day: PlainDate },
): Promise<void> {
  await tx.$executeRaw`
    insert into patient_day as rolled (clinic_id, patient_id, local_day, sessions_full, sessions_part, sessions_app, sessions_paper,
        sessions_retrospective, told_not_done, sets_prescribed, sets_done, back_pain_max, knee_pain_max, furthest_site, effort_max, worst_response)
      select ${clinicId}::uuid, ${patientId}::uuid, ${day}::date,
        count(*) filter (where s.sets_done * 5 >= s.sets_prescribed * 4),
        count(*) filter (where s.sets_done > 0 and s.sets_done * 5 < s.sets_prescribed * 4),
        count(*) filter (where s.source = 'app'), count(*) filter (where s.source = 'paper'), count(*) filter (where s.retrospective),
        (select count(*) from missed_report m where m.clinic_id = ${clinicId}::uuid and m.patient_id = ${patientId}::uuid
          and m.local_day = ${day}::date),
        coalesce(sum(s.sets_prescribed), 0), coalesce(sum(s.sets_done), 0), max(c.back_pain_max), max(c.knee_pain_max),
        max(c.site_after), max(c.effort), coalesce(max(app.response_rank(c.response_colour)), 0)
      from session s left join check_in c on c.clinic_id = s.clinic_id and c.session_id = s.id
      where s.clinic_id = ${clinicId}::uuid and s.patient_id = ${patientId}::uuid and s.local_day = ${day}::date
    on conflict (clinic_id, patient_id, local_day) do update set
      sessions_full = excluded.sessions_full, sessions_part = excluded.sessions_part, sessions_app = excluded.sessions_app,
      sessions_paper = excluded.sessions_paper, sessions_retrospective = excluded.sessions_retrospective, told_not_done = excluded.told_not_done,
      sets_prescribed = excluded.sets_prescribed, sets_done = excluded.sets_done, back_pain_max = excluded.back_pain_max,
      knee_pain_max = excluded.knee_pain_max, furthest_site = excluded.furthest_site, effort_max = excluded.effort_max,
      worst_response = excluded.worst_response`
}
