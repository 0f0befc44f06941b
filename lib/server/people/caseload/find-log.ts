import 'server-only'

import { CASELOAD_DAYS, type CaseloadDay } from '@/lib/domain/progress/caseload/caseload-care'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'
import { toDateColumn, toPlainDate, toPlainDateOrNull } from '@/lib/server/db/plain-date-column'
import type { Scope, ScopedTx } from '@/lib/server/db/scope'
import { groupByPatient } from '@/lib/server/people/caseload/group-by-patient'
import { WITH_A_LOG } from '@/lib/server/progress/rollup/logged-days'

export async function findDays(tx: ScopedTx, scope: Scope, ids: readonly string[], today: PlainDate) {
  const rows = await tx.patientDay.findMany({
    where: {
      clinicId: scope.clinicId,
      patientId: { in: [...ids] },
      localDay: { gte: toDateColumn(addDays(today, 1 - CASELOAD_DAYS)), lte: toDateColumn(today) },
      ...WITH_A_LOG,
    },
    orderBy: { localDay: 'asc' },
    select: {
      patientId: true,
      localDay: true,
      backPainMax: true,
      kneePainMax: true,
      furthestSite: true,
      sessionsFull: true,
      sessionsPart: true,
      worstResponse: true,
    },
  })
  return groupByPatient(
    rows,
    (row): CaseloadDay => ({
      day: toPlainDate(row.localDay),
      backPain: row.backPainMax,
      kneePain: row.kneePainMax,
      site: row.furthestSite,
      sessionsDone: row.sessionsFull + row.sessionsPart,
      worstResponse: row.worstResponse,
    }),
  )
}

export type LastHeard = { readonly loggedOn: PlainDate | null; readonly repliedOn: PlainDate | null }

/** The last log and the last message of each, one step of an index a person: it does not grow with the log. */
export async function findLastHeard(
  tx: ScopedTx,
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LastHeard>> {
  const rows = await tx.$queryRaw<{ id: string; loggedOn: Date | null; repliedOn: Date | null }[]>`
    select p.id,
      (select d.local_day from patient_day d where d.clinic_id = ${scope.clinicId}::uuid and d.patient_id = p.id
        and (d.sessions_app > 0 or d.sessions_paper > 0 or d.sessions_full > 0 or d.sessions_part > 0 or d.told_not_done > 0)
        order by d.local_day desc limit 1) as "loggedOn",
      (select (m.sent_at at time zone c.time_zone)::date from message m
        where m.clinic_id = ${scope.clinicId}::uuid and m.patient_id = p.id and m.member_id is null
        order by m.sent_at desc limit 1) as "repliedOn"
    from unnest(${[...ids]}::uuid[]) as p(id) join clinic c on c.id = ${scope.clinicId}::uuid`
  return new Map(
    rows.map(({ id, loggedOn, repliedOn }) => [
      id,
      { loggedOn: toPlainDateOrNull(loggedOn), repliedOn: toPlainDateOrNull(repliedOn) },
    ]),
  )
}

/** The last signed whole examination of each; the mark follows from the findings, which are not opened here. */
export async function findNeuroTests(tx: ScopedTx, scope: Scope, ids: readonly string[]) {
  const rows = await tx.assessment.groupBy({
    by: ['patientId'],
    where: { clinicId: scope.clinicId, patientId: { in: [...ids] }, state: 'signed', neuroExamined: true },
    _max: { assessedOn: true },
  })
  return new Map(rows.map((row) => [row.patientId, toPlainDateOrNull(row._max.assessedOn)]))
}
