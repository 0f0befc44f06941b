import 'server-only'

import { type FileHandle, open } from 'node:fs/promises'
import {
  ATTACHMENT_SIDE_KEPT,
  type AttachmentRefusal,
  attachmentSizeFault,
  PDF_TAIL_BYTES,
  pdfEndFault,
  type SentAttachmentType,
  sniffAttachment,
} from '@/lib/domain/assessment/attachments/attachment-rules'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { holdsArchive } from '@/lib/server/storage/markup-scan'
import { discardIncoming } from '@/lib/server/storage/media-files'
import { preparePicture } from '@/lib/server/storage/prepare-picture'
import { type Arrived, receiveFile } from '@/lib/server/storage/receive-file'

export type ArrivedAttachment = Arrived<SentAttachmentType>
/** Ready to be kept. */
export type PreparedAttachment = {
  readonly path: string
  readonly mediaType: 'image/webp' | 'application/pdf'
  readonly bytes: number
  readonly width: number | null
  readonly height: number | null
}

const FOREIGN_TO_PICTURE = { markup: 'not_only_media', document: 'not_only_media' } as const
const FOREIGN_TO_PDF = { markup: 'not_only_media', active: 'active_content' } as const

export function receiveAttachment(
  pieces: AsyncIterable<Buffer>,
): Promise<Result<ArrivedAttachment, AttachmentRefusal>> {
  return receiveFile(pieces, {
    sniff: sniffAttachment,
    sizeFault: attachmentSizeFault,
    foreign: (type) => (type === 'application/pdf' ? FOREIGN_TO_PDF : FOREIGN_TO_PICTURE),
  })
}

/** Looks inside: a picture is drawn anew; a PDF must be whole and nothing else, and is kept as it came. */
export async function prepareAttachment({
  path,
  type,
  bytes,
}: ArrivedAttachment): Promise<Result<PreparedAttachment, AttachmentRefusal>> {
  try {
    const answer =
      type === 'application/pdf'
        ? await preparePdf(path, bytes)
        : await preparePicture({ path, type }, ATTACHMENT_SIDE_KEPT)
    if (!answer.ok) await discardIncoming(path)
    return answer
  } catch (error) {
    await discardIncoming(path)
    throw error
  }
}

/** An archive's list of contents lies within this of its end. */
const ARCHIVE_TAIL_BYTES = 65_600

async function preparePdf(path: string, bytes: number): Promise<Result<PreparedAttachment, AttachmentRefusal>> {
  const file = await open(path, 'r')
  try {
    const tail = await lastBytes(file, bytes, ARCHIVE_TAIL_BYTES)
    const fault = pdfEndFault(tail.subarray(-PDF_TAIL_BYTES), bytes)
    if (fault !== null) return refuse(fault)
    if (holdsArchive(tail)) return refuse('not_only_media')
    return ok({ path, mediaType: 'application/pdf', bytes, width: null, height: null })
  } finally {
    await file.close()
  }
}

async function lastBytes(file: FileHandle, bytes: number, count: number): Promise<Buffer> {
  const tail = Buffer.alloc(Math.min(bytes, count))
  await file.read(tail, 0, tail.length, bytes - tail.length)
  return tail
}
