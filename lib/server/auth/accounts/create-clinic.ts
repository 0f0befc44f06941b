import 'server-only'

import { v7 as uuidv7 } from 'uuid'
import { DEFAULT_BANDS } from '@/lib/domain/sessions/traffic-light'
import type { ClinicId, MemberId, UserId } from '@/lib/domain/shared/ids'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { audit } from '@/lib/server/audit/audit'
import { issuePasswordLink } from '@/lib/server/auth/accounts/staff-accounts'
import { type ScopedTx, staffScope } from '@/lib/server/db/scope'
import { systemDb } from '@/lib/server/db/system-db'

export type NewClinic = {
  readonly name: string
  readonly timeZone: string
  readonly language: string
  readonly emergencyNumber: string
  readonly emergencyPlace: string
  readonly phone: string | null
  readonly adminName: string
  /** Normalised. */
  readonly adminEmail: string
}

/** A real clinic with its first admin, all or nothing; answers the one-time link with which the admin sets a password. */
export function createClinic(
  input: NewClinic,
  nowMs: number,
  site: string,
): Promise<Result<{ link: string }, 'address_in_use'>> {
  const { adminName, adminEmail, ...facts } = input
  const ids = { clinicId: uuidv7() as ClinicId, memberId: uuidv7() as MemberId, userId: uuidv7() as UserId }
  return systemDb().$transaction(async (tx) => {
    if (await tx.userAccount.findUnique({ where: { email: adminEmail }, select: { id: true } }))
      return refuse('address_in_use')
    await tx.clinic.create({
      data: { id: ids.clinicId, slug: slugOf(input.name, ids.clinicId), isDemo: false, ...facts },
      select: { id: true },
    })
    await addFirstSettings(tx, ids)
    await tx.userAccount.create({ data: { id: ids.userId, email: adminEmail }, select: { id: true } })
    await tx.member.create({
      data: {
        id: ids.memberId,
        clinicId: ids.clinicId,
        userId: ids.userId,
        name: adminName,
        roles: ['clinic_admin'],
      },
      select: { id: true },
    })
    const link = await issuePasswordLink(ids.userId, nowMs, tx, site)
    const entry = { action: 'clinic.create', subjectKind: 'clinic', subjectId: ids.clinicId }
    await audit(tx, staffScope(ids.clinicId, ids.memberId), entry)
    return ok({ link })
  })
}

async function addFirstSettings(tx: ScopedTx, ids: { clinicId: ClinicId; memberId: MemberId }): Promise<void> {
  await tx.clinicSettings.create({
    data: {
      id: uuidv7(),
      clinicId: ids.clinicId,
      number: 1,
      values: { ...DEFAULT_BANDS },
      createdBy: ids.memberId,
    },
    select: { id: true },
  })
}

/** Readable, and unlike any other: two clinics may have one name. */
function slugOf(name: string, id: string): string {
  const letters = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
  return `${letters || 'clinic'}-${id.replaceAll('-', '').slice(-8)}`
}
