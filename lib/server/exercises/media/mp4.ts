import 'server-only'

import type { FileHandle } from 'node:fs/promises'
import { FileWindow } from '@/lib/server/exercises/media/file-window'
import { holdsArchive } from '@/lib/server/storage/markup-scan'

type Box = { readonly type: string; readonly at: number; readonly body: number; readonly end: number }

/** Boxes that may stand at the top of a film (ISO/IEC 14496-12). */
const TOP = new Set('ftyp styp moov mdat free skip wide moof mfra sidx ssix prft emsg uuid meta pdin udta'.split(' '))
/** Where cameras write the place, the device and the owner. */
const PERSONAL = new Set(['udta', 'meta', 'uuid'])
const TAIL_BYTES = 65_600

/** A film whose boxes fill the file to its last byte, with a description and pictures. */
export async function mp4Fault(file: FileHandle, size: number): Promise<'damaged' | 'not_only_media' | null> {
  const window = new FileWindow(file, size)
  const boxes = await boxesIn(window, 0, size)
  if (boxes === null) return 'damaged'
  const types = new Set(boxes.map((box) => box.type))
  if (boxes[0]?.type !== 'ftyp' || boxes.some((box) => !TOP.has(box.type))) return 'not_only_media'
  if (!types.has('moov') || !(types.has('mdat') || types.has('moof'))) return 'damaged'
  const tail = await window.read(Math.max(0, size - TAIL_BYTES), Math.min(size, TAIL_BYTES))
  return holdsArchive(tail) ? 'not_only_media' : null
}

/** Null when a box reaches beyond its container, or bytes are left over. */
async function boxesIn(window: FileWindow, from: number, to: number): Promise<Box[] | null> {
  const boxes: Box[] = []
  let at = from
  while (at < to) {
    const head = await window.read(at, 16)
    if (head.length < 8) return null
    const short = head.readUInt32BE(0)
    const isLong = short === 1 && head.length === 16
    const length = short === 0 ? to - at : isLong ? Number(head.readBigUInt64BE(8)) : short
    const body = at + (isLong ? 16 : 8)
    if (at + length > to || at + length < body) return null
    boxes.push({ type: head.toString('latin1', 4, 8), at, body, end: at + length })
    at += length
  }
  return boxes
}

/** Makes the boxes with personal data into free room; nothing moves, so that every pointer in the film still holds. */
export async function forgetMp4Metadata(file: FileHandle, size: number): Promise<void> {
  const top = (await boxesIn(new FileWindow(file, size), 0, size)) ?? []
  const moov = top.find((box) => box.type === 'moov')
  const inside = moov ? ((await boxesIn(new FileWindow(file, size), moov.body, moov.end)) ?? []) : []
  const tracks = await Promise.all(
    inside
      .filter((box) => box.type === 'trak')
      .map(async (track) => (await boxesIn(new FileWindow(file, size), track.body, track.end)) ?? []),
  )
  for (const box of [...top, ...inside, ...tracks.flat()].filter(({ type }) => PERSONAL.has(type))) {
    await file.write(Buffer.from('free', 'latin1'), 0, 4, box.at + 4)
    await erase(file, box)
  }
}

async function erase(file: FileHandle, { body, end }: Box): Promise<void> {
  const zeros = Buffer.alloc(Math.min(65_536, end - body))
  for (let at = body; at < end; at += zeros.length) await file.write(zeros, 0, Math.min(zeros.length, end - at), at)
}
