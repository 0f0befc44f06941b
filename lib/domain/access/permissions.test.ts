import { describe, expect, it } from 'vitest'
import { can, PERMISSIONS, type Permission } from './permissions'
import type { MemberRole, PermissionActor } from './roles'

const PATIENT: PermissionActor = { kind: 'patient' }
const staff = (...roles: MemberRole[]): PermissionActor => ({ kind: 'staff', roles })

/** therapist, clinic admin, patient: written out again, so that a change of the table is a decision. */
const EXPECTED: Record<Permission, [boolean, boolean, boolean]> = {
  'patient.list': [true, true, false],
  'patient.read': [true, false, false],
  'patient.write': [true, false, false],
  'own_record.read': [false, false, true],
  'own_figure.choose': [false, false, true],
  'own_page.choose': [false, false, true],
  'exercise.read': [true, false, false],
  'assessment.write': [true, false, false],
  'attachment.read': [true, false, false],
  'attachment.write': [true, false, false],
  'confirmation.sign': [true, false, false],
  'programme.read': [true, false, true],
  'programme.write': [true, false, false],
  'programme.activate': [true, false, false],
  'proposal.decide': [true, false, false],
  'session.read': [true, false, true],
  'session.record': [false, false, true],
  'session.key_in': [true, false, false],
  'warning_check.record': [false, false, true],
  'alert.acknowledge': [true, false, false],
  'queue.mark': [true, false, false],
  'measure.record': [true, false, false],
  'measure.ask': [true, false, false],
  'measure.answer': [false, false, true],
  'licence.write': [false, true, false],
  'adherence.read': [true, true, false],
  'monitoring.read': [true, true, false],
  'monitoring.write': [true, false, false],
  'message.read': [true, false, true],
  'message.write': [true, false, true],
  'card.make': [true, true, false],
  'calendar.write': [true, false, true],
  'letters.write': [false, false, true],
  'own_data.ask': [false, false, true],
  'device.revoke': [true, true, true],
  'code.redeem': [false, false, true],
  'people.manage': [false, true, false],
  'data_request.manage': [false, true, false],
  'clinic.manage': [false, true, false],
  'content.write': [true, false, false],
  'content.review': [true, false, false],
  'exercise_media.read': [true, true, true],
  'audit.read': [false, true, false],
}
const ALL = Object.keys(PERMISSIONS) as Permission[]

describe('can', () => {
  it.each(ALL)('%s', (permission) => {
    const [therapist, admin, patient] = EXPECTED[permission]
    expect(can(staff('therapist'), permission)).toBe(therapist)
    expect(can(staff('clinic_admin'), permission)).toBe(admin)
    expect(can(PATIENT, permission)).toBe(patient)
    expect(can(staff('therapist', 'clinic_admin'), permission)).toBe(therapist || admin)
    expect(can(staff(), permission)).toBe(false)
  })
})
