import { describe, expect, it } from 'vitest'
import { checkMemberRecord, leavesAnAdmin, type MemberRecord } from '@/lib/domain/access/members'
import { plainDate } from '@/lib/domain/shared/plain-date'

const today = plainDate('2026-11-23')
const registered: MemberRecord = {
  roles: ['therapist'],
  canConfirm: true,
  registrationBody: 'HCPC',
  registrationNumber: 'PH1',
  registrationExpiresOn: null,
}

describe('the right to confirm', () => {
  it.each<[string, Partial<MemberRecord>, string | true]>([
    ['a registered therapist', {}, true],
    ['a therapist who is an admin too', { roles: ['therapist', 'clinic_admin'] }, true],
    ['registered until today', { registrationExpiresOn: today }, true],
    ['registered until yesterday', { registrationExpiresOn: plainDate('2026-11-22') }, 'registration_expired'],
    ['an admin only', { roles: ['clinic_admin'] }, 'confirm_needs_therapist'],
    ['no body', { registrationBody: null }, 'confirm_needs_registration'],
    ['a blank number', { registrationNumber: '  ' }, 'confirm_needs_registration'],
    ['nothing asked for', { canConfirm: false, registrationNumber: null }, true],
  ])('%s', (_, change, expected) => {
    const answer = checkMemberRecord({ ...registered, ...change }, today)
    expect(answer.ok ? true : answer.reason).toBe(expected)
  })
})

it('keeps one admin', () => {
  expect(leavesAnAdmin(0, ['therapist'])).toBe(false)
  expect(leavesAnAdmin(0, ['therapist', 'clinic_admin'])).toBe(true)
  expect(leavesAnAdmin(1, [])).toBe(true)
})
