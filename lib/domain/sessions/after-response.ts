import type { ResponseColour, ResponseReason, SymptomResponse } from '@/lib/domain/sessions/traffic-light'
import { daysBetween, type PlainDate } from '@/lib/domain/shared/plain-date'

export const ALERT_KINDS = [
  'red_flag',
  'neuro_change',
  'peripheralised',
  'not_settled',
  'two_reds',
  'over_doing',
  'silent',
  'high_baseline',
  'conflict',
  'red_pain',
  'two_ambers',
  'paper_pain',
  'pain_up',
  'pain_high',
] as const
export type AlertKind = (typeof ALERT_KINDS)[number]
export type AlertLevel = 'critical' | 'high' | 'low'
export type AlertToRaise = { readonly kind: AlertKind; readonly level: AlertLevel }

export type ResponseHistory = {
  /** The session's local day. */
  readonly day: PlainDate
  /** Local days of the patient's red sessions that began before this one; one entry a session. */
  readonly otherRedDays: readonly PlainDate[]
  /** The same of those that began after it and arrived before it: they make two, and each of them is the second. */
  readonly laterRedDays?: readonly PlainDate[]
  /** Amber when an exercise of this session was amber the last time too (`isAmberRunning`); null when not known to be. */
  readonly previousColour: ResponseColour | null
  /** The therapist's choice; the default is used when null. */
  readonly easePositionSlug: string | null
  /** Days within which a second red pauses, from the clinic's rules; the default when absent. */
  readonly redsWithinDays?: number
}
export type Consequences = {
  readonly stopsExerciseToday: boolean
  readonly easePositionSlug: string | null
  readonly nextTime: 'same' | 'less' | 'easier_exercise' | 'nothing_until_cleared'
  /** How loudly the therapist is told, as loud as the loudest alert; null = only in the log. */
  readonly notify: AlertLevel | null
  readonly programmeEvent: 'suspend' | 'pause' | null
  readonly alerts: readonly AlertToRaise[]
  /** May count towards a step up (clinical.md 5); the next-morning answer is still to come while provisional. */
  readonly countsTowardsProgression: boolean
}

/** clinical.md 4.4. */
export const DEFAULT_EASE_POSITION = 'rest-90-90'
export const TWO_REDS_WITHIN_DAYS = 7
/** The order of an alert list: most urgent first. */
const LEVELS: readonly AlertLevel[] = ['critical', 'high', 'low']

const ALERT_OF_REASON: Partial<Record<ResponseReason, AlertToRaise>> = {
  red_flag: { kind: 'red_flag', level: 'critical' },
  neuro_change: { kind: 'neuro_change', level: 'critical' },
  peripheralised: { kind: 'peripheralised', level: 'high' },
  peripheralised_next_day: { kind: 'peripheralised', level: 'high' },
  not_settled_24h: { kind: 'not_settled', level: 'high' },
  high_baseline_notify: { kind: 'high_baseline', level: 'low' },
}

/**
 * What follows from a response (clinical.md 4.4): a red ends the exercise, shows an ease position, swaps to the easier
 * exercise next time (`stepsDown`) and tells the therapist the same day; two reds in 7 days pause; two ambers running on one exercise
 * mean a little less, as a proposal, and a quiet note. Warning signs and nerve changes suspend (2.2, 4.3). Nothing gets harder by itself (H10).
 */
export function consequencesOf(response: SymptomResponse, history: ResponseHistory): Consequences {
  const alerts = alertsFor(response, history)
  const isRed = response.colour === 'red' || response.colour === 'red_flag'
  const isSecond = alerts.some((alert) => alert.kind === 'two_reds')
  const makesTwo = isSecondRed(history.day, history.laterRedDays ?? [], history.redsWithinDays)
  const isPausing = response.colour === 'red' && (isSecond || makesTwo)
  return {
    stopsExerciseToday: isRed,
    // A red flag page has one action only (2.2.2): no exercise, not even a resting one.
    easePositionSlug: isRed && !response.suspends ? (history.easePositionSlug ?? DEFAULT_EASE_POSITION) : null,
    nextTime: nextTimeAfter(response, history.previousColour),
    notify: alerts[0]?.level ?? null,
    programmeEvent: response.suspends ? 'suspend' : isPausing ? 'pause' : null,
    alerts,
    countsTowardsProgression: countsTowardsProgression(response),
  }
}

/** True when this red and another one fall within so many local days, today included, on whichever side of it. */
export function isSecondRed(
  day: PlainDate,
  otherRedDays: readonly PlainDate[],
  withinDays: number = TWO_REDS_WITHIN_DAYS,
): boolean {
  return otherRedDays.some((other) => Math.abs(daysBetween(other, day)) < withinDays)
}

type ColouredSession = { readonly colour: ResponseColour; readonly items: readonly string[] }

/**
 * "Amber twice running on one exercise" (clinical.md 4.4): was one of these exercises amber the last time it was done? Sessions without it
 * lie between, an amber of other exercises is none of it.
 */
export function isAmberRunning(items: readonly string[], newestFirst: readonly ColouredSession[]): boolean {
  return items.some((item) => newestFirst.find((session) => session.items.includes(item))?.colour === 'amber')
}

function alertsFor(response: SymptomResponse, history: ResponseHistory): AlertToRaise[] {
  const alerts = new Map<AlertKind, AlertToRaise>()
  for (const reason of response.reasons) {
    const alert = ALERT_OF_REASON[reason]
    if (alert) alerts.set(alert.kind, alert)
  }
  if (
    response.colour === 'red' &&
    !response.suspends &&
    isSecondRed(history.day, history.otherRedDays, history.redsWithinDays)
  ) {
    alerts.set('two_reds', { kind: 'two_reds', level: 'high' })
  }
  // The same-day note of 4.4, where nothing else says why the therapist is told.
  if (response.colour === 'red' && alerts.size === 0) alerts.set('red_pain', { kind: 'red_pain', level: 'high' })
  if (isAmberTwice(response, history.previousColour)) alerts.set('two_ambers', { kind: 'two_ambers', level: 'low' })
  return [...alerts.values()].sort((a, b) => LEVELS.indexOf(a.level) - LEVELS.indexOf(b.level))
}

function isAmberTwice(response: SymptomResponse, previous: ResponseColour | null): boolean {
  return response.colour === 'amber' && previous === 'amber'
}

function nextTimeAfter(response: SymptomResponse, previous: ResponseColour | null): Consequences['nextTime'] {
  if (response.suspends) return 'nothing_until_cleared'
  if (response.colour === 'red') return 'easier_exercise'
  return isAmberTwice(response, previous) ? 'less' : 'same'
}

/** Green, or amber while centralising (clinical.md 5), and settled: an unknown morning never counts (4.4). */
function countsTowardsProgression(response: SymptomResponse): boolean {
  if (response.provisional) return false
  return response.colour === 'green' || (response.colour === 'amber' && response.reasons.includes('centralised'))
}
