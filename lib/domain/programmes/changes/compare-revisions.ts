import type { PhaseStage } from '@/lib/domain/exercises/exercise'
import { movedItems } from '@/lib/domain/programmes/changes/moved-items'
import type { StoredGoal } from '@/lib/domain/programmes/goals'
import { diffRevisions, isUnchanged, type RevisionDiff, type RevisionItem } from '@/lib/domain/programmes/revision-diff'
import type { VariantKind } from '@/lib/domain/programmes/variants'
import type { IsoWeekday } from '@/lib/domain/shared/plain-date'

export type PhaseFacts = {
  readonly position: number
  readonly name: string
  readonly stage: PhaseStage
  readonly weeks: number
  readonly goal: string
}
export type ArticleFacts = {
  readonly slug: string
  readonly title: string
  readonly fromPhase: number
  /** False: only a demo clinic's patients see it. */
  readonly isReviewed: boolean
}
export type VariantFacts = {
  readonly phase: number
  readonly kind: VariantKind
  readonly lineageIds: readonly string[]
}
export type Schedule = { readonly weekdays: readonly IsoWeekday[]; readonly sessionsPerDay: number }

/** All of a revision that somebody may have changed; the items in the order in which they are done. */
export type ComparedRevision = Schedule & {
  readonly currentPhase: number
  readonly phases: readonly PhaseFacts[]
  readonly items: readonly RevisionItem[]
  readonly goals: readonly StoredGoal[]
  readonly articles: readonly ArticleFacts[]
  readonly variants: readonly VariantFacts[]
}

export type FromTo<Value> = { readonly from: Value; readonly to: Value }
export type ListChange<Entry> = {
  readonly added: readonly Entry[]
  readonly removed: readonly Entry[]
  readonly changed: readonly FromTo<Entry>[]
}
/** A busy-day or flare-up session that holds other items than before; lineage ids. */
export type VariantChange = {
  readonly phase: number
  readonly kind: VariantKind
  readonly taken: readonly string[]
  readonly left: readonly string[]
}
export type RevisionComparison = {
  readonly items: RevisionDiff
  /** Elsewhere in the same phase. */
  readonly moved: readonly RevisionItem[]
  readonly currentPhase: FromTo<number> | null
  readonly schedule: FromTo<Schedule> | null
  readonly phases: ListChange<PhaseFacts>
  readonly goals: ListChange<StoredGoal>
  readonly articles: ListChange<ArticleFacts>
  readonly variants: readonly VariantChange[]
}

/** Everything that is different between two revisions of one programme (product.md, programme diff). */
export function compareRevisions(before: ComparedRevision, after: ComparedRevision): RevisionComparison {
  return {
    items: diffRevisions(before.items, after.items),
    moved: movedItems(before.items, after.items),
    currentPhase: fromTo(before.currentPhase, after.currentPhase),
    schedule: fromTo(scheduleOf(before), scheduleOf(after)),
    phases: listChange(before.phases, after.phases, ({ position }) => String(position)),
    goals: listChange(before.goals, after.goals, ({ type, title }) => `${type}:${title}`),
    articles: listChange(before.articles, after.articles, ({ slug }) => slug),
    variants: variantChanges(before.variants, after.variants),
  }
}

export function isSameRevision(comparison: RevisionComparison): boolean {
  const { items, moved, currentPhase, schedule, phases, goals, articles, variants } = comparison
  return (
    isUnchanged(items) &&
    currentPhase === null &&
    schedule === null &&
    isSameList(phases) &&
    isSameList(goals) &&
    isSameList(articles) &&
    moved.length + variants.length === 0
  )
}

export function isSameList(change: ListChange<unknown>): boolean {
  return change.added.length + change.removed.length + change.changed.length === 0
}

/** Days in any order are the same days. */
function scheduleOf({ weekdays, sessionsPerDay }: Schedule): Schedule {
  return { weekdays: [...weekdays].sort((one, other) => one - other), sessionsPerDay }
}

function fromTo<Value>(from: Value, to: Value): FromTo<Value> | null {
  return isEqual(from, to) ? null : { from, to }
}

function listChange<Entry>(
  before: readonly Entry[],
  after: readonly Entry[],
  keyOf: (entry: Entry) => string,
): ListChange<Entry> {
  const old = new Map(before.map((entry) => [keyOf(entry), entry]))
  const kept = new Set(after.map(keyOf))
  return {
    added: after.filter((entry) => !old.has(keyOf(entry))),
    removed: before.filter((entry) => !kept.has(keyOf(entry))),
    changed: after.flatMap((to) => {
      const from = old.get(keyOf(to))
      return from === undefined || isEqual(from, to) ? [] : [{ from, to }]
    }),
  }
}

function variantChanges(before: readonly VariantFacts[], after: readonly VariantFacts[]): VariantChange[] {
  const keyOf = ({ phase, kind }: VariantFacts) => `${phase}:${kind}`
  const [old, now] = [before, after].map((list) => new Map(list.map((variant) => [keyOf(variant), variant])))
  return [...new Map([...before, ...after].map((variant) => [keyOf(variant), variant]))].flatMap(
    ([key, { phase, kind }]) => {
      const [was, is] = [old?.get(key)?.lineageIds ?? [], now?.get(key)?.lineageIds ?? []]
      const taken = is.filter((id) => !was.includes(id))
      const left = was.filter((id) => !is.includes(id))
      return taken.length + left.length === 0 ? [] : [{ phase, kind, taken, left }]
    },
  )
}

/** Plain data whose keys stand in one order, as all of it is built in one place. */
function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
