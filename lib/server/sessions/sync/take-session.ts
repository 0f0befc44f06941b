import 'server-only'

import { whyNotStanding } from '@/lib/domain/sessions/on-device/plan-history'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import type { SyncEvent, SyncResult } from '@/lib/schemas/sync'
import { type Scope, withScope } from '@/lib/server/db/scope'
import { recordSession } from '@/lib/server/sessions/commands'
import { patientOf } from '@/lib/server/sessions/halt-programme'
import type { SentEvent } from '@/lib/server/sessions/payload'
import { sessionIdOfCheck } from '@/lib/server/sessions/session-id'
import type { SyncFacts } from '@/lib/server/sessions/sync/sync-facts'

type SessionEvent = Extract<SyncEvent, { kind: 'session' }>
type At = {
  readonly sent: SentEvent
  /** By `beganWithin`. */
  readonly startedAtMs: number
  readonly nowMs: number
  readonly timeZone: string
}

/**
 * A session that a device held. By the rule first, which knows the plan's history, then by the database, which keeps the same rule;
 * a green one is one statement with its ledger row.
 */
export async function takeSession(
  scope: Scope,
  { report }: SessionEvent,
  { at, facts }: { readonly at: At; readonly facts: SyncFacts },
): Promise<SyncResult> {
  const { sent, startedAtMs, timeZone } = at
  const notStanding = whyNotStanding(facts.plans.find(({ id }) => id === report.programmeId) ?? null, {
    revisionId: report.revisionId,
    atMs: startedAtMs,
    onDay: localDayAt(startedAtMs, timeZone),
  })
  if (notStanding) return { id: sent.id, status: 'refused', reason: notStanding }
  const recorded = await recordSession(
    scope,
    { ...report, id: sessionIdOfCheck(report.warningCheckId) },
    { nowMs: sent.happenedAtMs, timeZone, startedAtMs, device: { event: sent, receivedAtMs: at.nowMs } },
  )
  if (recorded.ok) {
    const { isRepeat, halted } = recorded.value
    const outcome = halted === null ? null : halted === 'suspended' ? 'stop' : 'paused'
    return { id: sent.id, status: isRepeat ? 'had' : 'stored', outcome }
  }
  if (recorded.reason === 'check_missing') return whyNoCheck(scope, sent.id, report.warningCheckId)
  return { id: sent.id, status: 'refused', reason: recorded.reason }
}

/** The check may still come; one that was not clear, or half a day old, opens no session. */
async function whyNoCheck(scope: Scope, id: string, warningCheckId: string): Promise<SyncResult> {
  const check = await withScope(scope, (tx) =>
    tx.warningCheck.findFirst({
      where: { clinicId: scope.clinicId, patientId: patientOf(scope), id: warningCheckId },
      select: { positive: true },
    }),
  )
  if (!check) return { id, status: 'waiting' }
  return { id, status: 'refused', reason: check.positive ? 'check_not_clear' : 'check_too_old' }
}
