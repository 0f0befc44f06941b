import 'server-only'

import { WEEKLY_QUESTIONS } from '@/lib/domain/assessment/weekly-screen'
import { earliestTaken } from '@/lib/domain/sessions/on-device/corrected-instant'
import type { SyncEvent, SyncResult } from '@/lib/schemas/sync'
import { databaseErrorKind } from '@/lib/server/db/database-errors'
import type { Scope } from '@/lib/server/db/scope'
import { keepRead } from '@/lib/server/learn/mark-read'
import { keepLateMeasure } from '@/lib/server/measures/patient-commands'
import { clinicRules } from '@/lib/server/people/clinic-rules'
import type { SentEvent } from '@/lib/server/sessions/payload'
import { once } from '@/lib/server/sessions/sync/ledger'
import { keepWeeklyScreen } from '@/lib/server/sessions/weekly-screen'

type At = { readonly sent: SentEvent; readonly nowMs: number; readonly timeZone: string }
type EventOf<Kind extends SyncEvent['kind']> = Extract<SyncEvent, { kind: Kind }>

/** The event's id is the screen's. A yes is never too old to be heard, as in a check before a session. */
export async function takeWeekly(scope: Scope, event: EventOf<'weekly_screen'>, at: At): Promise<SyncResult> {
  const { id, happenedAtMs } = at.sent
  const answers = WEEKLY_QUESTIONS.map((question) => [question, event.answers[question] ?? undefined] as const)
  const { settingsNumber } = await clinicRules(scope, at.nowMs)
  const answeredAtMs = Math.max(happenedAtMs, earliestTaken(at.nowMs))
  const screen = { id, input: Object.fromEntries(answers), answeredAtMs, settingsNumber }
  try {
    return await once(scope, { ...at.sent, happenedAtMs: answeredAtMs }, async (tx) => {
      const decision = await keepWeeklyScreen(tx, scope, screen, at)
      return { id, status: 'stored', outcome: decision.kind === 'stop' ? 'stop' : null }
    })
  } catch (error) {
    // The id belongs to somebody else's screen, of which nothing is said.
    if (databaseErrorKind(error) === 'conflict') return { id, status: 'refused', reason: 'payload_mismatch' }
    throw error
  }
}

/** Held against what was wanted when it was answered; of two answers to one question the first to arrive counts. */
export function takeMeasure(scope: Scope, event: EventOf<'measure'>, at: At): Promise<SyncResult> {
  const { id, happenedAtMs } = at.sent
  return once(scope, at.sent, async (tx) => {
    const answered = await keepLateMeasure(tx, scope, event.answers, { nowMs: happenedAtMs, timeZone: at.timeZone })
    if (answered.ok) return { id, status: 'stored', outcome: null }
    return { id, status: 'refused', reason: answered.reason === 'not_due' ? 'already_answered' : 'unreadable' }
  })
}

/** An article that was put away meanwhile leaves no mark, and nothing that the patient could do about it. */
export function takeRead(scope: Scope, { key }: EventOf<'article_read'>, at: At): Promise<SyncResult> {
  const { id, happenedAtMs } = at.sent
  return once(scope, at.sent, async (tx) => {
    await keepRead(tx, scope, key, happenedAtMs)
    return { id, status: 'stored', outcome: null }
  })
}
