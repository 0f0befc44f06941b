import 'server-only'

import type { DayRange } from '@/lib/domain/progress/adherence-period'
import { type AnswerTime, answerTimes, type RaisedAlert } from '@/lib/domain/progress/overview/answer-time'
import type { Scope, ScopedTx } from '@/lib/server/db/scope'

export type AnswerTimes = { readonly current: readonly AnswerTime[]; readonly previous: readonly AnswerTime[] }

/** Alerts raised in the period and in the one before, by the clinic's days; what is open counts as open, also of long ago. */
export async function readAnswerTimes(
  tx: ScopedTx,
  scope: Scope,
  { range, before }: { readonly range: DayRange; readonly before: DayRange },
): Promise<AnswerTimes> {
  const rows = await tx.$queryRaw<(RaisedAlert & { is_current: boolean })[]>`
    select a.level::text as level, (a.raised_at at time zone c.time_zone)::date >= ${range.from}::date as is_current,
      (extract(epoch from a.acknowledged_at - a.raised_at) / 60)::float8 as minutes
    from alert a join clinic c on c.id = a.clinic_id
    where a.clinic_id = ${scope.clinicId}::uuid
      and (a.raised_at at time zone c.time_zone)::date between ${before.from}::date and ${range.to}::date`
  return {
    current: answerTimes(rows.filter((row) => row.is_current)),
    previous: answerTimes(rows.filter((row) => !row.is_current)),
  }
}
