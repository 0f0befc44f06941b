import 'server-only'

import { isWorthComparing } from '@/lib/domain/progress/alerts/pain-alert'
import { type AlertToRaise, consequencesOf, isAmberRunning } from '@/lib/domain/sessions/after-response'
import { responseOfSession } from '@/lib/domain/sessions/response-of-session'
import type { ResponseColour, TwoSiteResponse } from '@/lib/domain/sessions/traffic-light'
import type { SessionId } from '@/lib/domain/shared/ids'
import { addDays, localDayAt, type PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import type { SessionReport } from '@/lib/schemas/sessions'
import { isRefusedBy } from '@/lib/server/db/database-errors'
import { recordSessionInScope, type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { clinicRules, type RulesInForce } from '@/lib/server/people/clinic-rules'
import { stepDownAfterRed } from '@/lib/server/programmes/step-down'
import { haltProgramme, patientOf } from '@/lib/server/sessions/halt-programme'
import { lockLog } from '@/lib/server/sessions/lock-log'
import { otherReds, tellSecondReds } from '@/lib/server/sessions/other-reds'
import { painAlertsOf } from '@/lib/server/sessions/pain-alerts'
import {
  parseAnswer,
  type RecordAnswer,
  type RecordedSession,
  type RecordRefusal,
  type SentEvent,
  type SessionFacts,
  sessionPayload,
} from '@/lib/server/sessions/payload'

/** How a device's session came: what the ledger keeps of it, and when it arrived. */
export type FromDevice = { readonly event: SentEvent; readonly receivedAtMs: number }

type Decided = {
  readonly day: PlainDate
  /** Today where the day is another one: what follows from a session that arrives late, follows from today on. */
  readonly today: PlainDate
  readonly event: SentEvent | null
  readonly response: TwoSiteResponse
  readonly clinic: RulesInForce
  readonly startedAtMs: number
}

/**
 * Logs a session once, however often it is sent. A green one is a single statement; a red one is a transaction, because it swaps what
 * was too much and may stop the programme: nerve changes suspend it, two reds within 7 days pause it (clinical.md 4.3, 4.4). An amber
 * one asks how the last one was.
 */
export async function recordSession(
  scope: Scope,
  report: SessionReport,
  facts: SentFacts,
): Promise<Result<RecordedSession, RecordRefusal>> {
  try {
    return await record(scope, report, facts)
  } catch (error) {
    // A day has twenty at most. The next one is more likely a fault than a patient, and would be sent again and again.
    if (isRefusedBy(error, 'session_slot')) return refuse('day_full')
    throw error
  }
}

type SentFacts = SessionFacts & { readonly startedAtMs?: number; readonly device?: FromDevice }

async function record(
  scope: Scope,
  report: SessionReport,
  facts: SentFacts,
): Promise<Result<RecordedSession, RecordRefusal>> {
  const clinic = await clinicRules(scope, facts.device?.receivedAtMs ?? facts.nowMs)
  const response = responseOfSession(report, clinic.rules.bands)
  const startedAtMs = Math.min(facts.startedAtMs ?? facts.nowMs, facts.nowMs)
  const decided = {
    ...{ response, clinic, startedAtMs, event: facts.device?.event ?? null },
    day: localDayAt(facts.nowMs, facts.timeZone),
    today: localDayAt(facts.device?.receivedAtMs ?? facts.nowMs, facts.timeZone),
  }
  if (response.colour === 'red' || response.suspends) {
    return withScope(scope, (tx) => recordRed(tx, scope, { report, decided, nowMs: facts.nowMs }))
  }
  const previousColour = response.colour === 'amber' ? await amberBefore(scope, report) : null
  const history = { day: decided.day, otherRedDays: [], previousColour, easePositionSlug: null }
  const { alerts } = consequencesOf(response, history)
  const logged = painOf(scope, report, decided)
  // A green session of little pain is one statement, as before.
  const painAlerts = isWorthComparing(logged.pain, clinic.rules.alerts)
    ? await withScope(scope, (tx) => painAlertsOf(tx, scope, logged, clinic.rules.alerts))
    : []
  const payload = payloadOf(scope, report, {
    decided,
    alerts: [...alerts, ...painAlerts],
    nowMs: facts.nowMs,
    programmeEvent: null,
  })
  return outcome(parseAnswer(await recordSessionInScope(scope, payload)), report, response, null)
}

function painOf(scope: Scope, { id, checkIn }: SessionReport, { day, startedAtMs }: Decided) {
  return {
    patientId: patientOf(scope),
    pain: { back: checkIn.backPainMax, knee: checkIn.kneePainMax },
    day,
    session: { id, startedAtMs },
  }
}

/** More than lie between two sessions with the same exercise. */
const LOOK_BACK = 14

/** Amber when one of the exercises was amber the last time too, and nobody is waiting to look at that already. */
function amberBefore(scope: Scope, report: SessionReport): Promise<'amber' | null> {
  return withScope(scope, async (tx) => {
    const own = { clinicId: scope.clinicId, patientId: patientOf(scope) }
    const isOpen = await tx.alert.count({ where: { ...own, kind: 'two_ambers', acknowledgedAt: null } })
    if (isOpen > 0) return null
    const columns = { select: { lineageId: true, exerciseId: true } } as const
    const key = (item: { lineageId: string; exerciseId: string }) => `${item.lineageId} ${item.exerciseId}`
    const done = report.items.filter(({ setsDone }) => setsDone > 0).map(({ itemId }) => itemId)
    const items = await tx.programmeItem.findMany({ where: { ...own, id: { in: done } }, ...columns })
    const sessions = await tx.session.findMany({
      where: { ...own, id: { not: report.id } },
      orderBy: [{ localDay: 'desc' }, { slot: 'desc' }],
      take: LOOK_BACK,
      select: {
        checkIn: { select: { responseColour: true } },
        items: { where: { setsDone: { gt: 0 } }, select: { item: columns } },
      },
    })
    const earlier = sessions.flatMap(({ checkIn, items: rows }) =>
      checkIn ? [{ colour: checkIn.responseColour as ResponseColour, items: rows.map(({ item }) => key(item)) }] : [],
    )
    return isAmberRunning(items.map(key), earlier) ? 'amber' : null
  })
}

function payloadOf(
  scope: Scope,
  report: SessionReport,
  {
    decided,
    alerts,
    nowMs,
    programmeEvent,
  }: {
    readonly decided: Decided
    readonly alerts: readonly AlertToRaise[]
    readonly nowMs: number
    readonly programmeEvent: 'suspend' | 'pause' | null
  },
): string {
  return sessionPayload(report, {
    patientId: patientOf(scope),
    localDay: decided.day,
    response: decided.response,
    alerts,
    settingsNumber: decided.clinic.settingsNumber,
    startedAtMs: decided.startedAtMs,
    finishedAtMs: nowMs,
    event: decided.event,
    outcome: programmeEvent === null ? null : programmeEvent === 'suspend' ? 'stop' : 'paused',
  })
}

async function recordRed(
  tx: ScopedTx,
  scope: Scope,
  { report, decided, nowMs }: { report: SessionReport; decided: Decided; nowMs: number },
): Promise<Result<RecordedSession, RecordRefusal>> {
  const { day, today, response } = decided
  const { redsWithinDays } = decided.clinic.rules
  const patientId = patientOf(scope)
  // Before the other reds are looked for: two that arrive at one moment see each other.
  await lockLog(tx, patientId)
  const session = { id: report.id, startedAtMs: decided.startedAtMs }
  const others = await otherReds(tx, scope, { patientId, day, session, withinDays: redsWithinDays })
  const { alerts, programmeEvent } = consequencesOf(response, {
    day,
    otherRedDays: others.earlier.map((red) => red.day),
    laterRedDays: others.later.map((red) => red.day),
    previousColour: null,
    easePositionSlug: null,
    redsWithinDays,
  })
  const painAlerts = await painAlertsOf(tx, scope, painOf(scope, report, decided), decided.clinic.rules.alerts)
  const payload = payloadOf(scope, report, { decided, alerts: [...alerts, ...painAlerts], nowMs, programmeEvent })
  const answer = parseAnswer(await recordSessionInScope(scope, payload, tx))
  if (answer.status !== 'recorded') return outcome(answer, report, response, programmeEvent)
  await tellSecondReds(tx, scope, { patientId, later: others.later })
  // Nothing is given after a nerve change, and so nothing is swapped; before a pause it is, for the day on which it goes on.
  if (programmeEvent !== 'suspend') {
    await stepDownAfterRed(tx, scope, { patientId, sessionId: report.id, today })
  }
  if (programmeEvent === null) return outcome(answer, report, response, programmeEvent)
  await haltProgramme(tx, scope, {
    programmeId: report.programmeId,
    state: programmeEvent === 'suspend' ? 'suspended' : 'paused',
    reason: programmeEvent === 'suspend' ? 'neuro_change' : 'two_reds',
    // Its own day was due and has been done; what follows is excused, and no day that has passed meanwhile.
    fromDay: today > day ? today : addDays(day, 1),
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
