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
      /** Null when the period before hid it. */
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

/** Groups with sessions in either period, most patients first. One that has none any more counts as before (`hideSmallGroups`). */
export function groupAdherence<Row extends PatientAdherence, Key extends string>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): AdherenceGroup<Key>[] {
  const byKey = new Map<Key, Row[]>()
  for (const row of rows) {
    const members = byKey.get(keyOf(row))
    if (members) members.push(row)
    else byKey.set(keyOf(row), [row])
  }
  return [...byKey]
    .map(([key, members]) => ({
      key,
      patients: members.filter((row) => hasSessions(row.current)).length,
      patientsBefore: members.filter((row) => hasSessions(row.previous)).length,
      current: totalParts(members.map((row) => row.current)),
      previous: totalParts(members.map((row) => row.previous)),
    }))
    .filter((group) => group.patients + group.patientsBefore > 0)
    .sort((a, b) => b.patients - a.patients)
}

/**
 * Which groups of one period are hidden: those of fewer than five patients. What is hidden must not come out as "all minus the rest"
 * either: the hidden groups together always hold at least two groups and five patients, so that the next larger one is hidden with
 * them. Rests on the sizes alone, in one fixed order, so that a period hides the same groups wherever it is shown.
 */
export function hiddenGroups<Key extends string>(
  sizes: readonly { readonly key: Key; readonly patients: number }[],
): ReadonlyMap<Key, 'small' | 'protects_small'> {
  const hidden = new Map<Key, 'small' | 'protects_small'>()
  let hiddenPatients = 0
  const bySize = sizes
    .filter(({ patients }) => patients > 0)
    .toSorted((a, b) => a.patients - b.patients || (a.key < b.key ? -1 : 1))
  for (const { key, patients } of bySize) {
    const isSmall = patients < GROUP_PATIENTS_MIN
    const protects = hidden.size === 1 || (hidden.size > 0 && hiddenPatients < GROUP_PATIENTS_MIN)
    if (!isSmall && !protects) break
    hidden.set(key, isSmall ? 'small' : 'protects_small')
    hiddenPatients += patients
  }
  return hidden
}

/** Each period hides its own small groups, also as "the period before": otherwise one view would give away what another hides. */
export function hideSmallGroups<Key extends string>(groups: readonly AdherenceGroup<Key>[]): ShownGroup<Key>[] {
  const now = hiddenGroups(groups)
  const before = hiddenGroups(groups.map(({ key, patientsBefore }) => ({ key, patients: patientsBefore })))
  return groups
    .filter((group) => group.patients > 0)
    .map(({ key, patients, current, previous }) => {
      const because = now.get(key)
      if (because) return { key, hidden: true, because }
      return { key, hidden: false, patients, current, previous: before.has(key) ? null : previous }
    })
}

/** Statistical offices round so that neither a difference of two tables nor a search for the one fitting set of people finds anybody. */
const ROUNDED_TO = 5

/**
 * For clinical groupings: every count to the nearest five. Exact counts beside a list of everybody's own would be solved for who is in
 * which group; parts may therefore not quite add up to what was due.
 */
export function roundGroup<Key extends string>(group: ShownGroup<Key>): ShownGroup<Key> {
  if (group.hidden) return group
  const { patients, current, previous } = group
  return {
    ...group,
    patients: roundCount(patients),
    current: roundParts(current),
    previous: previous && roundParts(previous),
  }
}

function roundParts(parts: AdherenceParts): AdherenceParts {
  return {
    due: roundCount(parts.due),
    done: roundCount(parts.done),
    toldNotDone: roundCount(parts.toldNotDone),
    unknown: roundCount(parts.unknown),
    notYet: roundCount(parts.notYet),
    paused: roundCount(parts.paused),
  }
}

function roundCount(count: number): number {
  return Math.round(count / ROUNDED_TO) * ROUNDED_TO
}
