import type { Dose } from '@/lib/domain/exercises/dose'
import { type ComparedRevision, compareRevisions, isSameList } from '@/lib/domain/programmes/changes/compare-revisions'
import { type ItemNames, itemName } from '@/lib/domain/programmes/changes/item-names'
import type { ChangedItem, RevisionItem } from '@/lib/domain/programmes/revision-diff'
import type { IsoWeekday } from '@/lib/domain/shared/plain-date'

/** Counts of a dose that can be said as "8, was 6". */
export const SAID_COUNTS = ['sets', 'reps', 'holdSeconds', 'durationSeconds'] as const
type SaidCount = (typeof SAID_COUNTS)[number]

/** One short sentence for the patient; the words come from the catalogue. Names are those of the exercises as they are given. */
export type News =
  | { readonly kind: 'phase'; readonly name: string }
  | { readonly kind: 'swapped'; readonly from: string; readonly to: string }
  | { readonly kind: 'added' | 'removed' | 'rewritten' | 'side'; readonly names: readonly string[] }
  /** Of what was swapped in. */
  | { readonly kind: 'start_low'; readonly what: 'repeats' | 'less' }
  | {
      readonly kind: 'count'
      readonly name: string
      readonly field: SaidCount
      readonly from: number
      readonly to: number
    }
  | { readonly kind: 'more' | 'less' | 'otherwise'; readonly names: readonly string[] }
  | { readonly kind: 'days'; readonly weekdays: readonly IsoWeekday[]; readonly sessionsPerDay: number }
  | { readonly kind: 'note' | 'reading'; readonly names: readonly string[] }
  | { readonly kind: 'goals' | 'order' | 'shorter' }

/** Never more: a banner is read in passing (product.md, "reading age 9–11"). */
export const MAX_NEWS = 2

/**
 * What a patient will notice of a new revision, in at most two sentences: first what is done, then how much of it. Only the phase under
 * way counts; empty exactly when nothing of it is different, but for reading that is taken away: that is no news.
 */
export function patientNews(before: ComparedRevision, after: ComparedRevision, names: ItemNames): readonly News[] {
  const comparison = compareRevisions(inPhaseNow(before), inPhaseNow(after))
  const { added, removed, changed } = comparison.items
  const name = (item: RevisionItem) => itemName(names, item)
  const what: News[] = [
    ...phaseNews(before, after),
    ...changed
      .filter(({ exerciseChanged }) => exerciseChanged)
      .map((change): News => ({ kind: 'swapped', from: name(change.before), to: name(change.after) })),
    ...listNews('added', added.map(name)),
    ...listNews('removed', removed.map(name)),
    ...listNews(
      'rewritten',
      changed.filter(({ versionChanged }) => versionChanged).map(({ after: is }) => name(is)),
    ),
    ...listNews(
      'side',
      changed.filter(isOnlySided).map(({ after: is }) => name(is)),
    ),
  ]
  const { schedule, moved, goals, articles, variants } = comparison
  const howMuch: News[] = [...doseNews(changed, name), ...(schedule ? [{ kind: 'days' as const, ...schedule.to }] : [])]
  const noted = changed.filter(({ noteChanged, whyChanged }) => noteChanged || whyChanged)
  const rest: News[] = [
    ...listNews(
      'note',
      noted.map(({ after: is }) => name(is)),
    ),
    ...(isSameList(goals) ? [] : [{ kind: 'goals' as const }]),
    ...listNews(
      'reading',
      articles.added.map(({ title }) => title),
    ),
    ...(moved.length > 0 ? [{ kind: 'order' as const }] : []),
    ...(variants.length > 0 ? [{ kind: 'shorter' as const }] : []),
  ]
  return inOrder(what, howMuch, rest).slice(0, MAX_NEWS)
}

/** What is done, then how much of it; but a new phase is best said by what comes with it. */
function inOrder(what: readonly News[], howMuch: readonly News[], rest: readonly News[]): News[] {
  const [first, ...others] = what
  if (!first || first.kind === 'phase') return [...what, ...howMuch, ...rest]
  const [amount, ...amounts] = howMuch
  return [first, ...(amount ? [amount] : []), ...others, ...amounts, ...rest]
}

