import 'server-only'

import { type ChartColumn, chartsOverTime } from '@/lib/domain/assessment/body-chart/charts-over-time'
import type { PatientId } from '@/lib/domain/shared/ids'
import { readFindingsColumn } from '@/lib/schemas/assessment'
import { toPlainDate } from '@/lib/server/db/plain-date-column'
import { type Scope, withScope } from '@/lib/server/db/scope'
import { findPatientHeading, type PatientHeading } from '@/lib/server/people/queries'

export type BodyChartPage = { readonly patient: PatientHeading; readonly columns: readonly ChartColumn[] }

/** The body charts of the episode over time; the draft, if there is one, is the latest. */
export function getBodyChartPage(scope: Scope, patientId: PatientId): Promise<BodyChartPage | null> {
  return withScope(scope, async (tx) => {
    const patient = await findPatientHeading(tx, scope, patientId)
    if (!patient) return null
    const rows = await tx.assessment.findMany({
      where: { clinicId: scope.clinicId, episodeId: patient.episode.id },
      orderBy: [{ signedAt: { sort: 'asc', nulls: 'last' } }, { id: 'asc' }],
      select: { findings: true, assessedOn: true, state: true },
    })
    const charts = rows.map(({ findings, assessedOn, state }) => ({
      on: toPlainDate(assessedOn),
      isDraft: state === 'draft',
      chart: readFindingsColumn(findings).findings.bodyChart,
    }))
    return { patient, columns: chartsOverTime(charts) }
  })
}
