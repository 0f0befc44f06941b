import 'server-only'

import type { AdherenceParts } from '@/lib/domain/progress/adherence'
import { hasSessions, totalParts } from '@/lib/domain/progress/adherence-groups'
import type { Dimension } from '@/lib/domain/progress/overview/dimension'
import type { PatientId } from '@/lib/domain/shared/ids'
import { type Scope, type ScopeOptions, withScope } from '@/lib/server/db/scope'
import type { AdherenceSpan } from '@/lib/server/progress/adherence-rows'
import {
  type NamedGroup,
  type OverviewRow,
  overviewGroups,
  readOverviewRows,
} from '@/lib/server/progress/overview/overview-groups'

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
  /** Small groups hidden, clinical ones rounded. */
  readonly groups: Readonly<Record<Dimension, readonly NamedGroup[]>>
  readonly byPatient: readonly PatientLine[]
  /** Shares of everybody, those who were erased too: what stands beside adherence is worked out from them. */
  readonly shares: readonly PatientShare[]
}

export type PatientShare = Pick<PatientLine, 'patientId' | 'current'>

export async function getAdherenceReport(
  scope: Scope,
  span: AdherenceSpan,
  options: ScopeOptions = {},
): Promise<AdherenceReport> {
  const rows = await withScope(scope, (tx) => readOverviewRows(tx, scope, span), options)
  const taking = rows.filter((row) => hasSessions(row.current))
  return {
    patients: taking.length,
    current: totalParts(rows.map((row) => row.current)),
    previous: totalParts(rows.map((row) => row.previous)),
    groups: overviewGroups(rows),
    byPatient: taking.filter((row) => !row.isErased).map(patientLine),
    shares: taking.map(({ patientId, current }) => ({ patientId, current })),
  }
}

/** What a list may say of somebody; written out, so that nothing clinical comes along. */
export function patientLine(row: OverviewRow): PatientLine {
  const { patientId, givenName, familyName, therapistName, current, previous } = row
  return { patientId, givenName, familyName, therapistName, current, previous }
}
