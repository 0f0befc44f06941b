import 'server-only'

import type { ClinicId, MemberId, UserId } from '@/lib/domain/shared/ids'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { audit } from '@/lib/server/audit/audit'
import { issuePasswordLink } from '@/lib/server/auth/accounts/staff-accounts'
import { staffScope } from '@/lib/server/db/scope'
import { systemDb } from '@/lib/server/db/system-db'

export type RenewedLink = { readonly link: string; readonly name: string; readonly clinicName: string }
export type RenewRefusal = 'no_clinic' | 'several_clinics' | 'no_member' | 'not_admin'

/**
 * A new one-time link for an admin who has lost theirs, asked for at the server itself: inside the clinic nobody else may be there to
 * make one. Everybody else asks their admin. The earlier links stop working; sessions end when the new one is used.
 */
export async function renewAdminLink(
  asked: { readonly clinic: string; readonly email: string },
  nowMs: number,
  site: string,
): Promise<Result<RenewedLink, RenewRefusal>> {
  const found = await findClinic(asked.clinic)
  if (!found.ok) return found
  const clinic = found.value
  const member = await systemDb().member.findFirst({
    where: { clinicId: clinic.id, archivedAt: null, user: { email: asked.email } },
    select: { id: true, name: true, roles: true, userId: true },
  })
  if (!member) return refuse('no_member')
  if (!member.roles.includes('clinic_admin')) return refuse('not_admin')
  const link = await systemDb().$transaction(async (tx) => {
    const made = await issuePasswordLink(member.userId as UserId, nowMs, tx, site)
    await audit(tx, staffScope(clinic.id as ClinicId, member.id as MemberId), {
      action: 'auth.new_link',
      subjectKind: 'member',
      subjectId: member.id,
    })
    return made
  })
  return ok({ link, name: member.name, clinicName: clinic.name })
}

/** By its id, or by its name however it is capitalised; two clinics may have one name. */
async function findClinic(
  asked: string,
): Promise<Result<{ readonly id: string; readonly name: string }, 'no_clinic' | 'several_clinics'>> {
  // Not Prisma's insensitive `equals`: it reads % and _ of a name as wildcards.
  const clinics = await systemDb().$queryRaw<{ id: string; name: string }[]>`
    select id, name from clinic where id::text = lower(${asked}) or lower(name) = lower(${asked}) limit 2`
  const [clinic] = clinics
  if (!clinic) return refuse('no_clinic')
  return clinics.length > 1 ? refuse('several_clinics') : ok(clinic)
}

/** To choose from, when a name did not say which. */
export function listClinicIds(): Promise<{ id: string; name: string }[]> {
  return systemDb().clinic.findMany({ orderBy: { name: 'asc' }, select: { id: true, name: true } })
}
