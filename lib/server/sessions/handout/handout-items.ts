import 'server-only'

import type { DraftLine } from '@/lib/domain/programmes/edit-draft'
import type { HandoutItem } from '@/lib/domain/sessions/handout/handout'
import type { Prisma } from '@/lib/server/db/generated/client'
import type { ScopedTx } from '@/lib/server/db/scope'
import { figureShown } from '@/lib/server/exercises/figures'

const TEXT_COLUMNS = {
  id: true,
  exerciseId: true,
  exerciseVersion: true,
  exercise: { select: { version: true, reviewedAt: true } },
  given: {
    select: {
      ...{ slug: true, name: true, instructions: true, stopIf: true, pose: true },
      reviews: { take: 1, select: { version: true } },
    },
  },
} satisfies Prisma.ProgrammeItemSelect

type TextRow = Prisma.ProgrammeItemGetPayload<{ select: typeof TEXT_COLUMNS }>

/** Lines of a revision with the texts and the figures of the versions that they give. */
export async function handoutItems(
  tx: ScopedTx,
  lines: readonly DraftLine[],
): Promise<{ readonly items: readonly HandoutItem[]; readonly areReviewed: boolean }> {
  const rows = await tx.programmeItem.findMany({
    where: { id: { in: lines.map(({ id }) => id) } },
    select: TEXT_COLUMNS,
  })
  const textOf = new Map(rows.map((row) => [row.id, row]))
  const items: HandoutItem[] = []
  for (const line of lines) {
    const row = textOf.get(line.id)
    if (!row) throw new Error('An item went while it was read')
    items.push(await toItem(tx, line, row))
  }
  return { items, areReviewed: rows.every(isReviewed) }
}

async function toItem(tx: ScopedTx, line: DraftLine, row: TextRow): Promise<HandoutItem> {
  const { slug, name, instructions, stopIf, pose } = row.given
  const exercise = { id: row.exerciseId, version: row.exerciseVersion }
  const record = await figureShown(tx, pose, { exerciseId: exercise.id, version: exercise.version })
  const { id, side, dose, note, why } = line
  return { id, exercise, name, side, dose, note, why, instructions, stopIf, figure: record && { slug, record } }
}

/** What is asked is the text that is given: a review of another version says nothing about it. */
function isReviewed({ exercise, exerciseVersion, given }: TextRow): boolean {
  return given.reviews.length > 0 || (exercise.reviewedAt !== null && exercise.version === exerciseVersion)
}
