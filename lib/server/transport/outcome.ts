import 'server-only'

import type { Actor, PatientActor, StaffActor } from '@/lib/server/auth/actor'
import type { RequestFacts } from '@/lib/server/auth/request-facts'

export type ActorKind = 'patient' | 'therapist' | 'clinic_admin' | 'staff' | 'signed_in' | 'public'

export type ActorFor<K extends ActorKind> = K extends 'public'
  ? Actor | null
  : K extends 'signed_in'
    ? Actor
    : K extends 'patient'
      ? PatientActor
      : StaffActor

/** What a command's work comes to; sentences are finished, in the person's language. */
export type ActionOutcome =
  | { readonly kind: 'done'; readonly redirectTo?: string; readonly message?: string }
  | { readonly kind: 'invalid'; readonly fieldErrors: Readonly<Record<string, readonly string[]>> }
  | { readonly kind: 'refused'; readonly sentence: string }

export const done = (redirectTo?: string): ActionOutcome =>
  redirectTo === undefined ? { kind: 'done' } : { kind: 'done', redirectTo }
/** Stays on the page and shows something just this once, such as a one-time link. */
export const doneWith = (message: string): ActionOutcome => ({ kind: 'done', message })
export const refused = (sentence: string): ActionOutcome => ({ kind: 'refused', sentence })
export const invalid = (fieldErrors: Readonly<Record<string, readonly string[]>>): ActionOutcome => ({
  kind: 'invalid',
  fieldErrors,
})

export type CommandContext<K extends ActorKind, Input> = {
  readonly actor: ActorFor<K>
  readonly input: Input
  readonly nowMs: number
  readonly request: RequestFacts
}
