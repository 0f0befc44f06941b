import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import { consequencesOf } from '@/lib/domain/sessions/after-response'
import { type NextMorningState, nextMorningState } from '@/lib/domain/sessions/next-morning'
import { COLOUR_SEVERITY, type SymptomResponse, worstPain } from '@/lib/domain/sessions/traffic-light'
import { localDayAt, type PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { audit } from '@/lib/server/audit/audit'
import { toPlainDate } from '@/lib/server/db/plain-date-column'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { clinicRules, type RulesInForce } from '@/lib/server/people/clinic-rules'
import { stepDownAfterRed } from '@/lib/server/programmes/step-down'
import { haltProgramme, patientOf } from '@/lib/server/sessions/halt-programme'
import { lockLog } from '@/lib/server/sessions/lock-log'
import { beginOf, otherReds, tellSecondReds } from '@/lib/server/sessions/other-reds'
import type { SessionFacts } from '@/lib/server/sessions/payload'

export type MorningAnswered = { readonly response: SymptomResponse; readonly isPaused: boolean }

type Morning = { readonly sessionId: string; readonly settled: boolean }

/**
 * One tap the next morning: "Back to usual?" (clinical.md 4.4). The response is decided again with it; a "no" makes it red and may
 * be the second red in 7 days. After 36 hours the answer stays unknown.
 */
export async function answerNextMorning(
  scope: Scope,
  { sessionId, settled }: Morning,
  facts: SessionFacts,
): Promise<Result<MorningAnswered, 'not_due'>> {
  const clinic = await clinicRules(scope, facts.nowMs)
  const answered = await withScope(scope, async (tx) => {
    await lockLog(tx, patientOf(scope))
    return keepMorning(tx, scope, { sessionId, settled }, { ...facts, clinic })
  })
  return answered.ok ? answered : refuse('not_due')
}

/** Why an answer is not taken. `same`: it was given before, in the same words. */
export type MorningRefusal = 'no_session' | 'not_asked' | 'same' | Exclude<NextMorningState, 'due'>

/** The same within a transaction that holds the patient's lock. `nowMs` is when it was answered; what follows, follows from `receivedAtMs` on. */
export async function keepMorning(
  tx: ScopedTx,
  scope: Scope,
  { sessionId, settled }: Morning,
  { clinic, ...facts }: SessionFacts & { readonly clinic: RulesInForce; readonly receivedAtMs?: number },
): Promise<Result<MorningAnswered, MorningRefusal>> {
  const session = await sessionOf(tx, scope, sessionId)
  const checkIn = session?.checkIn
  if (!session || !checkIn) return refuse('no_session')
  // Paper asks this question itself; what it left open stays open.
  if (session.source === 'paper') return refuse('not_asked')
  if (checkIn.settled24h === settled) return refuse('same')
  const state = nextMorningState({
    finishedAtMs: session.finishedAt.getTime(),
    settled24h: checkIn.settled24h,
    ...facts,
  })
  if (state !== 'due') return refuse(state)
  const response = respondAgain(checkIn, settled, clinic)
  const { count } = await tx.checkIn.updateMany({
    where: { clinicId: scope.clinicId, patientId: patientOf(scope), sessionId, settled24h: null },
    data: {
      settled24h: settled,
      nextMorningAt: new Date(facts.nowMs),
      responseColour: response.colour,
      responseReasons: [...response.reasons],
      responseProvisional: response.provisional,
    },
  })
  if (count === 0) return refuse('answered')
  const day = toPlainDate(session.localDay)
  await tx.$executeRaw`
      update patient_day set worst_response = greatest(worst_response, ${COLOUR_SEVERITY[response.colour]}::int)
      where clinic_id = ${scope.clinicId}::uuid and patient_id = ${patientOf(scope)}::uuid and local_day = ${day}::date`
  const wasRed = checkIn.responseColour === 'red'
  const isPaused = await follow(tx, scope, { response, wasRed, day, sessionId, session, facts, clinic })
  await audit(tx, scope, { action: 'check_in.next_morning', subjectKind: 'session', subjectId: sessionId })
  return ok({ response, isPaused })
}

function sessionOf(tx: ScopedTx, scope: Scope, sessionId: string) {
  return tx.session.findFirst({
    where: { clinicId: scope.clinicId, patientId: patientOf(scope), id: sessionId },
    select: { localDay: true, source: true, finishedAt: true, programmeId: true, checkIn: true },
  })
}

type CheckInRow = NonNullable<NonNullable<Awaited<ReturnType<typeof sessionOf>>>['checkIn']>

function respondAgain(row: CheckInRow, settled24h: boolean, { rules }: RulesInForce): SymptomResponse {
  return worstPain(
    {
      back: { pre: row.backPainBefore, max: row.backPainMax },
      knee: { pre: row.kneePainBefore, max: row.kneePainMax },
      sitePre: row.siteBefore,
      sitePost: row.siteAfter,
      siteNextDay: row.siteNextDay,
      spreadRevertedAtOnce: row.spreadReverted,
      settled24h,
      newWeakness: row.newWeakness,
      newNumbness: row.newNumbness,
      redFlag: false,
    },
    rules.bands,
  )
}

/** Alerts of a morning that was not back to usual, and the pause after two reds. What a red raised on its own day is not raised again. */
async function follow(
  tx: ScopedTx,
  scope: Scope,
  at: {
    readonly response: SymptomResponse
    readonly wasRed: boolean
    readonly day: PlainDate
    readonly sessionId: string
    readonly session: { readonly programmeId: string }
    readonly facts: SessionFacts & { readonly receivedAtMs?: number }
    readonly clinic: RulesInForce
  },
): Promise<boolean> {
  if (at.response.colour !== 'red') return false
  const { redsWithinDays } = at.clinic.rules
  const patientId = patientOf(scope)
  const session = await beginOf(tx, scope, at.sessionId)
  const others = await otherReds(tx, scope, { patientId, day: at.day, session, withinDays: redsWithinDays })
  const { alerts, programmeEvent } = consequencesOf(at.response, {
    day: at.day,
    otherRedDays: others.earlier.map(({ day }) => day),
    laterRedDays: others.later.map(({ day }) => day),
    previousColour: null,
    easePositionSlug: null,
    redsWithinDays,
  })
  await tx.alert.createMany({
    data: alerts
      .filter(({ kind }) => !at.wasRed || kind === 'not_settled')
      .map(({ kind, level }) => ({
        id: uuidv7(),
        clinicId: scope.clinicId,
        patientId: patientOf(scope),
        kind,
        level,
        sessionId: at.sessionId,
      })),
  })
  if (at.wasRed) return false
  await tellSecondReds(tx, scope, { patientId, later: others.later })
  const today = localDayAt(at.facts.receivedAtMs ?? at.facts.nowMs, at.facts.timeZone)
  await stepDownAfterRed(tx, scope, { patientId: patientOf(scope), sessionId: at.sessionId, today })
  if (programmeEvent !== 'pause') return false
  return haltProgramme(tx, scope, {
    programmeId: at.session.programmeId,
    state: 'paused',
    reason: 'two_reds',
    fromDay: today,
  })
}
