import 'server-only'

import type { DraftLine } from '@/lib/domain/programmes/edit-draft'
import type { Prisma } from '@/lib/server/db/generated/client'
import type { Scope, ScopedTx } from '@/lib/server/db/scope'

/** A pause of one item: open until a therapist has decided, then kept. */
export type ItemPause = {
  readonly id: string
  readonly version: number
  readonly lineageId: string
  readonly exerciseSlug: string
  readonly isOpen: boolean
  /** Typed when the item was resumed although the rules block it. */
  readonly overrideReason: string | null
}

/** Those that still say something about a line: the open ones, and those that ended with a typed reason. */
export const PAUSE_COLUMNS = {
  where: { OR: [{ endedAt: null }, { overrideReason: { not: null } }] },
  orderBy: { pausedAt: 'asc' },
  select: {
    id: true,
    version: true,
    lineageId: true,
    endedAt: true,
    overrideReason: true,
    exercise: { select: { slug: true } },
  },
} satisfies Prisma.Programme$pausesArgs

type PauseRow = Prisma.ItemPauseGetPayload<{ select: (typeof PAUSE_COLUMNS)['select'] }>

export function toPause({ exercise, endedAt, ...row }: PauseRow): ItemPause {
  return { ...row, exerciseSlug: exercise.slug, isOpen: endedAt === null }
}

function isOf(line: DraftLine): (pause: ItemPause) => boolean {
  return (pause) => pause.lineageId === line.lineageId && pause.exerciseSlug === line.exerciseSlug
}

/** The pause that keeps a line out of the sessions now; null while it is given. */
export function openPauseOf(line: DraftLine, pauses: readonly ItemPause[]): ItemPause | null {
  return pauses.find((pause) => pause.isOpen && isOf(line)(pause)) ?? null
}

/** A line with the reason that was typed since it was put in force: what was given never changes, so that the pause has it. */
export function withResumeReason(line: DraftLine, pauses: readonly ItemPause[]): DraftLine {
  const reason = pauses.filter(isOf(line)).findLast((pause) => pause.overrideReason !== null)?.overrideReason
  return reason ? { ...line, overrideReason: reason } : line
}

type Ending = { readonly scope: Scope; readonly atMs: number; readonly lines: readonly DraftLine[] }

/** A new revision comes into force: a therapist has read every line of it, so that nothing stays paused. */
export async function endPauses(
  tx: ScopedTx,
  pauses: readonly ItemPause[],
  { scope, atMs, lines }: Ending,
): Promise<number> {
  const open = pauses.filter((pause) => pause.isOpen)
  for (const pause of open) {
    const line = lines.find((candidate) => candidate.lineageId === pause.lineageId)
    const isSame = line?.exerciseSlug === pause.exerciseSlug
    const ended = { endedAt: new Date(atMs), endedById: scope.actorId, version: { increment: 1 } }
    const ending = line === undefined ? 'removed' : isSame ? 'allowed' : 'replaced'
    const reason = isSame ? (line?.overrideReason ?? null) : null
    await tx.itemPause.updateMany({
      where: { id: pause.id, endedAt: null },
      data: { ...ended, ending: reason === null ? ending : 'resumed', overrideReason: reason },
    })
  }
  return open.length
}
