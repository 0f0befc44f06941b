import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import type { ScreenDecision } from '@/lib/domain/assessment/warning-signs'
import {
  decideWeeklyScreen,
  isWeeklyScreenDue,
  WEEKLY_QUESTIONS,
  type WeeklyQuestion,
} from '@/lib/domain/assessment/weekly-screen'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import type { WeeklyScreenInput } from '@/lib/schemas/sessions'
import { audit } from '@/lib/server/audit/audit'
import { lastScreenedAtInScope, type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { clinicRules } from '@/lib/server/people/clinic-rules'
import { patientOf } from '@/lib/server/sessions/halt-programme'
import type { SessionFacts } from '@/lib/server/sessions/payload'
import { stopForRedFlag } from '@/lib/server/sessions/stop-for-red-flag'

/** Are the weekly questions to be asked today? (clinical.md 2.1) */
export async function isWeeklyDue(scope: Scope, { nowMs, timeZone }: SessionFacts): Promise<boolean> {
  const [{ rules }, screenedAt] = await Promise.all([
    clinicRules(scope, nowMs),
    lastScreenedAtInScope(scope, patientOf(scope)),
  ])
  const screenedOn = screenedAt === null ? null : localDayAt(screenedAt.getTime(), timeZone)
  return isWeeklyScreenDue(screenedOn, localDayAt(nowMs, timeZone), rules.weeklyScreenDays)
}

/**
 * Keeps the weekly answers. Any yes does what a yes before a session does: an alert, and every programme suspended until a clinician
 * releases it (clinical.md 2.2).
 */
export async function recordWeeklyScreen(
  scope: Scope,
  input: WeeklyScreenInput,
  facts: SessionFacts,
): Promise<ScreenDecision<WeeklyQuestion>> {
  const { settingsNumber } = await clinicRules(scope, facts.nowMs)
  const screen = { id: uuidv7(), input, answeredAtMs: facts.nowMs, settingsNumber }
  return withScope(scope, (tx) => keepWeeklyScreen(tx, scope, screen, facts))
}

type Screen = {
  readonly id: string
  readonly input: WeeklyScreenInput
  /** Earlier than now where a device sends it later. */
  readonly answeredAtMs: number
  readonly settingsNumber: number
}

/** The same within a transaction, also for one that was answered earlier: what follows from a yes follows now. */
export async function keepWeeklyScreen(
  tx: ScopedTx,
  scope: Scope,
  { id, input, answeredAtMs, settingsNumber }: Screen,
  facts: SessionFacts,
): Promise<ScreenDecision<WeeklyQuestion>> {
  const decision = decideWeeklyScreen(
    Object.fromEntries(WEEKLY_QUESTIONS.map((question) => [question, input[question] ?? null])),
  )
  if (decision.kind === 'incomplete') throw new Error('An incomplete screen is refused by its schema')
  await tx.weeklyScreen.create({
    data: {
      id,
      clinicId: scope.clinicId,
      patientId: patientOf(scope),
      answeredAt: new Date(answeredAtMs),
      positives: decision.kind === 'stop' ? [...decision.positives] : [],
      open: WEEKLY_QUESTIONS.filter((question) => input[question] === undefined),
      urgency: decision.kind === 'stop' ? decision.urgency : null,
      settingsNumber,
    },
    select: { id: true },
  })
  if (decision.kind === 'stop') await stopForRedFlag(tx, scope, { weeklyScreenId: id }, facts)
  await audit(tx, scope, { action: 'weekly_screen.record', subjectKind: 'weekly_screen', subjectId: id })
  return decision
}
