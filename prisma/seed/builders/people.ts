import { randomBytes } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import type { ClinicId, MemberId, PatientId, UserId } from '@/lib/domain/shared/ids'
import type { PrismaClient } from '@/lib/server/db/generated/client'

/** Builders for tests: each makes one valid row with invented data, and answers its ids. Nothing here reads the clock's day. */
export type Db = Pick<PrismaClient, '$queryRaw' | '$executeRaw'> & PrismaClient

function short(): string {
  return randomBytes(4).toString('hex')
}

export type ClinicOptions = { readonly name?: string; readonly timeZone?: string; readonly isDemo?: boolean }

export async function buildClinic(db: Db, options: ClinicOptions = {}): Promise<ClinicId> {
  const id = uuidv7()
  await db.clinic.create({
    data: {
      id,
      slug: `clinic-${short()}`,
      name: options.name ?? `Clinic ${short()}`,
      timeZone: options.timeZone ?? 'Europe/London',
      isDemo: options.isDemo ?? true,
      emergencyNumber: '999',
      emergencyPlace: 'A&E',
      phone: '01632 960147',
      settings: { create: { id: uuidv7(), number: 1, values: { greenMax: 2, amberMax: 5 } } },
    },
  })
  return id as ClinicId
}

export type MemberOptions = {
  readonly name?: string
  readonly email?: string
  readonly roles?: ('therapist' | 'clinic_admin')[]
  readonly canConfirm?: boolean
  readonly passwordHash?: string | null
}

export type BuiltMember = { readonly memberId: MemberId; readonly userId: UserId; readonly email: string }

/** A therapist who may confirm, unless asked otherwise; another member looked the registration up. */
export async function buildMember(db: Db, clinicId: ClinicId, options: MemberOptions = {}): Promise<BuiltMember> {
  const [userId, memberId] = [uuidv7(), uuidv7()]
  const email = options.email ?? `member.${short()}@clinic.example`
  await db.userAccount.create({ data: { id: userId, email, passwordHash: options.passwordHash ?? null } })
  const canConfirm = options.canConfirm ?? true
  const checkerId = canConfirm ? await buildChecker(db, clinicId) : null
  await db.member.create({
    data: {
      id: memberId,
      clinicId,
      userId,
      name: options.name ?? 'Noor Example',
      roles: options.roles ?? ['therapist'],
      profession: 'Physiotherapist',
      canConfirm,
      registrationBody: 'HCPC',
      registrationNumber: 'PH000001',
      registrationExpiresOn: new Date('2099-12-31T00:00:00Z'),
      registrationCheckedById: checkerId,
      registrationCheckedOn: canConfirm ? new Date('2026-01-05T00:00:00Z') : null,
    },
  })
  return { memberId: memberId as MemberId, userId: userId as UserId, email }
}

/** Somebody else of the clinic: who is there already, or an admin who has left since. */
async function buildChecker(db: Db, clinicId: ClinicId): Promise<string> {
  const there = await db.member.findFirst({ where: { clinicId, canConfirm: false }, select: { id: true } })
  if (there) return there.id
  const [userId, id] = [uuidv7(), uuidv7()]
  await db.userAccount.create({ data: { id: userId, email: `registrar.${short()}@clinic.example` } })
  await db.member.create({
    data: { id, clinicId, userId, name: 'Rea Registrar', roles: ['clinic_admin'], archivedAt: new Date() },
  })
  return id
}

export type PatientOptions = {
  readonly givenName?: string
  readonly familyName?: string
  /** 'YYYY-MM-DD'. */
  readonly dateOfBirth?: string
}

export async function buildPatient(
  db: Db,
  clinicId: ClinicId,
  therapistId: MemberId,
  options: PatientOptions = {},
): Promise<PatientId> {
  const id = uuidv7()
  await db.patient.create({
    data: {
      id,
      clinicId,
      therapistId,
      givenName: options.givenName ?? 'Ana',
      familyName: options.familyName ?? 'Rowan',
      dateOfBirth: new Date(`${options.dateOfBirth ?? '1960-05-04'}T00:00:00Z`),
    },
  })
  return id as PatientId
}
