import 'server-only'

import type { FileHandle } from 'node:fs/promises'
import { FileWindow } from '@/lib/server/exercises/media/file-window'
import { holdsArchive } from '@/lib/server/storage/markup-scan'

/** Elements of WebM (RFC 9559) by their id, as far as they stand in the file, in a segment or in a cluster of unknown size. */
const EBML = 0x1a45dfa3
const SEGMENT = 0x18538067
const CLUSTER = 0x1f43b675
const TRACKS = 0x1654ae6b
const DOC_TYPE = 0x4282
const ATTACHMENTS = 0x1941a469
const IN_SEGMENT = new Set([0x114d9b74, 0x1549a966, TRACKS, CLUSTER, 0x1c53bb6b, 0x1254c367, 0x1043a770, 0xec, 0xbf])
const IN_CLUSTER = new Set([0xe7, 0xa3, 0xa0, 0xab, 0xa7, 0x5854, 0xaf, 0xec, 0xbf])
const TAIL_BYTES = 65_600

type Element = {
  readonly id: number
  readonly body: number /** Null: as far as its container. */
  readonly size: number | null
}
type Fault = 'damaged' | 'not_only_media'

/** A film whose elements fill the file to its last byte; recorders that write while they film leave sizes open. */
export async function webmFault(file: FileHandle, fileSize: number): Promise<Fault | null> {
  const window = new FileWindow(file, fileSize)
  const head = await elementAt(window, 0)
  if (head?.id !== EBML || head.size === null || !(await isWebm(window, head))) return 'not_only_media'
  const segment = await elementAt(window, head.body + head.size)
  if (segment?.id !== SEGMENT) return 'damaged'
  const end = segment.size === null ? fileSize : segment.body + segment.size
  if (end > fileSize) return 'damaged'
  if (end < fileSize) return 'not_only_media'
  const tail = await window.read(Math.max(0, fileSize - TAIL_BYTES), Math.min(fileSize, TAIL_BYTES))
  return holdsArchive(tail) ? 'not_only_media' : segmentFault(window, segment.body, end)
}

async function isWebm(window: FileWindow, head: Element): Promise<boolean> {
  const end = head.body + (head.size ?? 0)
  for (let at = head.body; at < end; ) {
    const element = await elementAt(window, at)
    if (!element || element.size === null) return false
    if (element.id === DOC_TYPE) return (await window.read(element.body, element.size)).toString('latin1') === 'webm'
    at = element.body + element.size
  }
  return false
}

async function segmentFault(window: FileWindow, start: number, end: number): Promise<Fault | null> {
  const seen = new Set<number>()
  let isInOpenCluster = false
  for (let at = start; at < end; ) {
    const element = await elementAt(window, at)
    if (!element) return 'damaged'
    const { id, body, size } = element
    if (id === ATTACHMENTS) return 'not_only_media'
    const isKnown = IN_SEGMENT.has(id) || (isInOpenCluster && IN_CLUSTER.has(id))
    if (!isKnown || (size === null && id !== CLUSTER)) return 'damaged'
    if (IN_SEGMENT.has(id)) isInOpenCluster = id === CLUSTER && size === null
    seen.add(id)
    at = body + (size ?? 0)
    if (at > end) return 'damaged'
  }
  return seen.has(TRACKS) && seen.has(CLUSTER) ? null : 'damaged'
}

/** An id of up to four bytes and a size of up to eight, whose first bits say how many. */
async function elementAt(window: FileWindow, at: number): Promise<Element | null> {
  const bytes = await window.read(at, 12)
  const idLength = lengthOf(bytes[0])
  if (idLength === null || idLength > 4 || bytes.length < idLength + 1) return null
  const sizeLength = lengthOf(bytes[idLength])
  if (sizeLength === null || bytes.length < idLength + sizeLength) return null
  const size = sizeOf(bytes.subarray(idLength, idLength + sizeLength))
  return { id: bytes.readUIntBE(0, idLength), body: at + idLength + sizeLength, size }
}

function lengthOf(first: number | undefined): number | null {
  return first === undefined || first === 0 ? null : Math.clz32(first) - 23
}

function sizeOf(bytes: Buffer): number | null {
  const marker = 1 << (8 - bytes.length)
  const values = [(bytes[0] ?? 0) & (marker - 1), ...bytes.subarray(1)]
  const isOpen = values.every((value, index) => value === (index === 0 ? marker - 1 : 0xff))
  return isOpen ? null : values.reduce((sum, value) => sum * 256 + value, 0)
}
