import type { Dose } from '@/lib/domain/exercises/dose'
import type { Category } from '@/lib/domain/exercises/exercise'
import { isPossibleDose } from '@/lib/domain/programmes/dose-limits'
import { setSeconds } from '@/lib/domain/programmes/dose-minutes'

/** The one thing of a dose that a step changes (clinical.md 5, "one variable at a time"). */
export type DoseStep = {
  readonly field: 'reps' | 'holdSeconds' | 'durationSeconds' | 'sets' | 'daysPerWeek'
  readonly from: number
  readonly to: number
}

/** clinical.md 5: repetitions and holds grow by 10–20 %; with small numbers one more is the smallest step there is. */
const GROWTH = 0.15
/** Walking time is raised "by about 10%" [S33]. */
const WALK_GROWTH = 0.1
/**
 * Where growing in one variable ends and the next one begins: clinical.md 5, effort guide (strength 8–12 repetitions, core holds
 * 6–10 s, stretches 15–30 s) and volume limits (walks of 30 min). Three sets are the most of the shipped doses.
 */
const MOST_REPS = 12
const MOST_SETS = 3
const MOST_HOLD: Readonly<Record<Category, number>> = {
  core: 10,
  posture: 10,
  strength: 10,
  flexibility: 30,
  nerve_mobility: 0,
  low_impact_cardio: 0,
}
const MOST_DURATION = 1800
const MOST_DAYS = 7
/** clinical.md 5: "when changing to `harder`, restart at 60–70% of the old volume". */
export const RESTART_SHARE = { least: 0.6, most: 0.7 } as const

/** Seconds of work in one session on one side: what two exercises, counted in different ways, are compared by. */
export function volumeOf(dose: Dose): number {
  return dose.sets * setSeconds(dose)
}

/** The next step within the same exercise before it is swapped: repetitions or hold, then sets. Null at the top. */
export function stepUpWithin(dose: Dose, category: Category): DoseStep | null {
  return firstOf([
    () => growth('reps', dose.reps, MOST_REPS, GROWTH, 1),
    () => growth('holdSeconds', dose.holdSeconds, MOST_HOLD[category], GROWTH, 1),
    () => growth('durationSeconds', dose.durationSeconds, MOST_DURATION, WALK_GROWTH, 10),
    () => (dose.mode !== 'duration' && dose.sets < MOST_SETS ? step('sets', dose.sets, dose.sets + 1) : null),
  ])
}

/** The last resort of the order: one day a week more. */
export function stepUpDays({ daysPerWeek, weekdays }: Dose): DoseStep | null {
  // Which day to add to days that somebody chose is no rule's business.
  return weekdays === null && daysPerWeek < MOST_DAYS ? step('daysPerWeek', daysPerWeek, daysPerWeek + 1) : null
}

/** A little less of the same: one set fewer (clinical.md 4.4), or a fifth of the repetitions, hold or time of the only set. */
export function stepDownWithin(dose: Dose): DoseStep | null {
  if (dose.sets > 1) return step('sets', dose.sets, dose.sets - 1)
  if (dose.mode === 'duration') return shrink('durationSeconds', dose.durationSeconds, 10)
  return shrink('reps', dose.reps, 1)
}

/** The right side, where it differs, goes the same way by as much: what was less stays less. */
export function withStep(dose: Dose, { field, from, to }: DoseStep): Dose {
  const right = field === 'sets' || field === 'daysPerWeek' ? null : (dose.right?.[field] ?? null)
  if (right === null) return { ...dose, [field]: to }
  return { ...dose, [field]: to, right: { ...dose.right, [field]: Math.max(1, right + to - from) } }
}

/**
 * The dose to begin a harder exercise with: its own dose made smaller, to 60–70 % of the volume of the old one; the days and the
 * sittings a day stay, so that one thing changes. Where no whole number meets the range it is the most below it, and where even one
 * repetition is above, that one.
 */
