import { getFormatter, getTranslations } from 'next-intl/server'
import type { BreakdownRow } from '@/components/progress/adherence-breakdown'
import type { TableRow } from '@/components/progress/adherence-table'
import { CONDITIONS } from '@/lib/domain/assessment/vocabulary'
import { doneShare } from '@/lib/domain/progress/adherence-groups'
import { AGE_BANDS, type Dimension, WAYS_OF_ACCESS } from '@/lib/domain/progress/overview/dimension'
import type { AdherenceSearch } from '@/lib/schemas/admin'
import type { PatientLine } from '@/lib/server/progress/adherence-queries'
import type { NamedGroup } from '@/lib/server/progress/overview/overview-groups'

/** Groups with their names; the ones that have an order of their own keep it. */
export async function groupRows(groups: readonly NamedGroup[], dimension: Dimension): Promise<BreakdownRow[]> {
  const nameOf = await groupNames(dimension)
  const rows = groups.map((group) => ({ ...group, name: nameOf(group) }))
  if (dimension === 'age') return rows.toSorted((a, b) => placeIn(AGE_BANDS, a.key) - placeIn(AGE_BANDS, b.key))
  if (dimension === 'phase') return rows.toSorted((a, b) => Number(a.key) - Number(b.key))
  return mostDoneFirst(rows)
}

/** How a group of a dimension is called. */
export async function groupNames(
  dimension: Dimension,
): Promise<(group: { readonly key: string; readonly name: string | null }) => string> {
  const [t, tc, format] = await Promise.all([
    getTranslations('admin.adherence.group'),
    getTranslations('admin.conditions'),
    getFormatter(),
  ])
  switch (dimension) {
    case 'clinic':
      return () => t('clinic')
    case 'therapist':
      return ({ name }) => name ?? ''
    case 'template':
      return ({ name }) => name ?? t('noTemplate')
    case 'condition':
      return ({ key }) => tc(CONDITIONS.find((condition) => condition === key) ?? 'none')
    case 'phase':
      return ({ key }) => t('phase', { number: key })
    case 'age':
      return ({ key }) => t(`age.${AGE_BANDS.find((band) => band === key) ?? 'under_40'}`)
    case 'language':
      return ({ key }) => format.displayName(key, { type: 'language' }) ?? key
    case 'access':
      return ({ key }) => t(`access.${WAYS_OF_ACCESS.find((way) => way === key) ?? 'none_yet'}`)
  }
}

function placeIn(order: readonly string[], key: string): number {
  return order.indexOf(key)
}

/** Hidden groups last, in the order of their names: their place must not tell their share. */
function mostDoneFirst(rows: readonly BreakdownRow[]): BreakdownRow[] {
  const shareOf = (row: BreakdownRow) => (row.hidden ? -2 : (doneShare(row.current) ?? -1))
  return rows.toSorted((a, b) => shareOf(b) - shareOf(a) || a.name.localeCompare(b.name, 'en'))
}

/** Patients' own pages are for therapists: an admin who is none sees names and numbers only. */
export function patientRows(
  lines: readonly PatientLine[],
  order: AdherenceSearch['order'] | 'as_given',
  opensPatients: boolean,
): TableRow[] {
  const ordered =
    order === 'least_done' ? lines.toSorted((a, b) => (doneShare(a.current) ?? 2) - (doneShare(b.current) ?? 2)) : lines
  return ordered.map((line) => ({
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
