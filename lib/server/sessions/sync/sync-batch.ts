import 'server-only'

import {
  beganWithin,
  correctedInstant,
  isTooLate,
  type SentAt,
} from '@/lib/domain/sessions/on-device/corrected-instant'
import { inSyncOrder } from '@/lib/domain/sessions/on-device/sync-order'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { type SyncAnswer, type SyncEvent, type SyncResult, syncEvent, syncEventId } from '@/lib/schemas/sync'
import type { Scope } from '@/lib/server/db/scope'
import { kindOf, logError, placeOf } from '@/lib/server/log/log'
import { patientOf } from '@/lib/server/sessions/halt-programme'
import type { SessionFacts } from '@/lib/server/sessions/payload'
import { answerAgain, hashOfEvent } from '@/lib/server/sessions/sync/ledger'
import { personKeyOf } from '@/lib/server/sessions/sync/person-key'
import { readSyncFacts, type SyncFacts } from '@/lib/server/sessions/sync/sync-facts'
import { takeCheck, takeMissed, takeMorning } from '@/lib/server/sessions/sync/take-answers'
import { takeMessage } from '@/lib/server/sessions/sync/take-message'
import { takeMeasure, takeRead, takeWeekly } from '@/lib/server/sessions/sync/take-questions'
import { takeSession } from '@/lib/server/sessions/sync/take-session'

type Batch = { readonly personKey: string; readonly sentAtMs: number; readonly events: readonly unknown[] }

/**
 * Takes what a device did while nobody heard it (ADR 19): each event by itself, in a transaction with its ledger row, in an order in
 * which none waits for a later one. What is stored stays stored, whatever becomes of the rest.
 */
export async function syncBatch(
  scope: Scope,
  batch: Batch,
  { nowMs, timeZone }: SessionFacts,
): Promise<Result<SyncAnswer, 'other_person'>> {
  if (batch.personKey !== personKeyOf(patientOf(scope))) return refuse('other_person')
  const read = batch.events.map((event) => syncEvent.safeParse(event))
  const events = inSyncOrder(read.flatMap(({ data }) => (data ? [data] : [])))
  const facts = await readSyncFacts(
    scope,
    events.flatMap((event) => (event.kind === 'session' ? [event.id, event.report.warningCheckId] : [event.id])),
  )
  const clock = { sentAtMs: batch.sentAtMs, nowMs, timeZone }
  const checkedAtMs = new Map([
    ...events.flatMap(({ id, kind, happenedAtMs }) =>
      kind === 'warning_check' ? [[id, correctedInstant(happenedAtMs, clock)] as const] : [],
    ),
    ...facts.checks.map(({ id, answeredAtMs }) => [id, answeredAtMs] as const),
  ])
  const results = batch.events.flatMap((event, index) => (read[index]?.success ? [] : unreadable(event)))
  const failures: unknown[] = []
  for (const event of events) {
    try {
      results.push(await take(scope, event, { clock, facts, checkedAtMs }))
    } catch (error) {
      // Nothing is known of this one, and so nothing is said of it: the device sends it again. The others do not wait for it.
      failures.push(error)
      logError('sync_event_failed', { action: event.kind, errorKind: kindOf(error), at: placeOf(error) })
    }
  }
  if (failures.length > 0 && failures.length === events.length) throw failures[0]
  return ok({ product: 'plumbline', results, revisionId: await revisionAfter(scope, results, facts) })
}

function unreadable(event: unknown): SyncResult[] {
  const { data } = syncEventId.safeParse(event)
  return data ? [{ id: data.id, status: 'refused', reason: 'unreadable' }] : []
}

/** A red session may have swapped an exercise and a yes has stopped the programme: what was true before is not after. */
async function revisionAfter(scope: Scope, results: readonly SyncResult[], facts: SyncFacts): Promise<string | null> {
  if (!results.some(({ status }) => status === 'stored')) return facts.revisionId
  return (await readSyncFacts(scope, [])).revisionId
}

type Clock = SentAt & { readonly timeZone: string }
type Held = {
  readonly clock: Clock
  readonly facts: SyncFacts
  /** When each check was answered: as the log has it, or as this batch tells. */
  readonly checkedAtMs: ReadonlyMap<string, number>
}

async function take(scope: Scope, event: SyncEvent, { clock, facts, checkedAtMs }: Held): Promise<SyncResult> {
  const happenedAtMs = correctedInstant(event.happenedAtMs, clock)
  const sent = { id: event.id, kind: event.kind, payloadHash: hashOfEvent(event), happenedAtMs }
  const had = facts.had.find(({ id }) => id === event.id)
  if (had) return answerAgain(sent, had)
  const isScreen = event.kind === 'warning_check' || event.kind === 'weekly_screen'
  const isYes = isScreen && Object.values(event.answers).includes(true)
  if (isTooLate(happenedAtMs, clock.nowMs) && !isYes) return { id: event.id, status: 'refused', reason: 'too_late' }
  const at = { sent, nowMs: clock.nowMs, timeZone: clock.timeZone }
  switch (event.kind) {
    case 'warning_check':
      return takeCheck(scope, event, at)
    case 'session': {
      const startedAtMs = beganWithin(correctedInstant(event.startedAtMs, clock), {
        checkedAtMs: checkedAtMs.get(event.report.warningCheckId) ?? null,
        finishedAtMs: happenedAtMs,
      })
      return takeSession(scope, event, { at: { ...at, startedAtMs }, facts })
    }
    case 'next_morning':
      return takeMorning(scope, event, at)
    case 'missed':
      return takeMissed(scope, event, at)
    case 'weekly_screen':
      return takeWeekly(scope, event, at)
    case 'measure':
      return takeMeasure(scope, event, at)
    case 'article_read':
      return takeRead(scope, event, at)
    case 'message':
      return takeMessage(scope, event, at)
  }
}
