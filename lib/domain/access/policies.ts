import type { ClinicId, PatientId } from '@/lib/domain/shared/ids'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'

/** As much of an actor as a policy on a record needs. */
export type PolicyActor =
  | { readonly kind: 'staff'; readonly clinicId: ClinicId }
  | { readonly kind: 'patient'; readonly clinicId: ClinicId; readonly patientId: PatientId }

export type PatientRecord = { readonly id: PatientId; readonly clinicId: ClinicId }

/**
 * Staff see the patients of their own clinic; a patient sees nobody but themselves (hazard H15). The answer to somebody
 * who may not is "not found". What they may do there is the permission table's question.
 */
export function canSeePatient(actor: PolicyActor, patient: PatientRecord): boolean {
  if (actor.clinicId !== patient.clinicId) return false
  return actor.kind === 'staff' || actor.patientId === patient.id
}

/** A member's right to confirm, as the clinic recorded it. */
export type ConfirmingMember = {
  readonly canConfirm: boolean
  readonly registrationNumber: string | null
  readonly registrationBody: string | null
  /** The last day on which it holds. */
  readonly registrationExpiresOn: PlainDate | null
  /** Who looked it up in the register. */
  readonly registrationCheckedById: string | null
}

export type CannotSignReason = 'no_capability' | 'registration_missing' | 'registration_expired'

/**
 * Only a professional whose registration and scope include the diagnosis signs; assistants enter data
 * (clinical.md 1.6 "Who may confirm"; hazard H06). The permission `confirmation.sign` is asked before this.
 */
export function canSignConfirmation(member: ConfirmingMember, today: PlainDate): Result<true, CannotSignReason> {
  if (!member.canConfirm) return refuse('no_capability')
  if (!member.registrationNumber?.trim() || !member.registrationBody?.trim()) return refuse('registration_missing')
  const expiresOn = member.registrationExpiresOn
  if (expiresOn === null || member.registrationCheckedById === null) return refuse('registration_missing')
  return expiresOn < today ? refuse('registration_expired') : ok(true)
}
