import 'server-only'

import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import type { ChosenPlan } from '@/lib/schemas/reminder-plan'
import { audit } from '@/lib/server/audit/audit'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { type Scope, withScope } from '@/lib/server/db/scope'
import { patientOf } from '@/lib/server/sessions/halt-programme'

/** Keeps when a patient wants to be reminded. From now on: what lies before is not caught up on. */
export function saveReminderPlan(
  scope: Scope,
  plan: ChosenPlan,
  nowMs: number,
): Promise<Result<true, 'not_confirmed'>> {
  return withScope(scope, async (tx) => {
    const own = { clinicId: scope.clinicId, patientId: patientOf(scope) }
    const email = await tx.patientEmail.findFirst({ where: own, select: { confirmedAt: true } })
    if (plan.byEmail && !email?.confirmedAt) return refuse('not_confirmed')
    const wish = columnsOf(plan, nowMs)
    await tx.reminderWish.upsert({
      where: { clinicId_patientId: own },
      create: { ...own, ...wish },
      update: wish,
      select: { patientId: true },
    })
    const action = plan.byEmail ? 'reminders.wish' : 'reminders.stop'
    await audit(tx, scope, { action, subjectKind: 'patient', subjectId: own.patientId })
    return ok(true)
  })
}

function columnsOf(plan: ChosenPlan, nowMs: number) {
  const { quiet, away, repeatHours, weeklyCap, timeZone } = plan
  return {
    ...{ sessionEmail: plan.byEmail, sessionMinutes: [...plan.times], weekdays: [...plan.weekdays] },
    ...{ quietFrom: quiet?.from ?? null, quietUntil: quiet?.until ?? null },
    ...{ awayFrom: away && toDateColumn(away.from), awayTo: away && toDateColumn(away.to) },
    ...{ repeatHours, weeklyCap, timeZone, plannedAt: new Date(nowMs) },
  }
}

/** By the link or the mailbox's own button: no more reminders as letters. The times stay, for whoever begins again. */
export function stopReminderLetters(scope: Scope): Promise<void> {
  return withScope(scope, async (tx) => {
    const own = { clinicId: scope.clinicId, patientId: patientOf(scope) }
    await tx.reminderWish.updateMany({ where: own, data: { sessionEmail: false } })
    await audit(tx, scope, { action: 'reminders.stop', subjectKind: 'patient', subjectId: own.patientId })
  })
}

/** A letter by what it is about, which its link knows; a notification by its own name. */
type Opened =
  | { readonly channel: 'email'; readonly subjectId: string }
  | { readonly channel: 'push'; readonly id: string }

/** That a reminder was opened, the first time alone. Nothing but the tap on it tells. */
export async function markOpened(scope: Scope, which: Opened, nowMs: number): Promise<void> {
  await withScope(scope, (tx) =>
    tx.reminderDelivery.updateMany({
      where: { clinicId: scope.clinicId, patientId: patientOf(scope), ...which, openedAt: null },
      data: { openedAt: new Date(nowMs) },
    }),
  )
}
