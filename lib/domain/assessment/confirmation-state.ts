import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'

/** The states of clinical.md 1.6. Only `confirmed` lets a programme go live. */
export const CONFIRMATION_STATES = ['draft', 'provisional', 'confirmed', 'suspended', 'revoked', 'expired'] as const
export type ConfirmationState = (typeof CONFIRMATION_STATES)[number]

/**
 * - `propose`: saved with a label, gates still open
 * - `sign`: all gates met and signed by a qualified clinician
 * - `review`: signed again while in force, which begins a new twelve weeks
 * - `suspend`: red flag, or new or worse weakness
 * - `release`: a qualified clinician, after a fresh full screen and neurological examination
 * - `revoke`: withdrawn by a clinician; for good
 * - `expire`: twelve weeks without review
 * - `supersede`: a newer signed confirmation of the same episode takes its place; after a suspension this is the release
 * - `begin_new_episode`: a new complaint ends this one
 */
export const CONFIRMATION_EVENTS = [
  'propose',
  'sign',
  'review',
  'suspend',
  'release',
  'revoke',
  'expire',
  'supersede',
  'begin_new_episode',
] as const
export type ConfirmationEvent = (typeof CONFIRMATION_EVENTS)[number]

type Row = Readonly<Partial<Record<ConfirmationEvent, ConfirmationState>>>

/**
 * Every permitted change; what is not here is refused (clinical.md 1.6, 2.2.6). A suspended confirmation does not
 * expire into something that a signature alone could revive: it must be released or revoked. One that was never
 * signed cannot be suspended, or a release would confirm it without a signature; its red flags hold it back in G0.
 */
const TRANSITIONS: Readonly<Record<ConfirmationState, Row>> = {
  draft: { propose: 'provisional', sign: 'confirmed', revoke: 'revoked', begin_new_episode: 'expired' },
  provisional: {
    propose: 'provisional',
    sign: 'confirmed',
    revoke: 'revoked',
    supersede: 'expired',
    begin_new_episode: 'expired',
  },
  confirmed: {
    review: 'confirmed',
    suspend: 'suspended',
    revoke: 'revoked',
    expire: 'expired',
    supersede: 'expired',
    begin_new_episode: 'expired',
  },
  suspended: {
    suspend: 'suspended',
    release: 'confirmed',
    revoke: 'revoked',
    supersede: 'expired',
    begin_new_episode: 'expired',
  },
  revoked: {},
  expired: { sign: 'confirmed', revoke: 'revoked' },
}

export function transition(
  state: ConfirmationState,
  event: ConfirmationEvent,
): Result<ConfirmationState, 'transition_not_allowed'> {
  const next = TRANSITIONS[state][event]
  return next === undefined ? refuse('transition_not_allowed') : ok(next)
}

/** Events that only somebody who may sign can cause (clinical.md 1.6, 2.2.6). The others follow from facts. */
export function needsQualifiedClinician(event: ConfirmationEvent): boolean {
  return event === 'sign' || event === 'review' || event === 'release' || event === 'revoke'
}

/** A signature is given to one record: these events write a new one, and never move the one that was signed before. */
export function needsNewSignature(event: ConfirmationEvent): boolean {
  return event === 'sign' || event === 'review' || event === 'release'
}

/** Where a record may move that was signed already; the database's trigger holds the same table, whatever code asks. */
export function movesOfRecord(state: ConfirmationState): readonly ConfirmationState[] {
  const events = CONFIRMATION_EVENTS.filter((event) => !needsNewSignature(event))
  const reached = events.map((event) => TRANSITIONS[state][event])
  return CONFIRMATION_STATES.filter((next) => next !== state && reached.includes(next))
}

/** Twelve weeks (clinical.md 1.6). */
export const CONFIRMATION_VALID_DAYS = 84

/** The first day on which a confirmation no longer counts without a review; the days are the clinic's rule. */
export function confirmationExpiresOn(signedOn: PlainDate, validDays: number = CONFIRMATION_VALID_DAYS): PlainDate {
  return addDays(signedOn, validDays)
}

/** The state as of today: a confirmation expires by itself, even if no job has written it down yet. */
export function effectiveState(
  state: ConfirmationState,
  expiresOn: PlainDate | null,
  today: PlainDate,
): ConfirmationState {
  return state === 'confirmed' && expiresOn !== null && today >= expiresOn ? 'expired' : state
}

/** May a session begin on this day? Null: nothing is confirmed. What had begun before is still taken in. */
export function isInForceOn(day: PlainDate, confirmedUntil: PlainDate | null): boolean {
  return confirmedUntil !== null && day < confirmedUntil
}

/** The gate before every programme (clinical.md 1.6; hazard H05). */
export function letsProgrammeGoLive(state: ConfirmationState): boolean {
  return state === 'confirmed'
}
