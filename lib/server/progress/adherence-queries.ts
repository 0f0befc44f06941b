import 'server-only'

import type { Condition } from '@/lib/domain/assessment/vocabulary'
import type { AdherenceParts } from '@/lib/domain/progress/adherence'
import {
  type AdherenceGroup,
  groupAdherence,
  hasSessions,
  hideSmallGroups,
  type ShownGroup,
  totalParts,
} from '@/lib/domain/progress/adherence-groups'
import type { MemberId, PatientId } from '@/lib/domain/shared/ids'
import { type Scope, type ScopeOptions, withScope } from '@/lib/server/db/scope'
import { type AdherenceRow, type AdherenceSpan, readAdherenceRows } from '@/lib/server/progress/adherence-rows'

export type TherapistAdherence = AdherenceGroup<MemberId> & { readonly name: string }

export type PatientLine = {
  readonly patientId: PatientId
  readonly givenName: string
  readonly familyName: string
  readonly therapistName: string
  readonly current: AdherenceParts
  readonly previous: AdherenceParts
}

/** Names and numbers; no patient's line says what they are treated for. */
export type AdherenceReport = {
  /** Patients with at least one session due or excused in the period. */
  readonly patients: number
  readonly current: AdherenceParts
  readonly previous: AdherenceParts
  readonly byTherapist: readonly TherapistAdherence[]
  readonly byCondition: readonly ShownGroup<Condition | 'none'>[]
  readonly byPatient: readonly PatientLine[]
}

export async function getAdherenceReport(
  scope: Scope,
  span: AdherenceSpan,
  options: ScopeOptions = {},
): Promise<AdherenceReport> {
  const rows = await withScope(scope, (tx) => readAdherenceRows(tx, scope, span), options)
  return reportOf(rows)
}

function reportOf(rows: readonly AdherenceRow[]): AdherenceReport {
  const taking = rows.filter((row) => hasSessions(row.current))
  const names = new Map(rows.map((row) => [row.therapistId, row.therapistName]))
  return {
    patients: taking.length,
    current: totalParts(rows.map((row) => row.current)),
    previous: totalParts(rows.map((row) => row.previous)),
    byTherapist: groupAdherence(rows, (row) => row.therapistId).map((group) => ({
      ...group,
      name: names.get(group.key) ?? '',
    })),
    byCondition: hideSmallGroups(groupAdherence(rows, (row) => row.condition ?? 'none')),
    byPatient: taking.map(({ condition: _clinical, therapistId: _id, ...line }) => line),
  }
}
