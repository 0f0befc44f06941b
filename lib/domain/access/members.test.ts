import { describe, expect, it } from 'vitest'
import { checkMemberRecord, leavesAnAdmin, type MemberRecord } from '@/lib/domain/access/members'
import { plainDate } from '@/lib/domain/shared/plain-date'

const today = plainDate('2026-11-23')
const registered: MemberRecord = {
  roles: ['therapist'],
  canConfirm: true,
  registrationBody: 'HCPC',
  registrationNumber: 'PH1',
  registrationExpiresOn: plainDate('2028-04-30'),
  registrationCheckedOn: today,
}
const NEW = { today, before: null, isOwn: false }

describe('the right to confirm', () => {
  it.each<[string, Partial<MemberRecord>, string]>([
    ['a registered therapist', {}, 'new'],
    ['a therapist who is an admin too', { roles: ['therapist', 'clinic_admin'] }, 'new'],
    ['registered until today', { registrationExpiresOn: today }, 'new'],
    ['registered until yesterday', { registrationExpiresOn: plainDate('2026-11-22') }, 'registration_expired'],
    ['without an end', { registrationExpiresOn: null }, 'registration_needs_end'],
    ['looked up by nobody', { registrationCheckedOn: null }, 'registration_needs_check'],
    ['looked up tomorrow', { registrationCheckedOn: plainDate('2026-11-24') }, 'check_in_future'],
    ['an admin only', { roles: ['clinic_admin'] }, 'confirm_needs_therapist'],
    ['no body', { registrationBody: null }, 'confirm_needs_body'],
    ['a blank number', { registrationNumber: '  ' }, 'confirm_needs_registration'],
    ['nothing asked for', { canConfirm: false, registrationNumber: null }, 'none'],
  ])('%s', (_, change, expected) => {
    const answer = checkMemberRecord({ ...registered, ...change }, NEW)
    expect(answer.ok ? answer.value : answer.reason).toBe(expected)
  })

  it('is given to nobody by themselves, whatever of the registration they write', () => {
    const changes: Partial<MemberRecord>[] = [
      { canConfirm: false },
      { registrationBody: 'GMC' },
      { registrationNumber: 'PH2' },
      { registrationExpiresOn: plainDate('2026-12-31') },
      { registrationCheckedOn: plainDate('2026-01-05') },
    ]
    for (const change of changes) {
      const facts = { today, before: { ...registered, ...change }, isOwn: true }
      expect(checkMemberRecord(registered, facts)).toEqual({ ok: false, reason: 'own_registration' })
      expect(checkMemberRecord(registered, { ...facts, isOwn: false })).toEqual({ ok: true, value: 'new' })
    }
    expect(checkMemberRecord(registered, { ...NEW, isOwn: true })).toMatchObject({ reason: 'own_registration' })
  })

  it('stands as it was checked while something else is changed, by oneself too', () => {
    const facts = { today, before: { ...registered, roles: ['therapist' as const] }, isOwn: true }
    const after: MemberRecord = { ...registered, roles: ['therapist', 'clinic_admin'] }
    expect(checkMemberRecord(after, facts)).toEqual({ ok: true, value: 'kept' })
  })
})

it('keeps one admin', () => {
  expect(leavesAnAdmin(0, ['therapist'])).toBe(false)
  expect(leavesAnAdmin(0, ['therapist', 'clinic_admin'])).toBe(true)
  expect(leavesAnAdmin(1, [])).toBe(true)
})
