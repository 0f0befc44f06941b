import 'server-only'

import { type AlertToRaise, consequencesOf } from '@/lib/domain/sessions/after-response'
import { type TwoSiteResponse, worstPain } from '@/lib/domain/sessions/traffic-light'
import type { SessionId } from '@/lib/domain/shared/ids'
import { addDays, localDayAt, type PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import type { SessionReport } from '@/lib/schemas/sessions'
import { recordSessionInScope, type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { clinicRules, type RulesInForce } from '@/lib/server/people/clinic-rules'
import { haltProgramme, patientOf } from '@/lib/server/sessions/halt-programme'
import {
  parseAnswer,
  type RecordAnswer,
  type RecordedSession,
  type RecordRefusal,
  type SessionFacts,
  sessionPayload,
} from '@/lib/server/sessions/payload'
import { otherRedDays } from '@/lib/server/sessions/red-days'

type Decided = {
  readonly day: PlainDate
  readonly response: TwoSiteResponse
  readonly clinic: RulesInForce
  readonly startedAtMs: number
}

/**
 * Logs a session once, however often it is sent. A green or amber one is a single statement; a red one is a transaction, because
 * it may stop the programme: nerve changes suspend it, two reds within 7 days pause it (clinical.md 4.3, 4.4).
 */
export async function recordSession(
  scope: Scope,
  report: SessionReport,
  facts: SessionFacts & { readonly startedAtMs?: number },
): Promise<Result<RecordedSession, RecordRefusal>> {
  const clinic = await clinicRules(scope, facts.nowMs)
  const response = respond(report, clinic)
  const startedAtMs = Math.min(facts.startedAtMs ?? facts.nowMs, facts.nowMs)
  const decided = { day: localDayAt(facts.nowMs, facts.timeZone), response, clinic, startedAtMs }
  if (response.colour === 'red' || response.suspends) {
    return withScope(scope, (tx) => recordRed(tx, scope, { report, decided, nowMs: facts.nowMs }))
  }
  const { alerts } = consequencesOf(response, {
    day: decided.day,
    otherRedDays: [],
    previousColour: null,
    easePositionSlug: null,
  })
  const payload = payloadOf(scope, report, { decided, alerts, nowMs: facts.nowMs })
  return outcome(parseAnswer(await recordSessionInScope(scope, payload)), report, response, null)
}

function respond(report: SessionReport, { rules }: RulesInForce): TwoSiteResponse {
  const { before, checkIn } = report
  return worstPain(
    {
      back: { pre: before.backPain, max: checkIn.backPainMax },
      knee: { pre: before.kneePain, max: checkIn.kneePainMax },
      sitePre: before.site,
      sitePost: checkIn.siteAfter,
      siteNextDay: null,
      spreadRevertedAtOnce: checkIn.spreadReverted,
      settled24h: null,
      newWeakness: checkIn.newWeakness,
      newNumbness: checkIn.newNumbness,
      // The database refuses a session whose check was not clear.
      redFlag: false,
    },
    rules.bands,
  )
}

function payloadOf(
  scope: Scope,
  report: SessionReport,
  { decided, alerts, nowMs }: { decided: Decided; alerts: readonly AlertToRaise[]; nowMs: number },
): string {
  return sessionPayload(report, {
    patientId: patientOf(scope),
    localDay: decided.day,
    response: decided.response,
    alerts,
    settingsNumber: decided.clinic.settingsNumber,
    startedAtMs: decided.startedAtMs,
    finishedAtMs: nowMs,
  })
}

async function recordRed(
  tx: ScopedTx,
  scope: Scope,
  { report, decided, nowMs }: { report: SessionReport; decided: Decided; nowMs: number },
): Promise<Result<RecordedSession, RecordRefusal>> {
  const { day, response } = decided
  const { redsWithinDays } = decided.clinic.rules
  const { alerts, programmeEvent } = consequencesOf(response, {
    day,
    otherRedDays: await otherRedDays(tx, scope, { day, exceptSessionId: report.id, withinDays: redsWithinDays }),
    previousColour: null,
    easePositionSlug: null,
    redsWithinDays,
  })
  const payload = payloadOf(scope, report, { decided, alerts, nowMs })
  const answer = parseAnswer(await recordSessionInScope(scope, payload, tx))
  if (answer.status !== 'recorded' || programmeEvent === null) return outcome(answer, report, response, programmeEvent)
  await haltProgramme(tx, scope, {
    programmeId: report.programmeId,
    state: programmeEvent === 'suspend' ? 'suspended' : 'paused',
    reason: programmeEvent === 'suspend' ? 'neuro_change' : 'two_reds',
    // Today was due and has been done; what follows is excused.
    fromDay: addDays(day, 1),
  })
  return outcome(answer, report, response, programmeEvent)
}

function outcome(
  answer: RecordAnswer,
  report: SessionReport,
  response: TwoSiteResponse,
  event: 'suspend' | 'pause' | null,
): Result<RecordedSession, RecordRefusal> {
  if (answer.status !== 'recorded' && answer.status !== 'duplicate') return refuse(answer.status)
  return ok({
    sessionId: report.id as SessionId,
    isRepeat: answer.status === 'duplicate',
    response,
    halted: event === null ? null : event === 'suspend' ? 'suspended' : 'paused',
  })
}
