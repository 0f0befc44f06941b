/**
 * What stands on the sign-in page of the demo clinic, and only there. Nobody real uses these: the addresses end in
 * `.example` (RFC 2606), and a clinic that is not marked as demo never gets them.
 */
export const DEMO_PASSWORD = 'plumb-line-riverside'

export const DEMO_STAFF = [
  { key: 'amara', name: 'Amara Osei', email: 'amara.osei@riverside.example', role: 'therapist' },
  { key: 'tom', name: 'Tom Hallworth', email: 'tom.hallworth@riverside.example', role: 'therapist' },
  { key: 'priya', name: 'Priya Nair', email: 'priya.nair@riverside.example', role: 'therapist' },
  { key: 'helen', name: 'Helen Marsh', email: 'helen.marsh@riverside.example', role: 'clinic_admin' },
] as const

export type DemoStaffKey = (typeof DEMO_STAFF)[number]['key']
export type DemoTherapistKey = Exclude<DemoStaffKey, 'helen'>

/** Card codes of two demo patients; letters and digits that are not mistaken for one another. */
export const DEMO_PATIENT_DOORS = [
  { patient: 'daniel-whitcombe', name: 'Daniel Whitcombe', code: 'HKMP3479', yearOfBirth: 1985 },
  { patient: 'margaret-ellison', name: 'Margaret Ellison', code: 'CDFT7643', yearOfBirth: 1959 },
] as const
