import {
  decideScreen,
  type Screen,
  type ScreenAnswers,
  type ScreenDecision,
} from '@/lib/domain/assessment/warning-signs'
import { daysBetween, type PlainDate } from '@/lib/domain/shared/plain-date'

/** The nine questions of clinical.md 2.3, whose words must not be changed without clinical review. No default answers. */
export const WEEKLY_QUESTIONS = [
  'saddle',
  'pee',
  'poo',
  'sex',
  'both_legs',
  'weakness',
  'fever',
  'fall',
  'weight_or_cancer',
] as const
export type WeeklyQuestion = (typeof WEEKLY_QUESTIONS)[number]

/** By the group of each question (clinical.md 2): cauda equina now; weakness, infection and fracture today; cancer within days. */
export const WEEKLY_URGENCY: Screen<WeeklyQuestion> = {
  saddle: 'emergency',
  pee: 'emergency',
  poo: 'emergency',
  sex: 'emergency',
  both_legs: 'emergency',
  weakness: 'same_day',
  fever: 'same_day',
  fall: 'same_day',
  weight_or_cancer: 'urgent',
}

/** Suspected cancer with nerve signs is an emergency (clinical.md 2, row "Cancer"). */
export function decideWeeklyScreen(answers: ScreenAnswers<WeeklyQuestion>): ScreenDecision<WeeklyQuestion> {
  const decision = decideScreen(WEEKLY_URGENCY, answers)
  if (decision.kind !== 'stop') return decision
  const isCancerWithNerveSigns = answers.weight_or_cancer === true && answers.weakness === true
  return isCancerWithNerveSigns ? { ...decision, urgency: 'emergency' } : decision
}

/** clinical.md 2.1. */
export const WEEKLY_SCREEN_DAYS = 7

/** Asked again a week after the last one, or after the full screen of a signed assessment; null when there was neither. */
export function isWeeklyScreenDue(screenedOn: PlainDate | null, today: PlainDate, everyDays: number): boolean {
  return screenedOn === null || daysBetween(screenedOn, today) >= everyDays
}
