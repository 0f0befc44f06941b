import type { Dose } from '@/lib/domain/exercises/dose'
import type { Category } from '@/lib/domain/exercises/exercise'
import {
  type DoseStep,
  easierDose,
  restartDose,
  stepDownWithin,
  stepUpDays,
  stepUpWithin,
} from '@/lib/domain/progress/proposals/next-dose'
import type { Difficulty } from '@/lib/domain/sessions/skip-reason'
import type { ResponseColour } from '@/lib/domain/sessions/traffic-light'
import { daysBetween, type PlainDate } from '@/lib/domain/shared/plain-date'

/** One session in which the item was prescribed at its present level. */
export type ItemSession = {
  readonly sessionId: string
  readonly day: PlainDate
  readonly colour: ResponseColour
  readonly isCentralising: boolean
  /** Back to usual the next morning; null is unknown, which never counts (clinical.md 4.4). */
  readonly settled24h: boolean | null
  /** 0–10, of the whole session; null when nobody asked, as on paper. */
  readonly effort: number | null
  readonly setsPrescribed: number
  readonly setsDone: number
  /** The patient's own rating of the exercise; null when nobody said. */
  readonly difficulty: Difficulty | null
}
/** The neighbour on the ladder; `isBlocked` for this person and stage. */
export type Rung = { readonly slug: string; readonly dose: Dose; readonly isBlocked: boolean }
export type ItemHistory = {
  readonly dose: Dose
  readonly category: Category
  /** Since when this exercise has had this dose. */
  readonly levelSince: PlainDate
  /** Newest first, of this level only. */
  readonly sessions: readonly ItemSession[]
  readonly easier: Rung | null
  readonly harder: Rung | null
  /** Planned sessions in a row that were not done, up to now. */
  readonly missedInRow: number
  readonly today: PlainDate
}

export type ItemChange =
  | ({ readonly kind: 'dose' } & DoseStep)
  | { readonly kind: 'exercise'; readonly direction: 'easier' | 'harder'; readonly slug: string; readonly dose: Dose }
export const REGRESS_REASONS = ['red', 'two_ambers', 'form', 'missed'] as const
export type RegressReason = (typeof REGRESS_REASONS)[number]
export type ItemProposal =
  | { readonly kind: 'progress'; readonly change: ItemChange; readonly sessions: readonly ItemSession[] }
  | {
      readonly kind: 'regress'
      readonly reason: RegressReason
      readonly change: ItemChange
      readonly sessions: readonly ItemSession[]
    }

/** clinical.md 5, "progress one exercise". */
export const GOOD_SESSIONS = 3
export const MOST_EFFORT = 6
export const LEAST_DAYS_AT_LEVEL = 5
/** clinical.md 5, "regress": three or more planned sessions missed in a row. */
export const MISSED_IN_ROW = 3

/**
 * What the rules suggest for one exercise, for a clinician to decide (clinical.md 5; hazard H10): back after any red, two ambers
 * running, a form that broke down in the first set or a stretch without sessions; on when everything of the last three was good.
 * Back is asked first: nothing that speaks against an exercise is outweighed by what speaks for it.
 */
export function proposeForItem(history: ItemHistory): ItemProposal | null {
  const reason = regressReason(history)
  if (reason) {
    const change = changeDown(history, reason)
    const count = reason === 'two_ambers' ? 2 : reason === 'missed' ? 0 : 1
    return change && { kind: 'regress', reason, change, sessions: history.sessions.slice(0, count) }
  }
  const recent = history.sessions.slice(0, GOOD_SESSIONS)
  if (!mayProgress(history, recent)) return null
  const change = changeUp(history)
  return change && { kind: 'progress', change, sessions: recent }
}

function regressReason({ sessions, missedInRow }: ItemHistory): RegressReason | null {
  const [last, before] = sessions
  if (last && isRed(last)) return 'red'
  if (last?.colour === 'amber' && before?.colour === 'amber') return 'two_ambers'
  if (last && brokeDownAtFirst(last)) return 'form'
  return missedInRow >= MISSED_IN_ROW ? 'missed' : null
}

function isRed({ colour }: ItemSession): boolean {
  return colour === 'red' || colour === 'red_flag'
}

/** "Form breakdown in set 1": too hard or hurting, and given up within the first set. */
function brokeDownAtFirst({ difficulty, setsDone, setsPrescribed }: ItemSession): boolean {
  const isHard = difficulty === 'too_hard' || difficulty === 'hurts'
  return isHard && setsDone <= 1 && setsDone < setsPrescribed
}

/** Every line must hold; what was not answered does not (clinical.md 4.4, 5). */
function mayProgress({ levelSince, today }: ItemHistory, recent: readonly ItemSession[]): boolean {
  if (recent.length < GOOD_SESSIONS || daysBetween(levelSince, today) < LEAST_DAYS_AT_LEVEL) return false
  const ambers = recent.filter(({ colour }) => colour !== 'green')
  return (
    ambers.length <= 1 &&
    ambers.every(({ colour, isCentralising }) => colour === 'amber' && isCentralising) &&
    recent.every(isGood)
  )
}

/** As prescribed, easy enough, in good form and back to usual the next morning. */
function isGood({ setsDone, setsPrescribed, effort, difficulty, settled24h }: ItemSession): boolean {
  const isGoodForm = difficulty === 'right' || difficulty === 'too_easy'
  return setsDone >= setsPrescribed && effort !== null && effort <= MOST_EFFORT && isGoodForm && settled24h === true
}

/** "Order of change: reps/hold → sets → `harder` exercise → load → days". Load is part of the exercise here: a rung of its own. */
function changeUp({ dose, category, harder }: ItemHistory): ItemChange | null {
  const within = stepUpWithin(dose, category)
  if (within) return { kind: 'dose', ...within }
  if (harder) {
    if (harder.isBlocked) return null
    return { kind: 'exercise', direction: 'harder', slug: harder.slug, dose: restartDose(dose, harder.dose) }
  }
  const days = stepUpDays(dose)
  return days && { kind: 'dose', ...days }
}

/** A red and a stretch away go down one level, two ambers one set first (clinical.md 4.4); the other where the first is not to be had. */
function changeDown({ dose, easier }: ItemHistory, reason: RegressReason): ItemChange | null {
  const level = easierChange(dose, easier)
  const within = stepDownWithin(dose)
  const less = within && ({ kind: 'dose', ...within } as const)
  return reason === 'two_ambers' ? (less ?? level) : (level ?? less)
}

function easierChange(dose: Dose, easier: Rung | null): ItemChange | null {
  if (!easier || easier.isBlocked) return null
  return { kind: 'exercise', direction: 'easier', slug: easier.slug, dose: easierDose(dose, easier.dose) }
}
