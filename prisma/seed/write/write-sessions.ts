import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Prisma } from '@/lib/server/db/generated/client'
import type { DemoData } from '@/prisma/seed/demo/demo-data'
import { answersOf } from './responses'
import {
  alertRow,
  checkInRow,
  checkRow,
  missedRows,
  type Owner,
  sessionItemRows,
  sessionRow,
  weeklyRows,
} from './session-rows'

/** The same sums as app.record_session() makes one by one, over the whole log of a clinic, and what was due until today. */
async function rollUp(tx: Prisma.TransactionClient, clinicId: string, today: PlainDate): Promise<void> {
  await tx.$executeRaw`
    insert into patient_day (clinic_id, patient_id, local_day, sessions_full, sessions_part, sessions_app, sessions_paper, sessions_retrospective,
      told_not_done, sets_prescribed, sets_done, back_pain_max, knee_pain_max, furthest_site, effort_max, worst_response)
    select clinic_id, patient_id, local_day, sum(done_full), sum(done_part), sum(app), sum(paper), sum(retrospective), sum(told), sum(prescribed), sum(done),
      max(back), max(knee), max(site), max(effort), max(worst)
    from (
      select s.clinic_id, s.patient_id, s.local_day, (s.sets_done * 5 >= s.sets_prescribed * 4)::int as done_full,
        (s.sets_done > 0 and s.sets_done * 5 < s.sets_prescribed * 4)::int as done_part, (s.source = 'app')::int as app,
        (s.source = 'paper')::int as paper, s.retrospective::int as retrospective, 0 as told, s.sets_prescribed as prescribed,
        s.sets_done as done, c.back_pain_max as back, c.knee_pain_max as knee, c.site_after as site, c.effort as effort,
        app.response_rank(c.response_colour) as worst
      from session s join check_in c on c.clinic_id = s.clinic_id and c.session_id = s.id
      where s.clinic_id = ${clinicId}::uuid
      union all
      select m.clinic_id, m.patient_id, m.local_day, 0, 0, 0, 0, 0, 1, 0, 0, null, null, null, null, 0
      from missed_report m where m.clinic_id = ${clinicId}::uuid
    ) as entry
    group by clinic_id, patient_id, local_day`
  await tx.$queryRaw`select app.open_days(${clinicId}::uuid, ${today}::date)::text`
}

/** Everything the patients logged, what the rules made of it, and the day-by-day sums. */
export async function writeSessions(tx: Prisma.TransactionClient, demo: DemoData): Promise<void> {
  const { clinic, today } = demo
  const logs = demo.patients.map((patient) => {
    const owner: Owner = { clinicId: clinic.id, patient }
    return { owner, patient, ...answersOf(patient) }
  })
  const each = logs.flatMap(({ owner, sessions }) => sessions.map((answered) => ({ owner, answered })))
  const checks = logs.flatMap(({ owner, patient }) =>
    [...patient.sessions.map(({ warningCheck }) => warningCheck), ...patient.stops].flatMap((check) =>
      check === null ? [] : [checkRow(owner, check)],
    ),
  )
  await tx.warningCheck.createMany({ data: checks })
  await tx.session.createMany({ data: each.map(({ owner, answered }) => sessionRow(owner, answered)) })
  await tx.sessionItem.createMany({ data: each.flatMap(({ owner, answered }) => sessionItemRows(owner, answered)) })
  await tx.checkIn.createMany({ data: each.map(({ owner, answered }) => checkInRow(owner, answered)) })
  await tx.missedReport.createMany({ data: logs.flatMap(({ owner }) => missedRows(owner)) })
  await tx.weeklyScreen.createMany({ data: logs.flatMap(({ owner }) => weeklyRows(owner, clinic.timeZone)) })
  await tx.alert.createMany({
    data: logs.flatMap(({ owner, alerts }) => alerts.map((alert) => alertRow(owner, alert, today, clinic.timeZone))),
  })
  await rollUp(tx, clinic.id, today)
}
