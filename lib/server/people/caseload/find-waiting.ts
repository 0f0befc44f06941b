import 'server-only'

import {
  type CaseloadCare,
  type OpenAlert,
  questionsAnsweredYes,
  type ReadyStep,
} from '@/lib/domain/progress/caseload/caseload-care'
import { PROPOSAL_KINDS } from '@/lib/domain/progress/proposals/proposal'
import type { Scope, ScopedTx } from '@/lib/server/db/scope'
import { groupByPatient } from '@/lib/server/people/caseload/group-by-patient'

export async function findOpenAlerts(tx: ScopedTx, scope: Scope, ids: readonly string[]) {
  const rows = await tx.alert.findMany({
    where: { clinicId: scope.clinicId, patientId: { in: [...ids] }, acknowledgedAt: null },
    orderBy: { raisedAt: 'asc' },
    select: {
      id: true,
      version: true,
      patientId: true,
      kind: true,
      level: true,
      raisedAt: true,
      warningCheck: {
        select: {
          bladderBowelSaddle: true,
          bothLegs: true,
          newWeakness: true,
          newNumbness: true,
          unwellFever: true,
          fallInjury: true,
        },
      },
    },
  })
  return groupByPatient(
    rows,
    ({ id, version, kind, level, raisedAt, warningCheck }): OpenAlert => ({
      ...{ id, version, kind, level },
      raisedAtMs: raisedAt.getTime(),
      questions: warningCheck
        ? questionsAnsweredYes({
            bladder_bowel_saddle: warningCheck.bladderBowelSaddle,
            both_legs: warningCheck.bothLegs,
            new_weakness: warningCheck.newWeakness,
            new_numbness: warningCheck.newNumbness,
            unwell_fever: warningCheck.unwellFever,
            fall_injury: warningCheck.fallInjury,
          })
        : [],
    }),
  )
}

/** Messages of patients that nobody has read: the oldest of each, with how many wait. */
export async function findWaitingMessages(
  tx: ScopedTx,
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CaseloadCare['message']>> {
  const rows = await tx.message.findMany({
    where: { clinicId: scope.clinicId, patientId: { in: [...ids] }, memberId: null, readAt: null },
    orderBy: { sentAt: 'asc' },
    select: { patientId: true, sentAt: true, body: true },
  })
  const groups = groupByPatient(rows, ({ sentAt, body }) => ({ atMs: sentAt.getTime(), text: body }))
  return new Map(
    [...groups].map(([id, messages]) => {
      const [first] = messages
      return [id, first ? { ...first, count: messages.length } : null]
    }),
  )
}

type StandingRow = {
  readonly patientId: string
  readonly step: string
  readonly name: string | null
  readonly waitsForNeuro: boolean
  readonly steps: number
  readonly since: Date
}

/** What the rules suggest for each whose programme runs, as it was worked out; not what somebody has decided about since. */
export async function findStandings(
  tx: ScopedTx,
  scope: Scope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ReadyStep>> {
  const rows = await tx.$queryRaw<StandingRow[]>`
    select s.patient_id as "patientId", s.step, s.name, s.waits_for_neuro as "waitsForNeuro", s.steps, s.since
    from patient_standing s
    where s.clinic_id = ${scope.clinicId}::uuid and s.patient_id = any(${[...ids]}::uuid[]) and s.step is not null
      and exists (select from programme g
        where g.clinic_id = s.clinic_id and g.patient_id = s.patient_id and g.state = 'active')
      and not exists (select from proposal d
        where d.clinic_id = s.clinic_id and d.patient_id = s.patient_id and d.decided_at > s.worked_at)`
  return new Map(
    rows.map(({ patientId, step, steps, since, ...row }) => [
      patientId,
      {
        ...{ name: row.name, waitsForNeuro: row.waitsForNeuro, count: steps, sinceMs: since.getTime() },
        kind: PROPOSAL_KINDS.find((kind) => kind === step) ?? 'plateau',
      },
    ]),
  )
}
