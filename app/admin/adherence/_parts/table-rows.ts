import { getTranslations } from 'next-intl/server'
import type { BreakdownRow } from '@/components/progress/adherence-breakdown'
import type { TableRow } from '@/components/progress/adherence-table'
import { doneShare } from '@/lib/domain/progress/adherence-groups'
import type { AdherenceSearch } from '@/lib/schemas/admin'
import type { AdherenceReport } from '@/lib/server/progress/adherence-queries'

export function therapistRows(report: AdherenceReport): BreakdownRow[] {
  const rows = report.byTherapist.map(({ key, name, patients, current, previous }) => {
    return { key, name, hidden: false, patients, current, previous } as const
  })
  return mostDoneFirst(rows)
}

export async function conditionRows(report: AdherenceReport): Promise<BreakdownRow[]> {
  const t = await getTranslations('admin.conditions')
  return mostDoneFirst(report.byCondition.map((group) => ({ ...group, name: t(group.key) })))
}

/** Hidden groups last, in the order of their names: their place must not tell their share. */
function mostDoneFirst(rows: readonly BreakdownRow[]): BreakdownRow[] {
  const shareOf = (row: BreakdownRow) => (row.hidden ? -2 : (doneShare(row.current) ?? -1))
  return [...rows].sort((a, b) => shareOf(b) - shareOf(a) || a.name.localeCompare(b.name, 'en'))
}

/** Patients' own pages are for therapists: an admin who is none sees names and numbers only. */
export function patientRows(
  report: AdherenceReport,
  order: AdherenceSearch['order'],
  opensPatients: boolean,
): TableRow[] {
  const lines = [...report.byPatient]
  if (order === 'least_done') lines.sort((a, b) => (doneShare(a.current) ?? 2) - (doneShare(b.current) ?? 2))
  return lines.map((line) => ({
    key: line.patientId,
    name: `${line.familyName}, ${line.givenName}`,
    note: line.therapistName,
    hidden: false,
    patients: 1,
    current: line.current,
    previous: line.previous,
    ...(opensPatients ? { href: `/therapist/patients/${line.patientId}` } : {}),
  }))
}
