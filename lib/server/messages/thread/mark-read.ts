import 'server-only'

import type { ScopedTx } from '@/lib/server/db/scope'

type Whose = {
  readonly clinicId: string
  readonly patientId: string
  /** Who reads: the other side's messages are marked. */
  readonly by: 'clinic' | 'patient'
}

/** How many messages were read with it, up to one that was on the page; null when there is no such message. */
export async function markRead(
  tx: ScopedTx,
  { by, ...own }: Whose,
  { upTo, nowMs }: { readonly upTo: string; readonly nowMs: number },
): Promise<number | null> {
  const newest = await tx.message.findFirst({ where: { ...own, id: upTo }, select: { sentAt: true } })
  if (!newest) return null
  const { count } = await tx.message.updateMany({
    where: {
      ...{ ...own, memberId: by === 'clinic' ? null : { not: null }, readAt: null },
      // Several that a device sent at once arrived in the same millisecond, in the order of their ids.
      OR: [{ sentAt: { lt: newest.sentAt } }, { sentAt: newest.sentAt, id: { lte: upTo } }],
    },
    data: { readAt: new Date(nowMs) },
  })
  return count
}