export function restartDose(old: Dose, next: Dose): Dose {
  const target = volumeOf(old)
  const doses = smallerDoses(next).map((dose) => ({ dose, share: volumeOf(dose) / target }))
  const inRange = doses.filter(({ share }) => share >= RESTART_SHARE.least && share <= RESTART_SHARE.most)
  const below = doses.filter(({ share }) => share <= RESTART_SHARE.most)
  const chosen = largest(inRange) ?? largest(below) ?? doses.toSorted((a, b) => a.share - b.share)[0]
  return onDaysOf(old, chosen?.dose ?? next)
}

/** The dose to step back to an easier exercise with: its own, but never more work than the harder one was. */
export function easierDose(old: Dose, next: Dose): Dose {
  const doses = smallerDoses(next).map((dose) => ({ dose, share: volumeOf(dose) / volumeOf(old) }))
  const chosen = largest(doses.filter(({ share }) => share <= 1)) ?? doses.toSorted((a, b) => a.share - b.share)[0]
  return onDaysOf(old, chosen?.dose ?? next)
}

function onDaysOf({ daysPerWeek, weekdays, sessionsPerDay }: Dose, dose: Dose): Dose {
  return { ...dose, daysPerWeek, weekdays, sessionsPerDay }
}

type Weighed = { readonly dose: Dose; readonly share: number }

/** The most work; with equal work the most sets, as the library has them. */
function largest(doses: readonly Weighed[]): Weighed | undefined {
  return doses.toSorted((a, b) => b.share - a.share || b.dose.sets - a.dose.sets)[0]
}

/** An exercise's own dose with every smaller number of sets and repetitions (or tens of seconds): never more than its own. */
function smallerDoses(dose: Dose): Dose[] {
  const sets = upTo(dose.sets, 1)
  const amounts =
    dose.mode === 'duration'
      ? upTo(dose.durationSeconds ?? 10, 10).map((durationSeconds) => ({ durationSeconds }))
      : upTo(dose.reps ?? 1, 1).map((reps) => ({ reps }))
  return sets
    .flatMap((count) =>
      amounts.map((amount) => ({ ...dose, ...amount, right: atMost(dose.right, amount), sets: count })),
    )
    .filter((candidate) => isPossibleDose(candidate).ok)
}

/** A weaker right side stays weaker; a stronger one comes down with the left. */
function atMost(
  right: Dose['right'],
  amount: { readonly reps?: number; readonly durationSeconds?: number },
): Dose['right'] {
  if (right === null) return null
  const { reps, durationSeconds } = right
  return {
    ...right,
    ...(amount.reps !== undefined && reps != null ? { reps: Math.min(reps, amount.reps) } : {}),
    ...(amount.durationSeconds !== undefined && durationSeconds != null
      ? { durationSeconds: Math.min(durationSeconds, amount.durationSeconds) }
      : {}),
  }
}

function upTo(most: number, by: number): number[] {
  return Array.from({ length: Math.max(1, Math.floor(most / by)) }, (_, index) => (index + 1) * by)
}

function growth(
  field: DoseStep['field'],
  from: number | null,
  most: number,
  share: number,
  by: number,
): DoseStep | null {
  if (from === null || from <= 0 || from >= most) return null
  const to = from + Math.max(by, Math.round((from * share) / by) * by)
  return step(field, from, Math.min(to, most))
}

function shrink(field: DoseStep['field'], from: number | null, by: number): DoseStep | null {
  if (from === null || from <= by) return null
  return step(field, from, from - Math.max(by, Math.round((from * 0.2) / by) * by))
}

function step(field: DoseStep['field'], from: number, to: number): DoseStep {
  return { field, from, to }
}

function firstOf(steps: readonly (() => DoseStep | null)[]): DoseStep | null {
  for (const next of steps) {
    const found = next()
    if (found) return found
  }
  return null
}
