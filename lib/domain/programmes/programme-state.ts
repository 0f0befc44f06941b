import type { ConfirmationState } from '@/lib/domain/assessment/confirmation-state'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'

export const PROGRAMME_STATES = ['draft', 'active', 'paused', 'suspended', 'stopped', 'completed'] as const
export type ProgrammeState = (typeof PROGRAMME_STATES)[number]
export const PROGRAMME_EVENTS = ['activate', 'pause', 'resume', 'suspend', 'clear', 'stop', 'complete'] as const
export type ProgrammeEvent = (typeof PROGRAMME_EVENTS)[number]
/** `rules`: consequences that the product draws by itself (clinical.md 4.4), never a move towards exercise. */
export type ProgrammeMover = 'clinician' | 'patient' | 'rules'

export type TransitionRefusal = 'not_from_this_state' | 'clinician_only' | 'not_confirmed' | 'not_qualified'

/**
 * Every state × event (clinical.md 2.2, 4.4, 8). null = refused. A second warning sign while suspended is not an error;
 * a suspended programme can only be cleared or stopped; stopped and completed are final.
 */
export const PROGRAMME_TRANSITIONS: Readonly<
  Record<ProgrammeState, Readonly<Record<ProgrammeEvent, ProgrammeState | null>>>
> = {
  draft: row({ activate: 'active', stop: 'stopped' }),
  active: row({ pause: 'paused', suspend: 'suspended', stop: 'stopped', complete: 'completed' }),
  paused: row({ resume: 'active', suspend: 'suspended', stop: 'stopped', complete: 'completed' }),
  suspended: row({ suspend: 'suspended', clear: 'active', stop: 'stopped' }),
  stopped: row({}),
  completed: row({}),
}

/** A patient can only cause a suspension, and cannot undo it (clinical.md 2.2.6); the rules may also pause. */
const ALLOWED: Readonly<Record<ProgrammeMover, readonly ProgrammeEvent[]>> = {
  clinician: ['activate', 'pause', 'resume', 'suspend', 'clear', 'stop', 'complete'],
  patient: ['suspend'],
  rules: ['suspend', 'pause'],
}

function row(allowed: Partial<Record<ProgrammeEvent, ProgrammeState>>): Record<ProgrammeEvent, ProgrammeState | null> {
  const none = { activate: null, pause: null, resume: null, suspend: null, clear: null, stop: null, complete: null }
  return { ...none, ...allowed }
}

export function canCause(by: ProgrammeMover, event: ProgrammeEvent): boolean {
  return ALLOWED[by].includes(event)
}

/**
 * The state after an event. Whatever leads to `active` needs a confirmation in force (clinical.md 1.6; hazard H05):
 * after a suspension the clinician restores the confirmation first, and only one who may confirm clears (2.2.6).
 */
export function decideTransition(move: {
  readonly state: ProgrammeState
  readonly event: ProgrammeEvent
  readonly by: ProgrammeMover
  /** Did the clinic record this person as able to confirm? */
  readonly isQualified: boolean
  readonly confirmationState: ConfirmationState | null
}): Result<ProgrammeState, TransitionRefusal> {
  if (!canCause(move.by, move.event)) return refuse('clinician_only')
  const next = PROGRAMME_TRANSITIONS[move.state][move.event]
  if (next === null) return refuse('not_from_this_state')
  if (move.event === 'clear' && !move.isQualified) return refuse('not_qualified')
  if (next === 'active' && move.confirmationState !== 'confirmed') return refuse('not_confirmed')
  return ok(next)
}
