import type { MemberRole } from '@/lib/domain/access/roles'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'

/** What a clinic admin writes down of a member of staff. */
export type MemberRecord = {
  readonly roles: readonly MemberRole[]
  readonly canConfirm: boolean
  readonly registrationBody: string | null
  readonly registrationNumber: string | null
  /** The last day on which it holds; null when the body sets none. */
  readonly registrationExpiresOn: PlainDate | null
}

export type MemberRecordRefusal = 'confirm_needs_therapist' | 'confirm_needs_registration' | 'registration_expired'

/**
 * The right to confirm is given only to a therapist whose registration is written down and holds, whoever gives it and to
 * whom (clinical.md 1.6 "Who may confirm"; hazard H06).
 */
export function checkMemberRecord(member: MemberRecord, today: PlainDate): Result<true, MemberRecordRefusal> {
  if (!member.canConfirm) return ok(true)
  if (!member.roles.includes('therapist')) return refuse('confirm_needs_therapist')
  if (!member.registrationBody?.trim() || !member.registrationNumber?.trim())
    return refuse('confirm_needs_registration')
  const expiresOn = member.registrationExpiresOn
  return expiresOn !== null && expiresOn < today ? refuse('registration_expired') : ok(true)
}

/** A clinic without an admin could never let anyone in again. */
export function leavesAnAdmin(otherAdmins: number, rolesAfter: readonly MemberRole[]): boolean {
  return otherAdmins > 0 || rolesAfter.includes('clinic_admin')
}