/** What is not in the phase under way is not seen yet. */
function inPhaseNow(revision: ComparedRevision): ComparedRevision {
  const { currentPhase, items, variants, goals, articles } = revision
  return {
    ...revision,
    phases: [],
    // One phase after another is said as such, not as every item's move.
    items: items.filter(({ phase }) => phase === currentPhase).map((item) => ({ ...item, phase: 0 })),
    variants: variants.filter(({ phase }) => phase === currentPhase).map((variant) => ({ ...variant, phase: 0 })),
    articles: articles.filter(({ fromPhase }) => fromPhase <= currentPhase).map((one) => ({ ...one, fromPhase: 0 })),
    goals: goals.filter(({ fromPhase }) => fromPhase <= currentPhase).map((goal) => ({ ...goal, fromPhase: 0 })),
  }
}

function phaseNews(before: ComparedRevision, after: ComparedRevision): News[] {
  const phase = after.phases.find(({ position }) => position === after.currentPhase)
  return before.currentPhase === after.currentPhase || !phase ? [] : [{ kind: 'phase', name: phase.name }]
}

function listNews(
  kind: 'added' | 'removed' | 'rewritten' | 'side' | 'note' | 'reading',
  names: readonly string[],
): News[] {
  return names.length === 0 ? [] : [{ kind, names }]
}

/** A swap brings its own side and version; they are news only of an exercise that stays. */
function isOnlySided({ sideChanged, exerciseChanged }: ChangedItem): boolean {
  return sideChanged && !exerciseChanged
}

function doseNews(changed: readonly ChangedItem[], name: (item: RevisionItem) => string): News[] {
  const swaps = changed.filter(({ exerciseChanged }) => exerciseChanged)
  const kept = changed.filter(({ exerciseChanged, dose }) => !exerciseChanged && dose.length > 0)
  const [only, another] = kept
  const count = only && !another ? countNews(only, name(only.after)) : null
  const named = (direction: Direction) =>
    kept
      .filter(({ before, after }) => directionOf(before.dose, after.dose) === direction)
      .map(({ after }) => name(after))
  const [less, more, otherwise] = [named('less'), named('more'), named('otherwise')]
  return [
    ...startLow(swaps),
    ...(count
      ? [count]
      : [
          ...(less.length > 0 ? [{ kind: 'less' as const, names: less }] : []),
          ...(more.length > 0 ? [{ kind: 'more' as const, names: more }] : []),
          ...(otherwise.length > 0 ? [{ kind: 'otherwise' as const, names: otherwise }] : []),
        ]),
  ]
}

/** A swap that asks for less than what it takes the place of. */
function startLow(swaps: readonly ChangedItem[]): News[] {
  const lower = swaps.filter(({ before, after }) => directionOf(before.dose, after.dose) === 'less')
  if (lower.length === 0) return []
  const isInRepeats = lower.every(({ before, after }) => (after.dose.reps ?? 0) < (before.dose.reps ?? 0))
  return [{ kind: 'start_low', what: isInRepeats ? 'repeats' : 'less' }]
}

/** "Bird dog: 8 repeats, was 6": where one number of one exercise is all that changed. */
function countNews({ dose }: ChangedItem, name: string): News | null {
  const [change, another] = dose
  const field = SAID_COUNTS.find((candidate) => candidate === change?.field)
  if (!change || another || !field || typeof change.from !== 'number' || typeof change.to !== 'number') return null
  return { kind: 'count', name, field, from: change.from, to: change.to }
}

type Direction = 'more' | 'less' | 'otherwise'

const AMOUNTS = ['sets', 'reps', 'holdSeconds', 'durationSeconds', 'sessionsPerDay', 'daysPerWeek', 'weightKg'] as const

/** More when no amount fell and one rose, less the other way about; a rest, a band or a pace alone is neither. */
function directionOf(before: Dose, after: Dose): Direction {
  if (before.mode !== after.mode) return 'otherwise'
  const steps = AMOUNTS.map((field) => (after[field] ?? 0) - (before[field] ?? 0)).filter((step) => step !== 0)
  if (steps.length > 0 && steps.every((step) => step > 0)) return 'more'
  return steps.length > 0 && steps.every((step) => step < 0) ? 'less' : 'otherwise'
}
