import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import { CAP_DAYS } from '@/lib/domain/messages/session-reminders'
import { isMorningLetterDue, morningLetterOver } from '@/lib/domain/sessions/morning-letter'
import { NEXT_MORNING_UNTIL_HOURS } from '@/lib/domain/sessions/next-morning'
import { systemDb } from '@/lib/server/db/system-db'

type Candidate = {
  readonly clinicId: string
  readonly patientId: string
  readonly timeZone: string
  readonly minuteOfDay: number
  readonly sessionId: string
  readonly finishedAt: Date
}

/** In one look; the next one, half a minute later, finds the rest. */
const MOST_AT_ONCE = 5_000

/** Stores a delivery for every question of the next morning that is due and has none, and answers their ids. Several may look at once. */
export async function storeDueMornings(nowMs: number): Promise<string[]> {
  const due = (await findCandidates(nowMs)).filter((one) =>
    isMorningLetterDue({ ...one, finishedAtMs: one.finishedAt.getTime() }, { nowMs, settled24h: null }),
  )
  if (due.length === 0) return []
  const stored = await systemDb().reminderDelivery.createManyAndReturn({
    data: due.map(({ clinicId, patientId, sessionId, finishedAt }) => ({
      ...{ id: uuidv7(), clinicId, patientId, kind: 'next_morning' as const, channel: 'email' as const },
      ...{
        subjectId: sessionId,
        queuedAt: new Date(nowMs),
        giveUpAt: new Date(morningLetterOver(finishedAt.getTime())),
      },
    })),
    skipDuplicates: true,
    select: { id: true },
  })
  return stored.map(({ id }) => id)
}

/**
 * The last session of everybody who wants a letter and has not had a week's worth: recent, not answered, not asked about yet; nothing is asked
 * during a stop for safety.
 */
function findCandidates(nowMs: number): Promise<Candidate[]> {
  const since = new Date(nowMs - NEXT_MORNING_UNTIL_HOURS * 3_600_000)
  const week = new Date(nowMs - CAP_DAYS * 86_400_000)
  return systemDb().$queryRaw<Candidate[]>`
    select w.clinic_id as "clinicId", w.patient_id as "patientId", c.time_zone as "timeZone",
      w.morning_minute as "minuteOfDay", s.id as "sessionId", s.finished_at as "finishedAt"
    from reminder_wish w
    join patient_email e on e.clinic_id = w.clinic_id and e.patient_id = w.patient_id and e.confirmed_at is not null
    join patient p on p.clinic_id = w.clinic_id and p.id = w.patient_id and p.archived_at is null
    join clinic c on c.id = w.clinic_id
    cross join lateral (
      select l.id, l.finished_at from session l
      where l.clinic_id = w.clinic_id and l.patient_id = w.patient_id and l.source = 'app'
      order by l.local_day desc, l.slot desc limit 1) s
    join check_in k on k.clinic_id = w.clinic_id and k.session_id = s.id and k.settled_24h is null
    where w.morning_email and s.finished_at > ${since}
      and not exists (select from programme g
        where g.clinic_id = w.clinic_id and g.patient_id = w.patient_id and g.state = 'suspended')
      and not exists (select from reminder_delivery d
        where d.clinic_id = w.clinic_id and d.kind = 'next_morning' and d.channel = 'email' and d.subject_id = s.id)
      and (select count(*) from reminder_delivery d
        where d.clinic_id = w.clinic_id and d.patient_id = w.patient_id and d.kind <> 'confirm_address'
          and d.state not in ('failed', 'dropped')
          and d.queued_at > ${week} and d.queued_at <= ${new Date(nowMs)}) < w.weekly_cap
    order by s.finished_at limit ${MOST_AT_ONCE}`
}

/** Longer than the longest delay between two tries: what was not touched since has lost its job. */
const FORGOTTEN_AFTER_MS = 20 * 60_000

/** Deliveries that wait without a job: the process died between storing and queueing, or the queue was set up anew. */
export async function findForgotten(nowMs: number): Promise<string[]> {
  const before = new Date(nowMs - FORGOTTEN_AFTER_MS)
  const rows = await systemDb().reminderDelivery.findMany({
    where: {
      state: { in: ['queued', 'sending'] },
      queuedAt: { lt: before },
      OR: [{ triedAt: null }, { triedAt: { lt: before } }],
    },
    orderBy: { queuedAt: 'asc' },
    take: MOST_AT_ONCE,
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/** Links that open nothing any more. */
export async function clearOldLinks(nowMs: number): Promise<void> {
  await systemDb().mailLink.deleteMany({ where: { expiresAt: { lt: new Date(nowMs) } } })
}
