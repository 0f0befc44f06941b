import 'server-only'

import type { ConfirmingMember } from '@/lib/domain/access/policies'
import { toPlainDateOrNull } from '@/lib/server/db/plain-date-column'
import type { Scope, ScopedTx } from '@/lib/server/db/scope'

export type Signer = ConfirmingMember & { readonly name: string; readonly profession: string | null }

/** What the clinic recorded about the person who is signed in; never what a form says. */
export async function findSigner(tx: ScopedTx, scope: Scope): Promise<Signer | null> {
  const row = await tx.member.findFirst({
    where: { clinicId: scope.clinicId, id: scope.actorId, archivedAt: null },
    select: {
      name: true,
      profession: true,
      canConfirm: true,
      registrationBody: true,
      registrationNumber: true,
      registrationExpiresOn: true,
    },
  })
  return row ? { ...row, registrationExpiresOn: toPlainDateOrNull(row.registrationExpiresOn) } : null
}
