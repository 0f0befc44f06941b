import 'server-only'

import type { FileHandle } from 'node:fs/promises'
import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import { SNIFFED_BYTES, type StorageFault } from '@/lib/domain/shared/sent-files'
import { type ForeignSign, MarkupScan } from '@/lib/server/storage/markup-scan'
import { discardIncoming, openIncoming } from '@/lib/server/storage/media-files'
import { unlessFault } from '@/lib/server/storage/storage-fault'

/** A file that arrived whole and is what it says; nobody has looked inside yet. */
export type Arrived<Type extends string> = { readonly path: string; readonly type: Type; readonly bytes: number }

export type ArrivalRefusal = 'no_file' | 'wrong_type' | StorageFault

/** What may arrive, and how much of it. */
export type ArrivalRules<Type extends string, Fault extends string> = {
  readonly sniff: (head: Uint8Array) => Type | null
  readonly sizeFault: (type: Type, bytes: number) => Fault | null
  /** Which signs of another kind of file are a fault in one of this type, and which fault. */
  readonly foreign: (type: Type) => Readonly<Partial<Record<ForeignSign, Fault>>>
}

/** Writes the pieces to the folder of arrivals while looking at them. A refused file is read on and leaves nothing behind. */
export async function receiveFile<Type extends string, Fault extends string>(
  pieces: AsyncIterable<Buffer>,
  rules: ArrivalRules<Type, Fault>,
): Promise<Result<Arrived<Type>, ArrivalRefusal | Fault>> {
  const opened = await unlessFault(openIncoming())
  if (!opened.ok) return readOn(pieces, opened.reason)
  const { path, file } = opened.value
  try {
    const answer = await writeLooking(pieces, file, rules)
    if (!answer.ok) await discardIncoming(path)
    return answer.ok ? ok({ ...answer.value, path }) : answer
  } catch (error) {
    await discardIncoming(path)
    throw error
  } finally {
    await file.close()
  }
}

async function writeLooking<Type extends string, Fault extends string>(
  pieces: AsyncIterable<Buffer>,
  file: FileHandle,
  { sniff, sizeFault, foreign }: ArrivalRules<Type, Fault>,
): Promise<Result<Omit<Arrived<Type>, 'path'>, ArrivalRefusal | Fault>> {
  const scan = new MarkupScan()
  let head = Buffer.alloc(0)
  let bytes = 0
  let refusal: ArrivalRefusal | Fault | null = null
  for await (const piece of pieces) {
    if (refusal !== null) continue
    if (head.length < SNIFFED_BYTES) head = Buffer.concat([head, piece]).subarray(0, SNIFFED_BYTES)
    bytes += piece.length
    if (bytes >= SNIFFED_BYTES) {
      const type = sniff(head)
      refusal = type === null ? 'wrong_type' : sizeFault(type, bytes)
    }
    scan.add(piece)
    refusal ??= await faultOfWriting(file, piece)
  }
  if (refusal !== null) return refuse(refusal)
  if (bytes === 0) return refuse('no_file')
  const type = sniff(head)
  if (type === null) return refuse('wrong_type')
  const faults = foreign(type)
  const fault = scan.found.map((sign) => faults[sign]).find((known) => known !== undefined)
  return fault === undefined ? ok({ type, bytes }) : refuse(fault)
}

async function faultOfWriting(file: FileHandle, piece: Buffer): Promise<StorageFault | null> {
  const written = await unlessFault(file.appendFile(piece))
  return written.ok ? null : written.reason
}

/** A browser that is cut off while it sends shows its own error instead of our sentence. */
async function readOn(pieces: AsyncIterable<Buffer>, refusal: StorageFault): Promise<Result<never, StorageFault>> {
  for await (const _piece of pieces);
  return refuse(refusal)
}

/** What arrived and will not be used after all. */
export async function discardReceived(received: Result<Arrived<string>, string>): Promise<void> {
  if (received.ok) await discardIncoming(received.value.path)
}
