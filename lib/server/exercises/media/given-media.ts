import 'server-only'

import type { ExerciseMediaFile } from '@/lib/domain/exercises/media/media-rules'
import type { ScopedTx } from '@/lib/server/db/scope'

/** What the versions that these programme items give show beside their figures, by the item's id; nothing for most. */
export async function mediaOfItems(
  tx: ScopedTx,
  itemIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ExerciseMediaFile[]>> {
  if (itemIds.length === 0) return new Map()
  const items = await tx.programmeItem.findMany({
    where: { id: { in: [...itemIds] } },
    select: { id: true, given: { select: { mediaIds: true } } },
  })
  const ids = items.flatMap((item) => item.given.mediaIds)
  if (ids.length === 0) return new Map()
  const files = await tx.exerciseMedia.findMany({
    where: { id: { in: ids } },
    select: { id: true, kind: true, alt: true, width: true, height: true },
  })
  const shownBy = (mediaIds: readonly string[]) =>
    mediaIds.flatMap((mediaId) => files.filter((file) => file.id === mediaId))
  return new Map(items.map((item) => [item.id, shownBy(item.given.mediaIds)]))
}
