import 'server-only'

import {
  decideWarningCheck,
  type WarningDecision,
  type WarningQuestion,
  type WarningUrgency,
} from '@/lib/domain/assessment/warning-signs'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { patientOf } from '@/lib/server/sessions/halt-programme'

export type StopView = {
  readonly urgency: WarningUrgency
  /** Null when a check-in after a session stopped it, not the six questions. */
  readonly check: {
    readonly id: string
    readonly positives: readonly WarningQuestion[]
    readonly answeredAtMs: number
    readonly isMistakeNoted: boolean
  } | null
  readonly advicePhone: string | null
}

/** More open checks than this say nothing new. */
const LATEST_CHECKS = 10

/**
 * Why exercise is stopped for this patient: a positive check that nobody has dealt with, or a suspended programme. Of several open
 * checks the most urgent counts, then the latest. Null when nothing is stopped.
 */
export async function getStop(scope: Scope): Promise<StopView | null> {
  return withScope(scope, async (tx) => {
    const own = { clinicId: scope.clinicId, patientId: patientOf(scope) }
    const suspended = await tx.programme.findFirst({
      where: { ...own, state: 'suspended' },
      select: { stateReason: true },
    })
    const checks = await positiveChecks(tx, own)
    const open = checks.filter((check) => check.isOpen)
    if (!suspended && open.length === 0) return null
    const counted = open.length > 0 ? open : suspended?.stateReason === 'red_flag' ? checks.slice(0, 1) : []
    const check = counted.find(({ decision }) => decision.urgency === 'emergency') ?? counted[0]
    const clinic = await tx.clinic.findUniqueOrThrow({
      where: { id: scope.clinicId },
      select: { urgentAdviceNumber: true },
    })
    return {
      urgency: check?.decision.urgency ?? 'same_day',
      check: check
        ? {
            id: check.id,
            positives: check.decision.positives,
            answeredAtMs: check.answeredAtMs,
            isMistakeNoted: check.isMistakeNoted,
          }
        : null,
      advicePhone: clinic.urgentAdviceNumber,
    }
  })
}

type Stop = Extract<WarningDecision, { kind: 'stop' }>

/** Latest first. */
async function positiveChecks(tx: ScopedTx, own: { readonly clinicId: string; readonly patientId: string }) {
  const rows = await tx.warningCheck.findMany({
    where: { ...own, positive: true },
    orderBy: { answeredAt: 'desc' },
    take: LATEST_CHECKS,
    include: { alerts: { select: { acknowledgedAt: true } } },
  })
  return rows.map((row) => ({
    id: row.id,
    answeredAtMs: row.answeredAt.getTime(),
    isMistakeNoted: row.mistakeAt !== null,
    isOpen: row.alerts.some((alert) => alert.acknowledgedAt === null),
    // Stored as positive: the database holds that one of the six is a yes.
    decision: decideWarningCheck({
      bladder_bowel_saddle: row.bladderBowelSaddle,
      both_legs: row.bothLegs,
      new_weakness: row.newWeakness,
      new_numbness: row.newNumbness,
      unwell_fever: row.unwellFever,
      fall_injury: row.fallInjury,
    }) as Stop,
  }))
}
