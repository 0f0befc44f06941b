import 'server-only'

import type { AdherenceParts } from '@/lib/domain/progress/adherence'
import { hasSessions } from '@/lib/domain/progress/adherence-groups'
import { type Dimension, type GroupPart, isClinical } from '@/lib/domain/progress/overview/dimension'
import { type Scope, type ScopeOptions, withScope } from '@/lib/server/db/scope'
import { type PatientLine, patientLine } from '@/lib/server/progress/adherence-queries'
import type { AdherenceSpan } from '@/lib/server/progress/adherence-rows'
import {
  groupKey,
  type NamedGroup,
  overviewGroups,
  readOverviewRows,
} from '@/lib/server/progress/overview/overview-groups'

export type GroupQuestion = { readonly dimension: Dimension; readonly key: string; readonly part: GroupPart }
export type GroupPatients = {
  readonly group: NamedGroup & { readonly hidden: false }
  /** Null where names would say what people are treated for, to somebody who may not know. */
  readonly lines: readonly PatientLine[] | null
  /** People behind the number who are named no more. */
  readonly erased: number
}

/**
 * The patients that make up one number of the overview, those with most of it first; their counts add up to it, less those who were erased since. Null for a group
 * that is hidden, that there is not, or that is another clinic's.
 */
export async function getGroupPatients(
  scope: Scope,
  span: AdherenceSpan,
  question: GroupQuestion,
  { mayReadPatients }: { readonly mayReadPatients: boolean },
  options: ScopeOptions = {},
): Promise<GroupPatients | null> {
  const { dimension, key, part } = question
  const rows = await withScope(scope, (tx) => readOverviewRows(tx, scope, span), options)
  const group = overviewGroups(rows)[dimension].find((candidate) => candidate.key === key)
  if (!group || group.hidden) return null
  if (isClinical(dimension) && !mayReadPatients) return { group, lines: null, erased: 0 }
  const behind = rows.filter((row) => groupKey(row, dimension) === key && countOf(row.current, part) > 0)
  const named = behind.filter((row) => !row.isErased)
  const lines = named.map(patientLine).toSorted((a, b) => countOf(b.current, part) - countOf(a.current, part))
  return { group, lines, erased: behind.length - named.length }
}

function countOf(parts: AdherenceParts, part: GroupPart): number {
  switch (part) {
    case 'patients':
      return hasSessions(parts) ? 1 : 0
    case 'due':
      return parts.due
    case 'done':
      return parts.done
    case 'told_not_done':
      return parts.toldNotDone
    case 'unknown':
      return parts.unknown
    case 'not_yet':
      return parts.notYet
    case 'paused':
      return parts.paused
  }
}
