import 'server-only'

import { groupAdherence, hideSmallGroups, roundGroup, type ShownGroup } from '@/lib/domain/progress/adherence-groups'
import { DIMENSIONS, type Dimension, isClinical } from '@/lib/domain/progress/overview/dimension'
import type { Scope, ScopedTx } from '@/lib/server/db/scope'
import {
  type AdherenceRow,
  type AdherenceSpan,
  countErased,
  guidePlanner,
  readAdherenceRows,
} from '@/lib/server/progress/adherence-rows'
import { type PatientFacts, readPatientFacts } from '@/lib/server/progress/overview/patient-facts'

/** Stays in this folder and the report: what it says of a patient is clinical. */
export type OverviewRow = AdherenceRow & { readonly facts: PatientFacts }
/** `name` where the clinic gave it: a therapist's, a template's. All others have their words in the catalogue. */
export type NamedGroup = ShownGroup<string> & { readonly name: string | null }

export const NO_KEY = 'none'

export async function readOverviewRows(tx: ScopedTx, scope: Scope, span: AdherenceSpan): Promise<OverviewRow[]> {
  await guidePlanner(tx)
  await countErased(tx)
  const facts = await readPatientFacts(tx, scope, span)
  const rows = await readAdherenceRows(tx, scope, span)
  return rows.flatMap((row) => {
    const own = facts.get(row.patientId)
    return own ? [{ ...row, facts: own }] : []
  })
}

/** Every way of grouping by itself. No two are ever crossed: a cell of two would be smaller than either can protect. */
export function overviewGroups(rows: readonly OverviewRow[]): Readonly<Record<Dimension, readonly NamedGroup[]>> {
  return Object.fromEntries(DIMENSIONS.map((dimension) => [dimension, groupsOf(rows, dimension)])) as Record<
    Dimension,
    NamedGroup[]
  >
}

export function groupKey({ facts, ...row }: OverviewRow, dimension: Dimension): string {
  switch (dimension) {
    case 'clinic':
      return 'all'
    case 'therapist':
      return row.therapistId
    case 'condition':
      return row.condition ?? NO_KEY
    case 'template':
      return facts.template?.key ?? NO_KEY
    case 'phase':
      return String(facts.phase)
    case 'age':
      return facts.age
    case 'language':
      return facts.language
    case 'access':
      return facts.access
  }
}

function groupsOf(rows: readonly OverviewRow[], dimension: Dimension): NamedGroup[] {
  const names = new Map(rows.map((row) => [groupKey(row, dimension), nameOf(row, dimension)]))
  const groups = groupAdherence(rows, (row) => groupKey(row, dimension))
  // The whole clinic is no group among others: its numbers stand in the page's first sentence.
  const shown = dimension === 'clinic' ? wholeClinic(groups) : hideSmallGroups(groups)
  return shown.map((group) => ({
    ...(isClinical(dimension) ? roundGroup(group) : group),
    name: names.get(group.key) ?? null,
  }))
}

function wholeClinic(groups: ReturnType<typeof groupAdherence<OverviewRow, string>>): ShownGroup<string>[] {
  return groups
    .filter((group) => group.patients > 0)
    .map(({ patientsBefore: _, ...group }) => ({ ...group, hidden: false }))
}

function nameOf(row: OverviewRow, dimension: Dimension): string | null {
  if (dimension === 'therapist') return row.therapistName
  return dimension === 'template' ? (row.facts.template?.name ?? null) : null
}
