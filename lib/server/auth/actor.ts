import 'server-only'

import type { MemberRole } from '@/lib/domain/access/roles'
import type { AuthSessionId, ClinicId, MemberId, PatientId, UserId } from '@/lib/domain/shared/ids'
import type { Scope } from '@/lib/server/db/scope'

/** What every page may know of the clinic it is shown in. */
export type ClinicFacts = {
  readonly id: ClinicId
  readonly name: string
  readonly timeZone: string
  readonly language: string
  readonly isDemo: boolean
  readonly emergencyNumber: string
  readonly emergencyPlace: string
  readonly phone: string | null
  /** Where to ring for advice that cannot wait for the clinic. */
  readonly advicePhone: string | null
  readonly minutesBudget: number
}

type ActorBase = {
  readonly authSessionId: AuthSessionId
  readonly clinicId: ClinicId
  readonly clinic: ClinicFacts
  readonly scope: Scope
  /** Who shows the exercises on this person's pages: a place in the cast; null leaves each exercise its own. */
  readonly look: number | null
}

export type StaffActor = ActorBase & {
  readonly kind: 'staff'
  readonly memberId: MemberId
  readonly userId: UserId
  readonly name: string
  readonly roles: readonly MemberRole[]
}

export type PatientActor = ActorBase & {
  readonly kind: 'patient'
  readonly patientId: PatientId
  readonly givenName: string
  readonly familyName: string
}

export type Actor = StaffActor | PatientActor
