import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import { decideWarningCheck, WARNING_QUESTIONS, type WarningDecision } from '@/lib/domain/assessment/warning-signs'
import type { WarningCheckInput } from '@/lib/schemas/sessions'
import { audit } from '@/lib/server/audit/audit'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { patientOf } from '@/lib/server/sessions/halt-programme'
import type { SessionFacts } from '@/lib/server/sessions/payload'
import { stopForRedFlag } from '@/lib/server/sessions/stop-for-red-flag'

export type CheckedSigns = { readonly warningCheckId: string; readonly decision: WarningDecision }

/**
 * Keeps the six answers. Any yes alerts the clinic and suspends every programme under way, in the same transaction; only a
 * clinician releases it (clinical.md 2.2). An open question never counts as clear.
 */
export async function recordWarningCheck(
  scope: Scope,
  input: WarningCheckInput,
  facts: SessionFacts,
): Promise<CheckedSigns> {
  const id = uuidv7()
  const decision = await withScope(scope, (tx) => keepCheck(tx, scope, { id, input, answeredAtMs: facts.nowMs }, facts))
  return { warningCheckId: id, decision }
}

type Check = {
  readonly id: string
  readonly input: WarningCheckInput
  /** Earlier than now where a device sends it later. */
  readonly answeredAtMs: number
}

/** The same within a transaction, also for a check that was answered earlier: what follows from a yes follows now. */
export async function keepCheck(
  tx: ScopedTx,
  scope: Scope,
  { id, input, answeredAtMs }: Check,
  facts: SessionFacts,
): Promise<WarningDecision> {
  const decision = decideWarningCheck(
    Object.fromEntries(WARNING_QUESTIONS.map((question) => [question, input[question] ?? null])),
  )
  if (decision.kind === 'incomplete') throw new Error('An incomplete check is refused by its schema')
  await tx.warningCheck.create({
    data: {
      id,
      clinicId: scope.clinicId,
      patientId: patientOf(scope),
      answeredAt: new Date(answeredAtMs),
      bladderBowelSaddle: input.bladder_bowel_saddle === true,
      bothLegs: input.both_legs === true,
      newWeakness: input.new_weakness === true,
      newNumbness: input.new_numbness === true,
      unwellFever: input.unwell_fever === true,
      fallInjury: input.fall_injury === true,
      positive: decision.kind === 'stop',
      backPainBefore: input.backPainBefore ?? null,
      kneePainBefore: input.kneePainBefore ?? null,
      siteBefore: input.siteBefore ?? null,
    },
  })
  if (decision.kind === 'stop') await stopForRedFlag(tx, scope, { warningCheckId: id }, facts)
  // A yes stops with questions still open; which ones is kept here, because the row cannot say "not answered".
  const open = WARNING_QUESTIONS.filter((question) => input[question] === undefined)
  await audit(tx, scope, {
    action: 'warning_check.record',
    subjectKind: 'warning_check',
    subjectId: id,
    detail: { open },
  })
  return decision
}

/** "I pressed this by mistake": noted for the clinician, who alone releases (clinical.md 2.2.6). False when there is nothing to note. */
export async function noteMistake(scope: Scope, screenId: string, nowMs: number): Promise<boolean> {
  return withScope(scope, async (tx) => {
    const own = { clinicId: scope.clinicId, patientId: patientOf(scope), id: screenId, mistakeAt: null }
    const data = { mistakeAt: new Date(nowMs) }
    const checks = await tx.warningCheck.updateMany({ where: { ...own, positive: true }, data })
    const weekly = await tx.weeklyScreen.updateMany({ where: { ...own, positives: { isEmpty: false } }, data })
    if (checks.count + weekly.count === 0) return false
    const subjectKind = checks.count > 0 ? 'warning_check' : 'weekly_screen'
    await audit(tx, scope, { action: `${subjectKind}.mistake`, subjectKind, subjectId: screenId })
    return true
  })
}
