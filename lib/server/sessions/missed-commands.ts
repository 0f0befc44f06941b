import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import type { ScheduleWindow } from '@/lib/domain/programmes/due-days'
import { tellableOn } from '@/lib/domain/progress/missed-day'
import type { SkipReason } from '@/lib/domain/sessions/skip-reason'
import { type IsoWeekday, localDayAt, type PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { audit } from '@/lib/server/audit/audit'
import { toDateColumn, toPlainDate } from '@/lib/server/db/plain-date-column'
import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'
import { patientOf } from '@/lib/server/sessions/halt-programme'
import { lockLog } from '@/lib/server/sessions/lock-log'
import type { SessionFacts } from '@/lib/server/sessions/payload'

/**
 * "I can't today", or why a day that has passed went without: told us not done is never the same as unknown. One report for each session
 * of the day of which nothing is known, within the grace (the database holds the same limit).
 */
export async function reportMissed(
  scope: Scope,
  reason: SkipReason,
  facts: SessionFacts,
  ofDay?: PlainDate,
): Promise<Result<{ readonly slot: number }, 'nothing_due'>> {
  const today = localDayAt(facts.nowMs, facts.timeZone)
  return withScope(scope, async (tx) => {
    await lockLog(tx, patientOf(scope))
    return keepMissed(tx, scope, { reason, day: ofDay ?? today, today, countsDone: true }, facts.nowMs)
  })
}

type Missed = {
  readonly reason: SkipReason
  readonly day: PlainDate
  /** The day on which it was said. */
  readonly today: PlainDate
  /** Whether what is logged of the day leaves less to tell. A device's word is taken without, so that no order of arrival decides. */
  readonly countsDone: boolean
}

/** The same within a transaction that holds the patient's lock. */
export async function keepMissed(
  tx: ScopedTx,
  scope: Scope,
  { reason, day, today, countsDone }: Missed,
  saidAtMs: number,
): Promise<Result<{ readonly slot: number }, 'nothing_due'>> {
  const own = { clinicId: scope.clinicId, patientId: patientOf(scope) }
  const where = { ...own, localDay: toDateColumn(day) }
  const windows = await windowsOn(tx, own, day)
  const done = countsDone ? await tx.session.count({ where }) : 0
  const told = await tx.missedReport.count({ where })
  if (tellableOn(windows, { day, done, told }, { day, today }) === 0) return refuse('nothing_due')
  const { _max: last } = await tx.missedReport.aggregate({ where, _max: { slot: true } })
  const [id, slot] = [uuidv7(), Math.max(done + told, last.slot ?? 0) + 1]
  await tx.missedReport.create({ data: { ...where, id, slot, reason, reportedAt: new Date(saidAtMs) } })
  await tx.$executeRaw`
    insert into patient_day as day (clinic_id, patient_id, local_day, told_not_done)
    values (${own.clinicId}::uuid, ${own.patientId}::uuid, ${day}::date, 1)
    on conflict (clinic_id, patient_id, local_day) do update set told_not_done = day.told_not_done + 1`
  await audit(tx, scope, { action: 'session.miss', subjectKind: 'missed_report', subjectId: id, detail: { slot } })
  return ok({ slot })
}

async function windowsOn(
  tx: ScopedTx,
  own: { readonly clinicId: Scope['clinicId']; readonly patientId: string },
  day: PlainDate,
): Promise<ScheduleWindow[]> {
  const windows = await tx.programmeWindow.findMany({
    where: {
      ...own,
      startsOn: { lte: toDateColumn(day) },
      OR: [{ endsOn: null }, { endsOn: { gte: toDateColumn(day) } }],
    },
    select: { startsOn: true, endsOn: true, kind: true, weekdays: true, sessionsPerDay: true },
  })
  return windows.map((window) => ({
    ...window,
    startsOn: toPlainDate(window.startsOn),
    endsOn: window.endsOn === null ? null : toPlainDate(window.endsOn),
    weekdays: window.weekdays as IsoWeekday[],
  }))
}
