import type { MemberRole, PermissionActor } from './roles'

/** A column of the permission table. */
export type Holder = MemberRole | 'patient'

/**
 * Who may do what: the one table. Clinic admins see people, adherence and the audit and can hand over a card; they
 * neither read nor write clinical data and can never set a confirmation (clinical.md 1.6; hazard H06). Which record it
 * may be done to is a policy (policies.ts); a patient's permissions always mean their own record.
 */
export const PERMISSIONS = {
  'patient.list': ['therapist', 'clinic_admin'],
  'patient.read': ['therapist'],
  'patient.write': ['therapist'],
  'own_record.read': ['patient'],
  'own_figure.choose': ['patient'],
  'own_page.choose': ['patient'],
  'exercise.read': ['therapist'],
  'assessment.write': ['therapist'],
  'attachment.read': ['therapist'],
  'attachment.write': ['therapist'],
  'confirmation.sign': ['therapist'],
  'programme.read': ['therapist', 'patient'],
  'programme.write': ['therapist'],
  'programme.activate': ['therapist'],
  'proposal.decide': ['therapist'],
  'session.read': ['therapist', 'patient'],
  'session.record': ['patient'],
  'session.key_in': ['therapist'],
  'warning_check.record': ['patient'],
  'alert.acknowledge': ['therapist'],
  'queue.mark': ['therapist'],
  'measure.record': ['therapist'],
  'measure.ask': ['therapist'],
  'measure.answer': ['patient'],
  'licence.write': ['clinic_admin'],
  'adherence.read': ['therapist', 'clinic_admin'],
  'monitoring.read': ['therapist', 'clinic_admin'],
  'monitoring.write': ['therapist'],
  'message.read': ['therapist', 'patient'],
  'message.write': ['therapist', 'patient'],
  'card.make': ['therapist', 'clinic_admin'],
  'calendar.write': ['therapist', 'patient'],
  'letters.write': ['patient'],
  'own_data.ask': ['patient'],
  'device.revoke': ['therapist', 'clinic_admin', 'patient'],
  'code.redeem': ['patient'],
  'people.manage': ['clinic_admin'],
  'data_request.manage': ['clinic_admin'],
  'clinic.manage': ['clinic_admin'],
  'content.write': ['therapist'],
  'content.review': ['therapist'],
  'exercise_media.read': ['therapist', 'clinic_admin', 'patient'],
  'audit.read': ['clinic_admin'],
} as const satisfies Readonly<Record<string, readonly Holder[]>>

export type Permission = keyof typeof PERMISSIONS

/** May this kind of actor do it at all? Somebody who holds two roles has the permissions of both. */
export function can(actor: PermissionActor, permission: Permission): boolean {
  const holders: readonly Holder[] = PERMISSIONS[permission]
  return actor.kind === 'patient' ? holders.includes('patient') : actor.roles.some((role) => holders.includes(role))
}
