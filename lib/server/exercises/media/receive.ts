import 'server-only'

import { type FileHandle, open, readFile } from 'node:fs/promises'
import {
  kindOfMedia,
  type MediaKind,
  type MediaRefusal,
  type SentMediaType,
  SNIFFED_BYTES,
  sizeFault,
  sniffMedia,
} from '@/lib/domain/exercises/media/media-rules'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { drawAnew } from '@/lib/server/exercises/media/draw-anew'
import { MarkupScan } from '@/lib/server/exercises/media/markup-scan'
import { forgetMp4Metadata, mp4Fault } from '@/lib/server/exercises/media/mp4'
import { photoEndFault } from '@/lib/server/exercises/media/photo-end'
import { webmFault } from '@/lib/server/exercises/media/webm'
import { discardIncoming, keepBeside, openIncoming } from '@/lib/server/storage/media-files'
import { unlessFault } from '@/lib/server/storage/storage-fault'

/** A file that arrived whole and is what it says; nobody has looked inside yet. */
export type Arrived = { readonly path: string; readonly type: SentMediaType; readonly bytes: number }
/** Ready to be kept. */
export type Prepared = {
  readonly path: string
  readonly kind: MediaKind
  readonly mediaType: string
  readonly bytes: number
  readonly width: number | null
  readonly height: number | null
}

/** Writes the pieces to the folder of arrivals while looking at them. A refused file is read on and leaves nothing behind. */
export async function receiveMedia(pieces: AsyncIterable<Buffer>): Promise<Result<Arrived, MediaRefusal>> {
  const opened = await unlessFault(openIncoming())
  if (!opened.ok) return readOn(pieces, opened.reason)
  const { path, file } = opened.value
  try {
    const answer = await writeLooking(pieces, file)
    if (!answer.ok) await discardIncoming(path)
    return answer.ok ? ok({ ...answer.value, path }) : answer
  } catch (error) {
    await discardIncoming(path)
    throw error
  } finally {
    await file.close()
  }
}

async function writeLooking(
  pieces: AsyncIterable<Buffer>,
  file: FileHandle,
): Promise<Result<Omit<Arrived, 'path'>, MediaRefusal>> {
  const scan = new MarkupScan()
  let head = Buffer.alloc(0)
  let bytes = 0
  let refusal: MediaRefusal | null = null
  for await (const piece of pieces) {
    if (refusal !== null) continue
    if (head.length < SNIFFED_BYTES) head = Buffer.concat([head, piece]).subarray(0, SNIFFED_BYTES)
    bytes += piece.length
    if (bytes >= SNIFFED_BYTES) refusal = faultOf(head, bytes)
    scan.add(piece)
    refusal ??= await faultOfWriting(file, piece)
  }
  if (refusal !== null) return refuse(refusal)
  if (bytes === 0) return refuse('no_file')
  const type = sniffMedia(head)
  if (type === null) return refuse('wrong_type')
  return scan.found ? refuse('not_only_media') : ok({ type, bytes })
}

async function faultOfWriting(file: FileHandle, piece: Buffer): Promise<MediaRefusal | null> {
  const written = await unlessFault(file.appendFile(piece))
  return written.ok ? null : written.reason
}

/** A browser that is cut off while it sends shows its own error instead of our sentence. */
async function readOn(pieces: AsyncIterable<Buffer>, refusal: MediaRefusal): Promise<Result<Arrived, MediaRefusal>> {
  for await (const _piece of pieces);
  return refuse(refusal)
}

function faultOf(head: Uint8Array, bytes: number): MediaRefusal | null {
  const type = sniffMedia(head)
  return type === null ? 'wrong_type' : sizeFault(type, bytes)
}

/** Looks inside: a photo is drawn anew, a film must be whole and loses what says where it was taken. */
export async function prepareMedia(arrived: Arrived): Promise<Result<Prepared, MediaRefusal>> {
  const { type } = arrived
  try {
    const answer =
      type === 'video/mp4' || type === 'video/webm'
        ? await prepareVideo(arrived, type)
        : await preparePhoto(arrived, type)
    if (!answer.ok) await discardIncoming(arrived.path)
    return answer
  } catch (error) {
    await discardIncoming(arrived.path)
    throw error
  }
}

async function preparePhoto(
  { path }: Arrived,
  type: Exclude<SentMediaType, `video/${string}`>,
): Promise<Result<Prepared, MediaRefusal>> {
  const fault = photoEndFault(type, await readFile(path))
  if (fault !== null) return refuse(fault)
  const drawn = await drawAnew(path, type)
  if (typeof drawn === 'string') return refuse(drawn)
  const { picture, ...size } = drawn
  const anew = await unlessFault(keepBeside(picture))
  if (!anew.ok) return anew
  await discardIncoming(path)
  return ok({ ...size, path: anew.value, bytes: picture.length, kind: kindOfMedia(type), mediaType: 'image/webp' })
}

async function prepareVideo(
  { path, bytes }: Arrived,
  type: Extract<SentMediaType, `video/${string}`>,
): Promise<Result<Prepared, MediaRefusal>> {
  const file = await open(path, 'r+')
  try {
    const fault = type === 'video/mp4' ? await mp4Fault(file, bytes) : await webmFault(file, bytes)
    if (fault !== null) return refuse(fault)
    const forgotten = type === 'video/mp4' ? await unlessFault(forgetMp4Metadata(file, bytes)) : ok(undefined)
    if (!forgotten.ok) return forgotten
    return ok({ path, bytes, kind: 'video', mediaType: type, width: null, height: null })
  } finally {
    await file.close()
  }
}

/** What arrived and will not be used after all. */
export async function discardReceived(received: Result<Arrived, MediaRefusal>): Promise<void> {
  if (received.ok) await discardIncoming(received.value.path)
}
