import 'server-only'

import { readFile } from 'node:fs/promises'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import type { PictureFault, PictureType, StorageFault } from '@/lib/domain/shared/sent-files'
import { drawAnew } from '@/lib/server/storage/draw-anew'
import { discardIncoming, keepBeside } from '@/lib/server/storage/media-files'
import { photoEndFault } from '@/lib/server/storage/photo-end'
import { unlessFault } from '@/lib/server/storage/storage-fault'

/** Ready to be kept: always WebP, whatever came. */
export type PreparedPicture = {
  readonly path: string
  readonly mediaType: 'image/webp'
  readonly bytes: number
  readonly width: number
  readonly height: number
}

/** Looks inside a picture that arrived and draws it anew beside it; on a fault what arrived still lies there. */
export async function preparePicture(
  { path, type }: { readonly path: string; readonly type: PictureType },
  sideKept: number,
): Promise<Result<PreparedPicture, PictureFault | StorageFault>> {
  const fault = photoEndFault(type, await readFile(path))
  if (fault !== null) return refuse(fault)
  const drawn = await drawAnew(path, type, sideKept)
  if (typeof drawn === 'string') return refuse(drawn)
  const { picture, ...size } = drawn
  const anew = await unlessFault(keepBeside(picture))
  if (!anew.ok) return anew
  await discardIncoming(path)
  return ok({ ...size, path: anew.value, bytes: picture.length, mediaType: 'image/webp' })
}
