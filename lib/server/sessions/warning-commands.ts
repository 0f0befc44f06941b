import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import { decideWarningCheck, WARNING_QUESTIONS, type WarningDecision } from '@/lib/domain/assessment/warning-signs'
import { localDayAt } from '@/lib/domain/shared/plain-date'
import type { WarningCheckInput } from '@/lib/schemas/sessions'
import { audit } from '@/lib/server/audit/audit'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { haltProgramme, liveProgrammeIds, patientOf } from '@/lib/server/sessions/halt-programme'
import type { SessionFacts } from '@/lib/server/sessions/payload'

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
  const decision = decideWarningCheck(
    Object.fromEntries(WARNING_QUESTIONS.map((question) => [question, input[question] ?? null])),
  )
  if (decision.kind === 'incomplete') throw new Error('An incomplete check is refused by its schema')
  const id = uuidv7()
  await withScope(scope, async (tx) => {
    await tx.warningCheck.create({
      data: {
        id,
        clinicId: scope.clinicId,
        patientId: patientOf(scope),
        answeredAt: new Date(facts.nowMs),
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
    if (decision.kind === 'stop') await stop(tx, scope, id, facts)
    // A yes stops with questions still open; which ones is kept here, because the row cannot say "not answered".
    const open = WARNING_QUESTIONS.filter((question) => input[question] === undefined)
    await audit(tx, scope, {
      action: 'warning_check.record',
      subjectKind: 'warning_check',
      subjectId: id,
      detail: { open },
    })
  })
  return { warningCheckId: id, decision }
}

async function stop(tx: ScopedTx, scope: Scope, warningCheckId: string, facts: SessionFacts): Promise<void> {
  await tx.alert.create({
    data: {
      id: uuidv7(),
      clinicId: scope.clinicId,
      patientId: patientOf(scope),
      kind: 'red_flag',
      level: 'critical',
      raisedAt: new Date(facts.nowMs),
      warningCheckId,
    },
  })
  const fromDay = localDayAt(facts.nowMs, facts.timeZone)
  for (const programmeId of await liveProgrammeIds(tx, scope)) {
    await haltProgramme(tx, scope, { programmeId, state: 'suspended', reason: 'red_flag', fromDay })
  }
}

/** "I pressed this by mistake": noted for the clinician, who alone releases (clinical.md 2.2.6). False when there is nothing to note. */
export async function noteMistake(scope: Scope, warningCheckId: string, nowMs: number): Promise<boolean> {
  return withScope(scope, async (tx) => {
    const { count } = await tx.warningCheck.updateMany({
      where: {
        clinicId: scope.clinicId,
        patientId: patientOf(scope),
        id: warningCheckId,
        positive: true,
        mistakeAt: null,
      },
      data: { mistakeAt: new Date(nowMs) },
    })
    if (count === 0) return false
    await audit(tx, scope, {
      action: 'warning_check.mistake',
      subjectKind: 'warning_check',
      subjectId: warningCheckId,
    })
    return true
  })
}
