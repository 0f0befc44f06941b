import { addWork, type SideLog, type SideWork, sideWorkOf } from '@/lib/domain/progress/exercises/side-work'
import { DIFFICULTIES, type Difficulty, SKIP_REASONS, type SkipReason } from '@/lib/domain/sessions/skip-reason'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** One item of one session, as it was logged. */
export type LoggedItem = SideLog & {
  readonly sessionId: string
  readonly day: PlainDate
  readonly slug: string
  readonly name: string
  readonly setsPrescribed: number
  readonly skipReason: SkipReason | null
  readonly difficulty: Difficulty | null
  /** 0–10, of the whole session; null when nobody asked. */
  readonly effort: number | null
}
export type Counted<Word> = { readonly word: Word; readonly count: number }
export type ExerciseRecord = {
  readonly slug: string
  readonly name: string
  readonly lastOn: PlainDate
  /** Sessions in which it was to be done; the three below add up to it. */
  readonly sessions: number
  readonly full: number
  readonly part: number
  readonly leftOut: number
  readonly setsPrescribed: number
  /** Up to what was prescribed, session by session: more in one never makes up for less in another (clinical.md 8). */
  readonly setsDone: number
  /** Done beyond what was prescribed. */
  readonly setsExtra: number
  readonly skips: readonly Counted<SkipReason>[]
  readonly felt: readonly Counted<Difficulty>[]
  /** Mean over the sessions in which some of it was done, one decimal. */
  readonly effort: number | null
  readonly work: SideWork
}

/** What was done of each exercise, over all sessions given; the one done last comes first. */
export function exerciseRecords(items: readonly LoggedItem[]): ExerciseRecord[] {
  const bySlug = Map.groupBy(items, ({ slug }) => slug)
  return [...bySlug.values()]
    .map(recordOf)
    .toSorted((a, b) => (a.lastOn === b.lastOn ? a.name.localeCompare(b.name) : a.lastOn < b.lastOn ? 1 : -1))
}

function recordOf(items: readonly LoggedItem[]): ExerciseRecord {
  const newest = items.reduce((latest, item) => (item.day > latest.day ? item : latest))
  // A left and a right item of one session are one sitting of the exercise.
  const sittings = [...Map.groupBy(items, ({ sessionId }) => sessionId).values()].map(sittingOf)
  const count = (kind: Sitting['kind']) => sittings.filter((sitting) => sitting.kind === kind).length
  return {
    ...{ slug: newest.slug, name: newest.name, lastOn: newest.day, sessions: sittings.length },
    ...{ full: count('full'), part: count('part'), leftOut: count('left_out') },
    setsPrescribed: sum(items.map(({ setsPrescribed }) => setsPrescribed)),
    setsDone: sum(items.map(({ setsDone, setsPrescribed }) => Math.min(setsDone, setsPrescribed))),
    setsExtra: sum(items.map(({ setsDone, setsPrescribed }) => Math.max(0, setsDone - setsPrescribed))),
    skips: counted(SKIP_REASONS, items, ({ skipReason }) => skipReason),
    felt: counted(DIFFICULTIES, items, ({ difficulty }) => difficulty),
    effort: mean(sittings.flatMap(({ kind, effort }) => (kind === 'left_out' || effort === null ? [] : [effort]))),
    work: items.map(sideWorkOf).reduce(addWork),
  }
}

type Sitting = { readonly kind: 'full' | 'part' | 'left_out'; readonly effort: number | null }

function sittingOf(items: readonly LoggedItem[]): Sitting {
  const isFull = items.every(({ setsDone, setsPrescribed }) => setsDone >= setsPrescribed)
  const isDone = items.some(({ setsDone }) => setsDone > 0)
  return { kind: isFull ? 'full' : isDone ? 'part' : 'left_out', effort: items[0]?.effort ?? null }
}

/** Words that were given, the most frequent first. */
function counted<Word extends string>(
  words: readonly Word[],
  items: readonly LoggedItem[],
  wordOf: (item: LoggedItem) => Word | null,
): Counted<Word>[] {
  return words
    .map((word) => ({ word, count: items.filter((item) => wordOf(item) === word).length }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : Math.round((sum(values) / values.length) * 10) / 10
}
