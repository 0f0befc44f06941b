import 'server-only'

import type { MemberId } from '@/lib/domain/shared/ids'
import type { Scope, ScopedTx } from '@/lib/server/db/scope'

export function findMember(tx: ScopedTx, scope: Scope, memberId: MemberId) {
  return tx.member.findFirst({
    where: { clinicId: scope.clinicId, id: memberId, archivedAt: null },
    select: {
      ...{ userId: true, roles: true, canConfirm: true, registrationBody: true, registrationNumber: true },
      ...{ registrationExpiresOn: true, registrationCheckedOn: true },
    },
  })
}

/** All admins of the clinic are locked in one order: two admins cannot remove each other at the same moment. */
export async function lockMember(tx: ScopedTx, scope: Scope, memberId: MemberId) {
  await tx.$queryRaw`
    select id from member where clinic_id = ${scope.clinicId}::uuid and ('clinic_admin' = any (roles) or id = ${memberId}::uuid)
    order by id for update`
  return findMember(tx, scope, memberId)
}

export function otherAdmins(tx: ScopedTx, scope: Scope, memberId: MemberId): Promise<number> {
  return tx.member.count({
    where: { clinicId: scope.clinicId, id: { not: memberId }, archivedAt: null, roles: { has: 'clinic_admin' } },
  })
}

export function countPatients(tx: ScopedTx, scope: Scope, memberId: MemberId): Promise<number> {
  return tx.patient.count({ where: { clinicId: scope.clinicId, therapistId: memberId, archivedAt: null } })
}
