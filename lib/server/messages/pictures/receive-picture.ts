import 'server-only'

import {
  MESSAGE_PICTURE_SIDE_KEPT,
  type MessagePictureRefusal,
  messagePictureSizeFault,
} from '@/lib/domain/messages/picture-rules'
import type { Result } from '@/lib/domain/shared/result'
import { type PictureType, sniffPicture } from '@/lib/domain/shared/sent-files'
import { discardIncoming } from '@/lib/server/storage/media-files'
import { type PreparedPicture, preparePicture } from '@/lib/server/storage/prepare-picture'
import { type Arrived, receiveFile } from '@/lib/server/storage/receive-file'

export type ArrivedPicture = Arrived<PictureType>

export function receiveMessagePicture(
  pieces: AsyncIterable<Buffer>,
): Promise<Result<ArrivedPicture, MessagePictureRefusal>> {
  return receiveFile(pieces, {
    sniff: sniffPicture,
    sizeFault: messagePictureSizeFault,
    foreign: () => ({ markup: 'not_only_media', document: 'not_only_media' }) as const,
  })
}

/** Drawn anew: no place, no device, nothing but the picture. */
export async function prepareMessagePicture(
  file: ArrivedPicture,
): Promise<Result<PreparedPicture, MessagePictureRefusal>> {
  try {
    const answer = await preparePicture(file, MESSAGE_PICTURE_SIDE_KEPT)
    if (!answer.ok) await discardIncoming(file.path)
    return answer
  } catch (error) {
    await discardIncoming(file.path)
    throw error
  }
}
