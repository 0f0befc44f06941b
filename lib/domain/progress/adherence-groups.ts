import { type AdherenceParts, addParts } from '@/lib/domain/progress/adherence'

/** One patient's sessions in a period and in the one before it. */
export type PatientAdherence = { readonly current: AdherenceParts; readonly previous: AdherenceParts }

export type AdherenceGroup<Key extends string> = {
  readonly key: Key
  /** Patients with sessions in the period, paused ones included. */
  readonly patients: number
  readonly patientsBefore: number
  readonly current: AdherenceParts
  readonly previous: AdherenceParts
}

/** A hidden group has a name and nothing else, so that no page can show its numbers by mistake. */
export type ShownGroup<Key extends string> =
  | {
      readonly key: Key
      readonly hidden: false
      readonly patients: number
      readonly current: AdherenceParts
      /** Null when the period before had too few patients. */
      readonly previous: AdherenceParts | null
    }
  | { readonly key: Key; readonly hidden: true; readonly because: 'small' | 'protects_small' }

/** Fewer patients than this could be recognised in a clinical grouping (product.md: honest denominator). */
export const GROUP_PATIENTS_MIN = 5

const NOTHING: AdherenceParts = { due: 0, done: 0, toldNotDone: 0, unknown: 0, notYet: 0, paused: 0 }

/** Sessions that were due or excused: somebody with none takes no part in the period. */
export function hasSessions(parts: AdherenceParts): boolean {
  return parts.due + parts.paused > 0
}

/** Done ÷ due; excused sessions are not among `due`. Null when nothing was due. */
export function doneShare(parts: AdherenceParts): number | null {
  return parts.due === 0 ? null : parts.done / parts.due
}

export function totalParts(parts: readonly AdherenceParts[]): AdherenceParts {
  return parts.reduce(addParts, NOTHING)
}

/** Groups with sessions in the period, most patients first; a group that has none any more is left out. */
export function groupAdherence<Row extends PatientAdherence, Key extends string>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): AdherenceGroup<Key>[] {
  const byKey = new Map<Key, Row[]>()
  for (const row of rows) byKey.set(keyOf(row), [...(byKey.get(keyOf(row)) ?? []), row])
  return [...byKey]
    .map(([key, members]) => ({
      key,
      patients: members.filter((row) => hasSessions(row.current)).length,
      patientsBefore: members.filter((row) => hasSessions(row.previous)).length,
      current: totalParts(members.map((row) => row.current)),
      previous: totalParts(members.map((row) => row.previous)),
    }))
    .filter((group) => group.patients > 0)
    .sort((a, b) => b.patients - a.patients)
}

/**
 * Hides groups of fewer than five patients. What is hidden must not come out as "all minus the rest" either: the hidden
 * groups together always hold at least two groups and five patients, so that the next larger one is hidden with them.
 */
export function hideSmallGroups<Key extends string>(groups: readonly AdherenceGroup<Key>[]): ShownGroup<Key>[] {
  const hidden = new Map<Key, 'small' | 'protects_small'>()
  let patients = 0
  for (const group of [...groups].sort((a, b) => a.patients - b.patients)) {
    const isSmall = group.patients < GROUP_PATIENTS_MIN
    const protects = hidden.size === 1 || (hidden.size > 0 && patients < GROUP_PATIENTS_MIN)
    if (!isSmall && !protects) break
    hidden.set(group.key, isSmall ? 'small' : 'protects_small')
    patients += group.patients
  }
  return groups.map((group) => {
    const because = hidden.get(group.key)
    if (because) return { key: group.key, hidden: true, because }
    const { key, current } = group
    const previous = group.patientsBefore < GROUP_PATIENTS_MIN ? null : group.previous
    return { key, hidden: false, patients: group.patients, current, previous }
  })
}
