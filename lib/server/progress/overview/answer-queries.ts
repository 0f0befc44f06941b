import 'server-only'

import type { DayRange } from '@/lib/domain/progress/adherence-period'
import {
  type AnswerTime,
  answerTimes,
  longestFirst,
  type RaisedAlert,
} from '@/lib/domain/progress/overview/answer-time'
import type { AlertLevel } from '@/lib/domain/sessions/after-response'
import { type Scope, type ScopedTx, type ScopeOptions, withScope } from '@/lib/server/db/scope'

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

export type AnsweredAlert = {
  readonly id: string
  readonly therapistName: string
  readonly raisedAtMs: number
  /** From raised to acknowledged; null: still open. */
  readonly minutes: number | null
  readonly acknowledgedBy: string | null
}

/** The alerts that one level's numbers are made of, the longest wait first. Whom an alert is about is not read: a level says how somebody is. */
export function getAnswered(
  scope: Scope,
  { range }: { readonly range: DayRange },
  level: AlertLevel,
  options: ScopeOptions = {},
): Promise<readonly AnsweredAlert[]> {
  return withScope(
    scope,
    async (tx) => {
      const rows = await tx.$queryRaw<AnsweredRow[]>`
        select a.id, a.raised_at, t.name as therapist_name, k.name as acknowledged_by,
          (extract(epoch from a.acknowledged_at - a.raised_at) / 60)::float8 as minutes
        from alert a join clinic c on c.id = a.clinic_id
          join patient p on p.clinic_id = a.clinic_id and p.id = a.patient_id
          join member t on t.clinic_id = p.clinic_id and t.id = p.therapist_id
          left join member k on k.clinic_id = a.clinic_id and k.id = a.acknowledged_by
        where a.clinic_id = ${scope.clinicId}::uuid and a.level::text = ${level}
          and (a.raised_at at time zone c.time_zone)::date between ${range.from}::date and ${range.to}::date
        order by a.raised_at, a.id`
      return longestFirst(
        rows.map((row) => ({
          ...{ id: row.id, therapistName: row.therapist_name, raisedAtMs: row.raised_at.getTime() },
          ...{ minutes: row.minutes, acknowledgedBy: row.acknowledged_by },
        })),
      )
    },
    options,
  )
}

type AnsweredRow = {
  id: string
  raised_at: Date
  therapist_name: string
  acknowledged_by: string | null
  minutes: number | null
}
