import type { Dose } from '@/lib/domain/exercises/dose'
import type { ItemSide } from '@/lib/domain/programmes/item'

export type RevisionItem = {
  /** The same item through all revisions. */
  readonly lineageId: string
  readonly phase: number
  readonly exerciseSlug: string
  readonly exerciseVersion: number | null
  readonly side: ItemSide | null
  readonly dose: Dose
  readonly note: string | null
  readonly why: string | null
}
export type DoseChange = {
  readonly [Field in keyof Dose]: { readonly field: Field; readonly from: Dose[Field]; readonly to: Dose[Field] }
}[keyof Dose]
export type ChangedItem = {
  readonly before: RevisionItem
  readonly after: RevisionItem
  readonly dose: readonly DoseChange[]
  readonly exerciseChanged: boolean
  /** The same exercise, as it was written at another time. */
  readonly versionChanged: boolean
  readonly sideChanged: boolean
  readonly phaseChanged: boolean
  readonly noteChanged: boolean
  readonly whyChanged: boolean
}
export type RevisionDiff = {
  readonly added: readonly RevisionItem[]
  readonly removed: readonly RevisionItem[]
  readonly changed: readonly ChangedItem[]
}

const DOSE_FIELDS: readonly (keyof Dose)[] = [
  'mode',
  'sets',
  'reps',
  'holdSeconds',
  'durationSeconds',
  'restSeconds',
  'sessionsPerDay',
  'daysPerWeek',
  'weekdays',
  'tempo',
  'weightKg',
  'band',
  'right',
]

/** What a new revision changes, as data for the screen, the print-out and the patient's banner (product.md, programme diff). */
export function diffRevisions(before: readonly RevisionItem[], after: readonly RevisionItem[]): RevisionDiff {
  const old = new Map(before.map((item) => [item.lineageId, item]))
  const kept = new Set(after.map((item) => item.lineageId))
  const changed = after.flatMap((item) => {
    const previous = old.get(item.lineageId)
    return previous === undefined ? [] : changesOf(previous, item)
  })
  return {
    added: after.filter((item) => !old.has(item.lineageId)),
    removed: before.filter((item) => !kept.has(item.lineageId)),
    changed,
  }
}

export function isUnchanged(diff: RevisionDiff): boolean {
  return diff.added.length + diff.removed.length + diff.changed.length === 0
}

export function doseChanges(before: Dose, after: Dose): DoseChange[] {
  return DOSE_FIELDS.filter((field) => !isSame(before[field], after[field])).map(
    // The field ties `from` and `to` together; the compiler cannot follow that through a loop.
    (field) => ({ field, from: before[field], to: after[field] }) as DoseChange,
  )
}

/** Days and the right side are no single values. */
function isSame(before: Dose[keyof Dose], after: Dose[keyof Dose]): boolean {
  return before === after || JSON.stringify(before) === JSON.stringify(after)
}

function changesOf(before: RevisionItem, after: RevisionItem): ChangedItem[] {
  const change: ChangedItem = {
    before,
    after,
    dose: doseChanges(before.dose, after.dose),
    exerciseChanged: before.exerciseSlug !== after.exerciseSlug,
    versionChanged: before.exerciseSlug === after.exerciseSlug && before.exerciseVersion !== after.exerciseVersion,
    sideChanged: before.side !== after.side,
    phaseChanged: before.phase !== after.phase,
    noteChanged: before.note !== after.note,
    whyChanged: before.why !== after.why,
  }
  const isChanged =
    change.dose.length > 0 ||
    change.exerciseChanged ||
    change.versionChanged ||
    change.sideChanged ||
    change.phaseChanged ||
    change.noteChanged ||
    change.whyChanged
  return isChanged ? [change] : []
}
