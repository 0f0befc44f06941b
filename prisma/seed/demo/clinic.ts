import { DEMO_STAFF, type DemoStaffKey } from '@/prisma/seed/demo-accounts'
import { stableId } from '@/prisma/seed/stable-id'
import type { DemoClinic, DemoMember } from './demo-data'

/** Invented; telephone numbers are from the ranges that Ofcom keeps free for drama. */
export const DEMO_CLINIC: DemoClinic = {
  id: stableId('demo:clinic'),
  slug: 'riverside',
  name: 'Riverside Physiotherapy',
  timeZone: 'Europe/London',
  language: 'en-GB',
  isDemo: true,
  emergencyNumber: '999',
  emergencyPlace: 'A&E',
  urgentAdviceNumber: '111',
  answeringHours: 'We answer on weekdays from 9 to 5, mostly by the next day.',
  phone: '01632 960147',
  address: '12 Mill Lane, Ambleford',
  brandColour: '#1f5458',
}

/** Registration numbers that no register gives out: real ones have other letters. Tom's is still being checked. */
const REGISTRATION: Partial<Record<DemoStaffKey, string>> = { amara: 'DEMO-104417', priya: 'DEMO-118206' }

export const memberId = (key: DemoStaffKey): string => stableId(`demo:member:${key}`)

export const DEMO_MEMBERS: readonly DemoMember[] = DEMO_STAFF.map(({ key, name, email, role }) => {
  const number = REGISTRATION[key] ?? null
  return {
    id: memberId(key),
    userId: stableId(`demo:user:${key}`),
    key,
    email,
    name,
    roles: [role],
    profession: role === 'therapist' ? 'Physiotherapist' : null,
    canConfirm: number !== null,
    registrationBody: number === null ? null : 'HCPC',
    registrationNumber: number,
    registrationCheckedById: number === null ? null : memberId('helen'),
  }
})

export function demoMember(key: DemoStaffKey): DemoMember {
  const member = DEMO_MEMBERS.find((candidate) => candidate.key === key)
  if (!member) throw new Error('No such demo member')
  return member
}
