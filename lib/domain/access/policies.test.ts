import { describe, expect, it } from 'vitest'
import type { ClinicId, PatientId } from '@/lib/domain/shared/ids'
import { type PlainDate, plainDate } from '@/lib/domain/shared/plain-date'
import { type ConfirmingMember, canSeePatient, canSignConfirmation, type PolicyActor } from './policies'

const HERE = 'clinic-1' as ClinicId
const ELSEWHERE = 'clinic-2' as ClinicId
const ONE = 'patient-1' as PatientId
const OTHER = 'patient-2' as PatientId

describe('canSeePatient', () => {
  it.each<[string, PolicyActor, boolean]>([
    ['staff of the clinic', { kind: 'staff', clinicId: HERE }, true],
    ['staff of another clinic', { kind: 'staff', clinicId: ELSEWHERE }, false],
    ['the patient', { kind: 'patient', clinicId: HERE, patientId: ONE }, true],
    ['another patient', { kind: 'patient', clinicId: HERE, patientId: OTHER }, false],
    ['the same id in another clinic', { kind: 'patient', clinicId: ELSEWHERE, patientId: ONE }, false],
  ])('%s', (_name, actor, expected) => {
    expect(canSeePatient(actor, { id: ONE, clinicId: HERE })).toBe(expected)
  })
})

describe('canSignConfirmation', () => {
  const today = plainDate('2026-11-23')
  const member = (change: Partial<ConfirmingMember>): ConfirmingMember => ({
    canConfirm: true,
    registrationNumber: 'PH000000',
    registrationBody: 'HCPC',
    registrationExpiresOn: plainDate('2028-04-30'),
    registrationCheckedById: 'another-member',
    ...change,
  })
  const until = (day: string): { registrationExpiresOn: PlainDate } => ({ registrationExpiresOn: plainDate(day) })

  it.each<[string, Partial<ConfirmingMember>, string]>([
    ['registered and checked', {}, 'yes'],
    ['no end', { registrationExpiresOn: null }, 'registration_missing'],
    ['checked by nobody', { registrationCheckedById: null }, 'registration_missing'],
    ['last day', until('2026-11-23'), 'yes'],
    ['day after', until('2026-11-22'), 'registration_expired'],
    ['no number', { registrationNumber: null }, 'registration_missing'],
    ['blank number', { registrationNumber: ' ' }, 'registration_missing'],
    ['no body', { registrationBody: null }, 'registration_missing'],
    ['no capability', { canConfirm: false, registrationNumber: null }, 'no_capability'],
  ])('%s', (_name, change, expected) => {
    const result = canSignConfirmation(member(change), today)
    expect(result.ok ? 'yes' : result.reason).toBe(expected)
  })
})
