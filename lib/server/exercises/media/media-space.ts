import 'server-only'

import { type Scope, type ScopedTx, withScope } from '@/lib/server/db/scope'

/** Bytes that a clinic's photos and videos take, those of earlier versions too, and how many megabytes they may. */
export type MediaSpace = { readonly used: number; readonly quotaMb: number }

export function getMediaSpace(scope: Scope): Promise<MediaSpace> {
  return withScope(scope, (tx) => mediaSpaceIn(tx, scope))
}

export async function mediaSpaceIn(tx: ScopedTx, { clinicId }: Scope): Promise<MediaSpace> {
  const { _sum } = await tx.exerciseMedia.aggregate({ where: { clinicId }, _sum: { bytes: true } })
  const { mediaQuotaMb } = await tx.clinic.findUniqueOrThrow({
    where: { id: clinicId },
    select: { mediaQuotaMb: true },
  })
  return { used: _sum.bytes ?? 0, quotaMb: mediaQuotaMb }
}
