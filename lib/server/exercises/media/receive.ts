import 'server-only'

import { open } from 'node:fs/promises'
import {
  kindOfMedia,
  type MediaKind,
  type MediaRefusal,
  PHOTO_SIDE_KEPT,
  type SentMediaType,
  sizeFault,
  sniffMedia,
} from '@/lib/domain/exercises/media/media-rules'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { forgetMp4Metadata, mp4Fault } from '@/lib/server/exercises/media/mp4'
import { webmFault } from '@/lib/server/exercises/media/webm'
import { discardIncoming } from '@/lib/server/storage/media-files'
import { preparePicture } from '@/lib/server/storage/prepare-picture'
import { type Arrived, receiveFile } from '@/lib/server/storage/receive-file'
import { unlessFault } from '@/lib/server/storage/storage-fault'

export type ArrivedMedia = Arrived<SentMediaType>
/** Ready to be kept. */
export type Prepared = {
  readonly path: string
  readonly kind: MediaKind
  readonly mediaType: string
  readonly bytes: number
  readonly width: number | null
  readonly height: number | null
}

/** A page, a script or a document in a picture or a film. */
const FOREIGN = { markup: 'not_only_media', document: 'not_only_media' } as const

export function receiveMedia(pieces: AsyncIterable<Buffer>): Promise<Result<ArrivedMedia, MediaRefusal>> {
  return receiveFile(pieces, { sniff: sniffMedia, sizeFault, foreign: () => FOREIGN })
}

/** Looks inside: a photo is drawn anew, a film must be whole and loses what says where it was taken. */
export async function prepareMedia({ path, type, bytes }: ArrivedMedia): Promise<Result<Prepared, MediaRefusal>> {
  try {
    const answer =
      type === 'video/mp4' || type === 'video/webm'
        ? await prepareVideo(path, bytes, type)
        : await preparePicture({ path, type }, PHOTO_SIDE_KEPT)
    if (!answer.ok) await discardIncoming(path)
    return answer.ok ? ok({ ...answer.value, kind: kindOfMedia(type) }) : answer
  } catch (error) {
    await discardIncoming(path)
    throw error
  }
}

async function prepareVideo(
  path: string,
  bytes: number,
  type: Extract<SentMediaType, `video/${string}`>,
): Promise<Result<Omit<Prepared, 'kind'>, MediaRefusal>> {
  const file = await open(path, 'r+')
  try {
    const fault = type === 'video/mp4' ? await mp4Fault(file, bytes) : await webmFault(file, bytes)
    if (fault !== null) return refuse(fault)
    const forgotten = type === 'video/mp4' ? await unlessFault(forgetMp4Metadata(file, bytes)) : ok(undefined)
    if (!forgotten.ok) return forgotten
    return ok({ path, bytes, mediaType: type, width: null, height: null })
  } finally {
    await file.close()
  }
}
