import type { MemberRole } from '@/lib/domain/access/roles'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'

/** What a clinic admin writes down of a member of staff. */
export type MemberRecord = {
  readonly roles: readonly MemberRole[]
  readonly canConfirm: boolean
  readonly registrationBody: string | null
  readonly registrationNumber: string | null
  /** The last day on which it holds. */
  readonly registrationExpiresOn: PlainDate | null
  /** The day on which somebody looked it up in the register. */
  readonly registrationCheckedOn: PlainDate | null
}

export type MemberRecordRefusal =
  | 'confirm_needs_therapist'
  | 'confirm_needs_body'
  | 'confirm_needs_registration'
  | 'registration_needs_end'
  | 'registration_expired'
  | 'registration_needs_check'
  | 'check_in_future'
  | 'own_registration'

/** What becomes of the check: there is none, the one before stands, or whoever writes this has looked it up anew. */
export type RegistrationCheck = 'none' | 'kept' | 'new'

/**
 * The right to confirm is given only to a therapist whose registration is written down with its end, holds, and was looked up in the
 * register by somebody else (clinical.md 1.6 "Who may confirm"; hazard H06). `before` is null for a new member.
 */
export function checkMemberRecord(
  member: MemberRecord,
  facts: { readonly today: PlainDate; readonly before: MemberRecord | null; readonly isOwn: boolean },
): Result<RegistrationCheck, MemberRecordRefusal> {
  if (!member.canConfirm) return ok('none')
  const { registrationExpiresOn: endsOn, registrationCheckedOn: checkedOn } = member
  if (!member.roles.includes('therapist')) return refuse('confirm_needs_therapist')
  if (!member.registrationBody?.trim()) return refuse('confirm_needs_body')
  if (!member.registrationNumber?.trim()) return refuse('confirm_needs_registration')
  if (endsOn === null) return refuse('registration_needs_end')
  if (endsOn < facts.today) return refuse('registration_expired')
  if (checkedOn === null) return refuse('registration_needs_check')
  if (checkedOn > facts.today) return refuse('check_in_future')
  if (facts.before && isSameRegistration(facts.before, member)) return ok('kept')
  return facts.isOwn ? refuse('own_registration') : ok('new')
}

function isSameRegistration(before: MemberRecord, after: MemberRecord): boolean {
  return (
    before.canConfirm === after.canConfirm &&
    before.registrationBody === after.registrationBody &&
    before.registrationNumber === after.registrationNumber &&
    before.registrationExpiresOn === after.registrationExpiresOn &&
    before.registrationCheckedOn === after.registrationCheckedOn
  )
}

/** A clinic without an admin could never let anyone in again. */
export function leavesAnAdmin(otherAdmins: number, rolesAfter: readonly MemberRole[]): boolean {
  return otherAdmins > 0 || rolesAfter.includes('clinic_admin')
}
