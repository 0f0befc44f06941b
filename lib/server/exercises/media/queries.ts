import 'server-only'

import { type Scope, withScope } from '@/lib/server/db/scope'
import { keptBytes } from '@/lib/server/storage/media-files'

export type MediaFile = {
  readonly id: string
  readonly storageKey: string
  readonly mediaType: string
  readonly bytes: number
}

/**
 * A photo or video that this person may see: staff of its clinic, or a patient who was given a version that shows it. Who that
 * is, is the row's own policy (migration exercise_versions); null for everybody else, and for a file that is gone.
 */
export async function findMedia(scope: Scope, id: string): Promise<MediaFile | null> {
  const row = await withScope(scope, (tx) =>
    tx.exerciseMedia.findFirst({ where: { id }, select: { id: true, storageKey: true, mediaType: true } }),
  )
  const bytes = row && (await keptBytes(row.storageKey))
  return row && bytes !== null ? { ...row, bytes } : null
}
