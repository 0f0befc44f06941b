import type { ReasonView } from '@/lib/domain/exercises/fit-view'

/** At most so many people at once: each is judged alone, and somebody reads the report. A design decision. */
export const GIVING_MAX = 40

/** Where somebody stands who could be given a template. */
export const CANDIDATE_STATES = ['ready', 'not_confirmed', 'not_assessed', 'has_programme'] as const
export type CandidateState = (typeof CANDIDATE_STATES)[number]

type CandidateFacts = { readonly isAssessed: boolean; readonly isConfirmed: boolean; readonly hasProgramme: boolean }

/**
 * What stands in the way of a draft comes first: an unfinished programme, no signed assessment. Without a confirmation in force a draft may
 * be written all the same; it cannot start (clinical.md 1.6).
 */
export function candidateState({ isAssessed, isConfirmed, hasProgramme }: CandidateFacts): CandidateState {
  if (hasProgramme) return 'has_programme'
  if (!isAssessed) return 'not_assessed'
  return isConfirmed ? 'ready' : 'not_confirmed'
}

/** Would a draft be written for somebody in this state? */
export function getsDraft(state: CandidateState): boolean {
  return state === 'ready' || state === 'not_confirmed'
}

export type GivingCandidate = {
  readonly id: string
  readonly givenName: string
  readonly familyName: string
  readonly state: CandidateState
}

/** Why somebody got no draft: as when a template is chosen for one person. */
export const GIVING_REFUSALS = [
  'not_found',
  'not_assessed',
  'has_programme',
  'template_gone',
  'unknown_exercise',
  'nothing_fits',
] as const
export type GivingRefusal = (typeof GIVING_REFUSALS)[number]

export type GivenLeftOut = { readonly name: string; readonly phase: number; readonly reasons: readonly ReasonView[] }

/** What came of it for one person: a draft with what was left out of it, or why there is none. */
export type GivingLine = {
  readonly patientId: string
  readonly givenName: string
  readonly familyName: string
  readonly refusal: GivingRefusal | null
  readonly leftOut: readonly GivenLeftOut[]
}
