import 'server-only'

import { v5 as uuidv5, v7 as uuidv7 } from 'uuid'
import { dueReminder, type Occurrence, roomThisWeek } from '@/lib/domain/messages/session-reminders'
import { systemDb } from '@/lib/server/db/system-db'
import { readSessionFacts, type SessionFacts } from '@/lib/server/messages/delivery/session-facts'

/** Stores a delivery for every reminder of a session that is due and has none, and answers their ids. Several may look at once. */
export async function storeDueSessions(nowMs: number): Promise<string[]> {
  const facts = await readSessionFacts(systemDb(), nowMs, null)
  const rows = facts.flatMap((one) => {
    const due = dueReminder(one.plan, one.now)
    return due === null ? [] : deliveriesOf(one, due, nowMs)
  })
  if (rows.length === 0) return []
  const stored = await systemDb().reminderDelivery.createManyAndReturn({
    data: rows,
    skipDuplicates: true,
    select: { id: true },
  })
  return stored.map(({ id }) => id)
}

/** By every channel that is chosen, and no more than the week has room for: notifications first. */
function deliveriesOf(
  { clinicId, patientId, address, hasDevice, plan, now }: SessionFacts,
  due: Occurrence,
  nowMs: number,
) {
  const common = {
    ...{ clinicId, patientId, kind: due.isRepeat ? ('session_repeat' as const) : ('session' as const) },
    ...{ subjectId: nameOf(patientId, due), queuedAt: new Date(nowMs), giveUpAt: new Date(due.untilMs) },
  }
  const channels = [...(hasDevice ? (['push'] as const) : []), ...(address === null ? [] : (['email'] as const))]
  const room = roomThisWeek(plan.weeklyCap, now)
  return channels.slice(0, room).map((channel) => ({ ...common, id: uuidv7(), channel }))
}

/** The same for the same time of the same day, whoever works it out: it goes out once. */
function nameOf(patientId: string, { day, minute, isRepeat }: Occurrence): string {
  return uuidv5(`${day} ${minute} ${isRepeat}`, patientId)
}
