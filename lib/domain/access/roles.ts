/** What a member of staff may be in one clinic; one person can be both. */
export const MEMBER_ROLES = ['therapist', 'clinic_admin'] as const
export type MemberRole = (typeof MEMBER_ROLES)[number]

/** Who is asking. A patient is a kind of actor, never a role of staff. */
export type ActorKind = 'staff' | 'patient'

/** As much of an actor as the permission table needs. */
export type PermissionActor =
  | { readonly kind: 'staff'; readonly roles: readonly MemberRole[] }
  | { readonly kind: 'patient' }
