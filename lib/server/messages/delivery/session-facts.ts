import 'server-only'

import { CAP_DAYS, type ReminderNow, type ReminderPlan } from '@/lib/domain/messages/session-reminders'
import { Prisma } from '@/lib/server/db/generated/client'
import { type PlanRow, planOf } from '@/lib/server/messages/reminders/reminder-plan'

type Row = PlanRow & {
  readonly clinicId: string
  readonly patientId: string
  readonly clinicZone: string
  /** The confirmed one. */
  readonly address: string | null
  readonly sessionEmail: boolean
  readonly hasDevice: boolean
  readonly plannedAt: Date
  readonly sessionsLeft: number
  readonly hasLogged: boolean
  readonly sentAt: readonly Date[]
  readonly remindedAt: readonly Date[]
}
export type SessionFacts = {
  readonly clinicId: string
  readonly patientId: string
  /** Where letters go, while they are wanted and the address is confirmed. */
  readonly address: string | null
  /** Whether a device that is signed in takes notifications. */
  readonly hasDevice: boolean
  readonly plan: ReminderPlan
  readonly now: ReminderNow
}

type Db = Pick<Prisma.TransactionClient, '$queryRaw'>

/**
 * Everybody, or one patient, who wants to be reminded and has something left to do on the clinic's day of this instant: the programme runs,
 * its confirmation is in force, and no red has ended the day.
 */
export async function readSessionFacts(
  db: Db,
  nowMs: number,
  only: { readonly clinicId: string; readonly patientId: string } | null,
): Promise<SessionFacts[]> {
  const now = new Date(nowMs)
  const since = new Date(nowMs - (CAP_DAYS + 1) * 86_400_000)
  const whose = only
    ? Prisma.sql`and w.clinic_id = ${only.clinicId}::uuid and w.patient_id = ${only.patientId}::uuid`
    : Prisma.empty
  const rows = await db.$queryRaw<Row[]>`
    select w.clinic_id as "clinicId", w.patient_id as "patientId", c.time_zone as "clinicZone", e.address,
      w.session_email as "sessionEmail", ${withDevice()} as "hasDevice", w.planned_at as "plannedAt",
      w.session_minutes as "sessionMinutes", w.weekdays, w.quiet_from as "quietFrom", w.quiet_until as "quietUntil",
      w.away_from as "awayFrom", w.away_to as "awayTo", w.repeat_hours as "repeatHours", w.weekly_cap as "weeklyCap",
      w.time_zone as "timeZone",
      d.sessions_due - d.sessions_app - d.sessions_paper - d.told_not_done as "sessionsLeft",
      d.sessions_app + d.sessions_paper + d.told_not_done > 0 as "hasLogged",
      ${sentTo(Prisma.sql`r.kind <> 'confirm_address'`, since)} as "sentAt",
      ${sentTo(Prisma.sql`r.kind in ('session', 'session_repeat')`, since)} as "remindedAt"
    from reminder_wish w
    join patient p on p.clinic_id = w.clinic_id and p.id = w.patient_id and p.archived_at is null
    join clinic c on c.id = w.clinic_id
    join patient_day d on d.clinic_id = w.clinic_id and d.patient_id = w.patient_id
      and d.local_day = (${now}::timestamptz at time zone c.time_zone)::date
    left join patient_email e on e.clinic_id = w.clinic_id and e.patient_id = w.patient_id and e.confirmed_at is not null
    where (w.session_email or ${withDevice()}) and d.worst_response < 4
      and d.sessions_due > d.sessions_app + d.sessions_paper + d.told_not_done
      and exists (select from programme g
        join confirmation f on f.clinic_id = g.clinic_id and f.episode_id = g.episode_id and f.state = 'confirmed'
          and f.expires_on > d.local_day
        where g.clinic_id = w.clinic_id and g.patient_id = w.patient_id and g.state = 'active')
      and not exists (select from programme g
        where g.clinic_id = w.clinic_id and g.patient_id = w.patient_id and g.state = 'suspended') ${whose}`
  return rows.map((row) => factsOf(row, nowMs))
}

/** A device that was not seen for longer than its sign-in lasts is signed out, and gets nothing. */
function withDevice(): Prisma.Sql {
  return Prisma.sql`exists (select from push_subscription s
    join auth_session a on a.clinic_id = s.clinic_id and a.id = s.auth_session_id and a.revoked_at is null and a.idle_expires_at > now()
    where s.clinic_id = w.clinic_id and s.patient_id = w.patient_id)`
}

function sentTo(which: Prisma.Sql, since: Date): Prisma.Sql {
  return Prisma.sql`array(select r.queued_at from reminder_delivery r
    where r.clinic_id = w.clinic_id and r.patient_id = w.patient_id and r.queued_at > ${since} and ${which}
      and r.state not in ('failed', 'dropped'))`
}

function factsOf(row: Row, nowMs: number): SessionFacts {
  const { clinicId, patientId, sessionsLeft, hasLogged, hasDevice } = row
  return {
    ...{ clinicId, patientId, hasDevice, address: row.sessionEmail ? row.address : null },
    plan: planOf(row, row.clinicZone),
    now: {
      ...{ nowMs, day: { sessionsLeft, hasLogged }, plannedAtMs: row.plannedAt.getTime() },
      sentAtMs: row.sentAt.map((at) => at.getTime()),
      remindedAtMs: row.remindedAt.map((at) => at.getTime()),
    },
  }
}
