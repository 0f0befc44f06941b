import { DEFAULT_BANDS } from '@/lib/domain/sessions/traffic-light'
import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'
import type { Prisma } from '@/lib/server/db/generated/client'
import { toDateColumn } from '@/lib/server/db/plain-date-column'
import { memberId } from '@/prisma/seed/demo/clinic'
import type { DemoData } from '@/prisma/seed/demo/demo-data'
import { clock, instantAt } from '@/prisma/seed/demo/local-time'
import { stableId } from '@/prisma/seed/stable-id'

/** What needs the installation's secret or a slow hash: given by the caller, so that the rows stay plain. */
export type Credentials = {
  readonly passwordHash: string
  readonly hashCode: (code: string) => Uint8Array<ArrayBuffer>
}

/** The clinic is older than its oldest patient. */
const OPEN_SINCE_DAYS = 120
/** The demo's doors stay open: nobody renews its cards. */
const CODE_VALID_DAYS = 3650

async function writeClinic(tx: Prisma.TransactionClient, { clinic }: DemoData, createdAt: string): Promise<void> {
  await tx.clinic.create({ data: { ...clinic, createdAt, accessKeptSince: createdAt } })
  await tx.clinicSettings.create({
    data: {
      id: stableId('demo:clinic:settings:1'),
      clinicId: clinic.id,
      number: 1,
      values: { ...DEFAULT_BANDS },
      createdAt,
    },
  })
}

async function writeStaff(
  tx: Prisma.TransactionClient,
  { clinic, members, today }: DemoData,
  passwordHash: string,
  createdAt: string,
): Promise<void> {
  await tx.userAccount.createMany({
    data: members.map(({ userId, email }) => ({ id: userId, email, passwordHash, createdAt })),
  })
  await tx.member.createMany({
    data: members.map(({ key: _key, email: _email, roles, ...member }) => ({
      ...member,
      roles: [...roles],
      clinicId: clinic.id,
      registrationExpiresOn: member.canConfirm ? toDateColumn(addDays(today, 500)) : null,
      registrationCheckedOn: member.canConfirm ? toDateColumn(addDays(today, -120)) : null,
      createdAt,
    })),
  })
}

function patientRows({ clinic, patients }: DemoData) {
  return patients.map(({ id, person, therapistId, registeredAt }) => ({
    ...person,
    id,
    therapistId,
    dateOfBirth: toDateColumn(person.dateOfBirth),
    createdAt: registeredAt,
    clinicId: clinic.id,
  }))
}

function codeRows({ clinic, patients, today }: DemoData, hashCode: Credentials['hashCode']) {
  return patients.flatMap(({ id, door, registeredAt }) =>
    door === null
      ? []
      : [
          {
            id: door.id,
            clinicId: clinic.id,
            patientId: id,
            codeHash: hashCode(door.code),
            createdById: memberId('helen'),
            createdAt: registeredAt,
            expiresAt: endOfValidity(today, clinic.timeZone),
          },
        ],
  )
}

function endOfValidity(today: PlainDate, timeZone: string): string {
  return instantAt(addDays(today, CODE_VALID_DAYS), clock('12:00'), timeZone)
}

/** The clinic, its staff, its patients and the two doors whose codes are known. */
export async function writePeople(
  tx: Prisma.TransactionClient,
  demo: DemoData,
  credentials: Credentials,
): Promise<void> {
  const createdAt = instantAt(addDays(demo.today, -OPEN_SINCE_DAYS), clock('9:00'), demo.clinic.timeZone)
  await writeClinic(tx, demo, createdAt)
  await writeStaff(tx, demo, credentials.passwordHash, createdAt)
  await tx.patient.createMany({ data: patientRows(demo) })
  await tx.patientCode.createMany({ data: codeRows(demo, credentials.hashCode) })
}
