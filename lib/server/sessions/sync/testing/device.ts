import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import { WEEKLY_QUESTIONS } from '@/lib/domain/assessment/weekly-screen'
import type { PatientId } from '@/lib/domain/shared/ids'
import type { SyncEvent, SyncResult } from '@/lib/schemas/sync'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { patientScope, type Scope } from '@/lib/server/db/scope'
import { sessionIdOfCheck } from '@/lib/server/sessions/session-id'
import { personKeyOf } from '@/lib/server/sessions/sync/person-key'
import { syncBatch } from '@/lib/server/sessions/sync/sync-batch'
import { type BuiltProgramme, buildConfirmation, buildEpisode, buildProgramme } from '@/prisma/seed/builders/care'
import { buildClinic, buildMember, buildPatient } from '@/prisma/seed/builders/people'

export const ZONE = 'Europe/London'
export const HOUR = 3_600_000
/** Noon, five days ago: the database's own clock is ahead of all that these devices tell of. */
export const NOON = Date.parse(`${new Date(Date.now() - 120 * HOUR).toISOString().slice(0, 10)}T12:00:00Z`)

export type Person = { readonly id: PatientId; readonly scope: Scope; readonly programme: BuiltProgramme }

/** A patient whose programme has been active for six days, as the history of its states says too. */
export async function buildPerson(db: PrismaClient): Promise<Person> {
  const clinicId = await buildClinic(db)
  const { memberId } = await buildMember(db, clinicId)
  const id = await buildPatient(db, clinicId, memberId)
  const care = { clinicId, patientId: id, memberId }
  const episodeId = await buildEpisode(db, care)
  await buildConfirmation(db, care, episodeId)
  const programme = await buildProgramme(db, care, episodeId)
  const since = new Date(Date.now() - 144 * HOUR)
  await db.programmeStateChange.updateMany({ where: { patientId: id, state: 'active' }, data: { since } })
  await db.programmeStateChange.updateMany({
    where: { patientId: id, state: 'draft' },
    data: { since: new Date(since.getTime() - HOUR) },
  })
  return { id, scope: patientScope(clinicId, id), programme }
}

type EventOf<Kind extends SyncEvent['kind']> = Extract<SyncEvent, { kind: Kind }>
type CheckIn = EventOf<'session'>['report']['checkIn']

const ALL_CLEAR = {
  ...{ bladder_bowel_saddle: false, both_legs: false, new_weakness: false },
  ...{ new_numbness: false, unwell_fever: false, fall_injury: false },
} as const

export function checkEvent(
  happenedAtMs: number,
  answers: Partial<EventOf<'warning_check'>['answers']> = {},
): EventOf<'warning_check'> {
  return {
    ...{ id: uuidv7(), kind: 'warning_check', happenedAtMs },
    answers: { ...ALL_CLEAR, ...answers },
    before: { backPain: 2, kneePain: 3, site: 4 },
  }
}

/** A session that ends half an hour after its check. */
export function sessionEvent(
  { programme }: Person,
  check: EventOf<'warning_check'>,
  checkIn: Partial<CheckIn> = {},
): EventOf<'session'> {
  const items = programme.itemIds.map((itemId) => ({
    ...{ itemId, setsDone: 2, skipReason: null, difficulty: 'right' as const },
    ...{ repsDone: null, weightKg: null, band: null },
  }))
  return {
    ...{ id: uuidv7(), kind: 'session', happenedAtMs: check.happenedAtMs + HOUR / 2 },
    startedAtMs: check.happenedAtMs + HOUR / 12,
    report: {
      ...{ warningCheckId: check.id, programmeId: programme.programmeId, revisionId: programme.revisionId },
      ...{ variant: 'good_day', before: { backPain: 2, kneePain: 3, site: 4 }, items },
      checkIn: {
        ...{ backPainMax: 2, kneePainMax: 3, siteAfter: 4, spreadReverted: null },
        ...{ newWeakness: false, newNumbness: false, effort: 4, note: null, ...checkIn },
      },
    },
  }
}

export function morningEvent(session: EventOf<'session'>, settled: boolean, hoursLater = 20): EventOf<'next_morning'> {
  const happenedAtMs = session.happenedAtMs + hoursLater * HOUR
  const sessionId = sessionIdOfCheck(session.report.warningCheckId)
  return { id: uuidv7(), kind: 'next_morning', happenedAtMs, sessionId, settled }
}

export function missedEvent(happenedAtMs: number): EventOf<'missed'> {
  return { id: uuidv7(), kind: 'missed', happenedAtMs, reason: 'time' }
}

export function weeklyEvent(
  happenedAtMs: number,
  answers: Partial<EventOf<'weekly_screen'>['answers']> = {},
): EventOf<'weekly_screen'> {
  const noes = Object.fromEntries(WEEKLY_QUESTIONS.map((question) => [question, false]))
  return {
    ...{ id: uuidv7(), kind: 'weekly_screen', happenedAtMs },
    answers: { ...(noes as EventOf<'weekly_screen'>['answers']), ...answers },
  }
}

export function painEvent(happenedAtMs: number, pain: number): EventOf<'measure'> {
  const moments = { now: pain, worst: pain, average: pain }
  const answers = { measure: 'nprs', pain: { back: moments, leg: moments, knee: moments } } as const
  return { id: uuidv7(), kind: 'measure', happenedAtMs, answers }
}

/** Sends a batch as the person's own device, whose clock is right unless it says otherwise. */
export async function send(
  person: Person,
  events: readonly unknown[],
  { nowMs = Date.now(), sentAtMs = nowMs }: { readonly nowMs?: number; readonly sentAtMs?: number } = {},
): Promise<readonly SyncResult[]> {
  const batch = { personKey: personKeyOf(person.id), sentAtMs, events }
  const answered = await syncBatch(person.scope, batch, { nowMs, timeZone: ZONE })
  if (!answered.ok) throw new Error(`Refused whole: ${answered.reason}`)
  // In the order of sending, so that a test can read it.
  const ids = events.map((event) => (event as { readonly id: string }).id)
  return answered.value.results.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
}
