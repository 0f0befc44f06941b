import 'server-only'

import type { ConfirmingMember } from '@/lib/domain/access/policies'
import type { Signoff } from '@/lib/domain/assessment/gate'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
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
      registrationCheckedById: true,
    },
  })
  return row ? { ...row, registrationExpiresOn: toPlainDateOrNull(row.registrationExpiresOn) } : null
}

/** The sign-off of gate G5: who signs from the record, basis and reasoning from the form. */
export function signoffOf(
  { name, profession, registrationNumber, registrationBody }: Signer,
  { basis, reasoning }: Pick<Signoff, 'basis' | 'reasoning'>,
  today: PlainDate,
): Signoff {
  return { name, profession, registrationNumber, registrationBody, signedOn: today, basis, reasoning }
}
