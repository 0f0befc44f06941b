import 'server-only'

import { WARNING_QUESTIONS } from '@/lib/domain/assessment/warning-signs'
import { earliestTaken } from '@/lib/domain/sessions/on-device/corrected-instant'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import type { SyncEvent, SyncRefusal, SyncResult } from '@/lib/schemas/sync'
import { databaseErrorKind } from '@/lib/server/db/database-errors'
import type { Scope } from '@/lib/server/db/scope'
import { clinicRules } from '@/lib/server/people/clinic-rules'
import { keepMissed } from '@/lib/server/sessions/missed-commands'
import { keepMorning, type MorningRefusal } from '@/lib/server/sessions/next-morning-commands'
import type { SentEvent } from '@/lib/server/sessions/payload'
import { once } from '@/lib/server/sessions/sync/ledger'
import { keepCheck } from '@/lib/server/sessions/warning-commands'

type At = { readonly sent: SentEvent; readonly nowMs: number; readonly timeZone: string }
type EventOf<Kind extends SyncEvent['kind']> = Extract<SyncEvent, { kind: Kind }>

/** A yes is never too old to be heard: one with an instant that cannot be right gets the earliest that is taken. */
export async function takeCheck(scope: Scope, event: EventOf<'warning_check'>, at: At): Promise<SyncResult> {
  const { id, happenedAtMs } = at.sent
  const answers = WARNING_QUESTIONS.map((question) => [question, event.answers[question] ?? undefined] as const)
  const before = event.before && {
    backPainBefore: event.before.backPain,
    kneePainBefore: event.before.kneePain,
    siteBefore: event.before.site,
  }
  const input = { ...Object.fromEntries(answers), ...before }
  const answeredAtMs = Math.max(happenedAtMs, earliestTaken(at.nowMs))
  try {
    return await once(scope, { ...at.sent, happenedAtMs: answeredAtMs }, async (tx) => {
      const decision = await keepCheck(tx, scope, { id, input, answeredAtMs }, at)
      return { id, status: 'stored', outcome: decision.kind === 'stop' ? 'stop' : null }
    })
  } catch (error) {
    // The event's id becomes the check's: this one belongs to somebody else's, of which nothing is said.
    if (databaseErrorKind(error) === 'conflict') return { id, status: 'refused', reason: 'payload_mismatch' }
    throw error
  }
}

const WHY_NO_MORNING: Record<Exclude<MorningRefusal, 'no_session' | 'same'>, SyncRefusal> = {
  not_asked: 'nothing_due',
  not_yet: 'nothing_due',
  answered: 'already_answered',
  // Unknown for ever after 36 hours (clinical.md 4.4), by when it was answered.
  unknown: 'too_late',
}

export async function takeMorning(scope: Scope, event: EventOf<'next_morning'>, at: At): Promise<SyncResult> {
  const { id, happenedAtMs } = at.sent
  const clinic = await clinicRules(scope, at.nowMs)
  const facts = { nowMs: happenedAtMs, timeZone: at.timeZone, clinic, receivedAtMs: at.nowMs }
  return once(scope, at.sent, async (tx) => {
    const answered = await keepMorning(tx, scope, event, facts)
    if (answered.ok) return { id, status: 'stored', outcome: answered.value.isPaused ? 'paused' : null }
    if (answered.reason === 'no_session') return { id, status: 'waiting' }
    if (answered.reason === 'same') return { id, status: 'had', outcome: null }
    return { id, status: 'refused', reason: WHY_NO_MORNING[answered.reason] }
  })
}

export function takeMissed(scope: Scope, { reason }: EventOf<'missed'>, at: At): Promise<SyncResult> {
  const { id, happenedAtMs } = at.sent
  const day = localDayAt(happenedAtMs, at.timeZone)
  return once(scope, at.sent, async (tx) => {
    const told = await keepMissed(tx, scope, { reason, day, today: day, countsDone: false }, happenedAtMs)
    return told.ok ? { id, status: 'stored', outcome: null } : { id, status: 'refused', reason: told.reason }
  })
}
