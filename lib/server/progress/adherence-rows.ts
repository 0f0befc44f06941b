import 'server-only'

import type { Condition } from '@/lib/domain/assessment/vocabulary'
import { GRACE_DAYS } from '@/lib/domain/progress/adherence'
import type { PatientAdherence } from '@/lib/domain/progress/adherence-groups'
import type { DayRange } from '@/lib/domain/progress/adherence-period'
import type { MemberId, PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { Scope, ScopedTx } from '@/lib/server/db/scope'

/** Stays in this folder: who has which condition is clinical, and the report that leaves it must not say. */
export type AdherenceRow = PatientAdherence & {
  readonly patientId: PatientId
  readonly givenName: string
  readonly familyName: string
  readonly therapistId: MemberId
  readonly therapistName: string
  /** Of the latest confirmation that was not withdrawn. */
  readonly condition: Condition | null
  /** Counts, and is named in no list. */
  readonly isErased: boolean
}

export type AdherenceSpan = { readonly range: DayRange; readonly before: DayRange; readonly today: PlainDate }

/**
 * One row a patient with sessions in either range: `adherenceOfDays` of lib/domain/progress as one statement over the roll-up alone,
 * whose days are opened first where no job has yet (the integration test holds both against each other). `before` ends the day
 * before `range`.
 */
export async function readAdherenceRows(tx: ScopedTx, scope: Scope, span: AdherenceSpan): Promise<AdherenceRow[]> {
  const { range, before, today } = span
  await tx.$queryRaw`select app.open_own_days(${today}::date)::text`
  await guidePlanner(tx)
  await countErased(tx)
  const rows = await tx.$queryRaw<StoredRow[]>`
    with counted as (
      select d.patient_id, d.local_day >= ${range.from}::date as is_current, ${today}::date - d.local_day <= ${GRACE_DAYS}::int as is_open,
        d.sessions_due as due, d.sessions_paused as paused, d.sessions_full + d.sessions_part as logged, d.told_not_done as told
      from patient_day d
      where d.clinic_id = ${scope.clinicId}::uuid and d.local_day between ${before.from}::date and least(${range.to}::date, ${today}::date)
        and d.sessions_due + d.sessions_paused > 0
    ), divided as (
      select c.patient_id, c.is_current, c.is_open, c.due, c.paused, least(c.logged, c.due) as done,
        least(c.told, c.due - least(c.logged, c.due)) as told
      from counted c
    ), summed as (
      select patient_id,
        (sum(due) filter (where is_current))::int as due, (sum(done) filter (where is_current))::int as done,
        (sum(told) filter (where is_current))::int as told, (sum(paused) filter (where is_current))::int as paused,
        (sum(due - done - told) filter (where is_current and is_open))::int as open,
        (sum(due) filter (where not is_current))::int as due_before, (sum(done) filter (where not is_current))::int as done_before,
        (sum(told) filter (where not is_current))::int as told_before, (sum(paused) filter (where not is_current))::int as paused_before,
        (sum(due - done - told) filter (where not is_current and is_open))::int as open_before
      from divided group by patient_id
    ), confirmed as (
      select distinct on (c.patient_id) c.patient_id, c.primary_condition
      from confirmation c
      where c.clinic_id = ${scope.clinicId}::uuid and c.state not in ('draft', 'revoked')
      order by c.patient_id, c.signed_at desc
    )
    select s.*, p.given_name, p.family_name, p.therapist_id, m.name as therapist_name, p.erased_at is not null as is_erased,
      coalesce(c.primary_condition, e.condition) as condition
    from summed s
    join patient p on p.clinic_id = ${scope.clinicId}::uuid and p.id = s.patient_id
    join member m on m.clinic_id = p.clinic_id and m.id = p.therapist_id
    left join confirmed c on c.patient_id = s.patient_id
    left join erasure e on e.clinic_id = p.clinic_id and e.patient_id = s.patient_id
    order by p.family_name, p.given_name, p.id`
  return rows.map(toRow)
}

/**
 * Behind row-level security the planner takes the patients for two hundred and looks them up one by one, or compiles for longer than it
 * runs; and a statement that was prepared before gets the plan of any clinic, which takes the days for six. Until the end of this
 * transaction: a plan for the values at hand, hash joins, a sort in memory, no compiler.
 */
export function guidePlanner(tx: ScopedTx): Promise<unknown> {
  return tx.$queryRaw`select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_nestloop', 'off', true),
    set_config('work_mem', '32MB', true), set_config('jit', 'off', true)`
}

/** Until the end of this transaction erased patients are seen too: their days count (docs/adr/0028-erasure.md). */
export function countErased(tx: ScopedTx): Promise<unknown> {
  return tx.$queryRaw`select set_config('app.counts_erased', 'on', true)`
}

type StoredRow = {
  patient_id: PatientId
  given_name: string
  family_name: string
  therapist_id: MemberId
  therapist_name: string
  condition: Condition | null
  is_erased: boolean
} & Record<SumColumn | `${SumColumn}_before`, number | null>

type SumColumn = 'due' | 'done' | 'told' | 'paused' | 'open'

function toRow(row: StoredRow): AdherenceRow {
  return {
    patientId: row.patient_id,
    givenName: row.given_name,
    familyName: row.family_name,
    therapistId: row.therapist_id,
    therapistName: row.therapist_name,
    condition: row.condition,
    isErased: row.is_erased,
    current: toParts(row.due, row.done, row.told, row.open, row.paused),
    previous: toParts(row.due_before, row.done_before, row.told_before, row.open_before, row.paused_before),
  }
}

/** Sums over no day at all are null in SQL. */
function toParts(
  dueSum: number | null,
  doneSum: number | null,
  toldSum: number | null,
  openSum: number | null,
  pausedSum: number | null,
): PatientAdherence['current'] {
  const [due, done, toldNotDone, notYet, paused] = [dueSum, doneSum, toldSum, openSum, pausedSum].map(
    (sum) => sum ?? 0,
  ) as [number, number, number, number, number]
  return { due, done, toldNotDone, notYet, unknown: due - done - toldNotDone - notYet, paused }
}
