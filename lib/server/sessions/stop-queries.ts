import 'server-only'

import {
  decideWarningCheck,
  WARNING_QUESTIONS,
  WARNING_URGENCIES,
  type WarningDecision,
  type WarningQuestion,
  type WarningUrgency,
} from '@/lib/domain/assessment/warning-signs'
import { WEEKLY_QUESTIONS, type WeeklyQuestion } from '@/lib/domain/assessment/weekly-screen'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { patientOf } from '@/lib/server/sessions/halt-programme'

/** The answers that stopped it, in the words of the screen that they were given in. */
export type StopAnswers =
  | {
      readonly screen: 'session'
      readonly yes: readonly WarningQuestion[]
      readonly notYes: readonly WarningQuestion[]
    }
  | { readonly screen: 'weekly'; readonly yes: readonly WeeklyQuestion[]; readonly notYes: readonly WeeklyQuestion[] }

export type StopView = {
  readonly urgency: WarningUrgency
  /** Null when a check-in after a session stopped it, not a screen. */
  readonly check: {
    readonly id: string
    readonly answers: StopAnswers
    readonly answeredAtMs: number
    readonly isMistakeNoted: boolean
  } | null
  readonly advicePhone: string | null
}

/** More open checks than this say nothing new. */
const LATEST_CHECKS = 10

/**
 * Why exercise is stopped for this patient: a positive screen that nobody has dealt with, or a suspended programme. Of several open
 * ones the most urgent counts, then the latest. Null when nothing is stopped.
 */
export async function getStop(scope: Scope): Promise<StopView | null> {
  return withScope(scope, async (tx) => {
    const own = { clinicId: scope.clinicId, patientId: patientOf(scope) }
    const suspended = await tx.programme.findFirst({
      where: { ...own, state: 'suspended' },
      select: { stateReason: true },
    })
    const positive = [...(await positiveChecks(tx, own)), ...(await positiveWeekly(tx, own))].toSorted(
      (a, b) => b.answeredAtMs - a.answeredAtMs,
    )
    const open = positive.filter((check) => check.isOpen)
    if (!suspended && open.length === 0) return null
    const counted = open.length > 0 ? open : suspended?.stateReason === 'red_flag' ? positive.slice(0, 1) : []
    const [check] = counted.toSorted((a, b) => rankOf(b) - rankOf(a))
    const clinic = await tx.clinic.findUniqueOrThrow({
      where: { id: scope.clinicId },
      select: { urgentAdviceNumber: true },
    })
    return {
      urgency: check?.urgency ?? 'same_day',
      check: check ?? null,
      advicePhone: clinic.urgentAdviceNumber,
    }
  })
}

type Positive = NonNullable<StopView['check']> & { readonly isOpen: boolean; readonly urgency: WarningUrgency }
type Own = { readonly clinicId: string; readonly patientId: string }

function rankOf({ urgency }: Positive): number {
  return WARNING_URGENCIES.indexOf(urgency)
}

const ALERTS = { alerts: { select: { acknowledgedAt: true } } } as const

function isOpen({ alerts }: { readonly alerts: readonly { readonly acknowledgedAt: Date | null }[] }): boolean {
  return alerts.some((alert) => alert.acknowledgedAt === null)
}

async function positiveChecks(tx: ScopedTx, own: Own): Promise<Positive[]> {
  const rows = await tx.warningCheck.findMany({
    where: { ...own, positive: true },
    orderBy: { answeredAt: 'desc' },
    take: LATEST_CHECKS,
    include: ALERTS,
  })
  return rows.map((row) => {
    // Stored as positive: the database holds that one of the six is a yes.
    const decision = decideWarningCheck({
      bladder_bowel_saddle: row.bladderBowelSaddle,
      both_legs: row.bothLegs,
      new_weakness: row.newWeakness,
      new_numbness: row.newNumbness,
      unwell_fever: row.unwellFever,
      fall_injury: row.fallInjury,
    }) as Extract<WarningDecision, { kind: 'stop' }>
    const yes = decision.positives
    const notYes = WARNING_QUESTIONS.filter((question) => !yes.includes(question))
    return {
      id: row.id,
      answeredAtMs: row.answeredAt.getTime(),
      isMistakeNoted: row.mistakeAt !== null,
      isOpen: isOpen(row),
      urgency: decision.urgency,
      answers: { screen: 'session', yes, notYes },
    }
  })
}

async function positiveWeekly(tx: ScopedTx, own: Own): Promise<Positive[]> {
  const rows = await tx.weeklyScreen.findMany({
    where: { ...own, positives: { isEmpty: false } },
    orderBy: { answeredAt: 'desc' },
    take: LATEST_CHECKS,
    include: ALERTS,
  })
  return rows.map((row) => ({
    id: row.id,
    answeredAtMs: row.answeredAt.getTime(),
    isMistakeNoted: row.mistakeAt !== null,
    isOpen: isOpen(row),
    urgency: WARNING_URGENCIES.find((urgency) => urgency === row.urgency) ?? 'emergency',
    answers: {
      screen: 'weekly',
      yes: WEEKLY_QUESTIONS.filter((question) => row.positives.includes(question)),
      notYes: WEEKLY_QUESTIONS.filter((question) => !row.positives.includes(question)),
    },
  }))
}
