import 'server-only'

import { type EscalationState, escalatesAt, escalationState } from '@/lib/domain/progress/escalation'
import type { AlertLevel } from '@/lib/domain/sessions/after-response'
import type { MemberId, PatientId } from '@/lib/domain/shared/ids'
import { type Scope, type ScopeOptions, withScope } from '@/lib/server/db/scope'
import { clinicRules, listClinicRules, rulesAt } from '@/lib/server/people/clinic-rules'

export type OpenAlertLine = {
  readonly id: string
  readonly patientId: PatientId
  readonly patientName: string
  readonly therapistId: MemberId
  readonly therapistName: string
  readonly kind: string
  readonly level: AlertLevel
  readonly raisedAtMs: number
  /** Null for alerts that never go to the clinic lead. */
  readonly escalatesAtMs: number | null
  readonly escalation: EscalationState
}
/** An admin sees that an urgent alert waits, for whom and how long, and not what it says (permissions: no clinical data). */
export type WaitingAlert = Omit<OpenAlertLine, 'kind' | 'level'>

type Moment = { readonly nowMs: number; readonly timeZone: string }

const ORDER: readonly EscalationState[] = ['escalated', 'waiting', 'none']
const LEVELS: readonly AlertLevel[] = ['critical', 'high', 'low']

/**
 * Alerts of the whole clinic that nobody has acknowledged: escalated ones first, then by level and age. Each is measured by the rules
 * that were in force when it was raised: a later change of opening hours moves no clock that already runs.
 */
export async function getOpenAlerts(
  scope: Scope,
  { nowMs, timeZone }: Moment,
  options: ScopeOptions = {},
): Promise<readonly OpenAlertLine[]> {
  const versions = await listClinicRules(scope, options)
  const rows = await readOpenAlerts(scope, options)
  return rows
    .map((row): OpenAlertLine => {
      const raisedAtMs = row.raisedAt.getTime()
      const escalatesAtMs = escalatesAt({ level: row.level, raisedAtMs }, rulesAt(versions, raisedAtMs), timeZone)
      return {
        id: row.id,
        patientId: row.patientId as PatientId,
        patientName: `${row.patient.givenName} ${row.patient.familyName}`,
        therapistId: row.patient.therapistId as MemberId,
        therapistName: row.patient.therapist.name,
        kind: row.kind,
        level: row.level,
        raisedAtMs,
        escalatesAtMs,
        escalation: escalationState(escalatesAtMs, nowMs),
      }
    })
    .toSorted(
      (a, b) =>
        ORDER.indexOf(a.escalation) - ORDER.indexOf(b.escalation) ||
        LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level) ||
        a.raisedAtMs - b.raisedAtMs,
    )
}

/** The admin's list: urgent alerts only, without their content. */
export async function getWaitingAlerts(
  scope: Scope,
  moment: Moment,
  options: ScopeOptions = {},
): Promise<readonly WaitingAlert[]> {
  const alerts = await getOpenAlerts(scope, moment, options)
  return alerts
    .filter(({ escalation }) => escalation !== 'none')
    .map(({ kind: _kind, level: _level, ...waiting }) => waiting)
}

/** How many alerts wait for this member because they lead the clinic; nothing is read for anybody else. */
export async function countEscalatedTo(scope: Scope, memberId: MemberId, moment: Moment): Promise<number> {
  const { leadId } = (await clinicRules(scope, moment.nowMs)).rules
  if (leadId !== memberId) return 0
  const alerts = await getOpenAlerts(scope, moment)
  return alerts.filter(({ escalation }) => escalation === 'escalated').length
}

function readOpenAlerts(scope: Scope, options: ScopeOptions) {
  return withScope(
    scope,
    (tx) =>
      tx.alert.findMany({
        where: { clinicId: scope.clinicId, acknowledgedAt: null },
        orderBy: [{ raisedAt: 'asc' }, { id: 'asc' }],
        select: {
          ...{ id: true, patientId: true, kind: true, level: true, raisedAt: true },
          patient: {
            select: { givenName: true, familyName: true, therapistId: true, therapist: { select: { name: true } } },
          },
        },
      }),
    options,
  )
}
