import 'server-only'

import { holdsArchive } from '@/lib/server/storage/markup-scan'

/** Where a photo ends by its own account; null when it does not: it was cut off, or is none. */
const ENDS = { 'image/jpeg': jpegEnd, 'image/png': pngEnd, 'image/webp': webpEnd } as const
type PhotoType = keyof typeof ENDS

/**
 * What follows the end of a photo. Telephones put a second picture or a short film behind a JPEG, which is left behind when it
 * is drawn anew; behind a PNG or a WebP nothing belongs.
 */
export function photoEndFault(type: PhotoType, bytes: Buffer): 'damaged' | 'not_only_media' | null {
  const end = ENDS[type](bytes)
  if (end === null || end > bytes.length) return 'damaged'
  const rest = bytes.subarray(end)
  if (type === 'image/jpeg') return holdsArchive(rest) ? 'not_only_media' : null
  return rest.some((byte) => byte !== 0) ? 'not_only_media' : null
}

/** ISO/IEC 10918-1, annex B: segments with a length each, then coded data in which FF is followed by 00 or a restart mark. */
function jpegEnd(bytes: Buffer): number | null {
  let at = 2
  while (at + 3 < bytes.length) {
    if (bytes[at] !== 0xff) return null
    const mark = bytes[at + 1] ?? 0
    if (mark === 0xd9) return at + 2
    if (mark === 0xff) at += 1
    else if (mark === 0xda) at = codedDataEnd(bytes, at + 2 + bytes.readUInt16BE(at + 2))
    else at += 2 + bytes.readUInt16BE(at + 2)
  }
  return bytes[at] === 0xff && bytes[at + 1] === 0xd9 ? at + 2 : null
}

function codedDataEnd(bytes: Buffer, start: number): number {
  for (let at = bytes.indexOf(0xff, start); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}

/** PNG, section 5: chunks of length, type, data and sum, the last of them IEND. */
function pngEnd(bytes: Buffer): number | null {
  let at = 8
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at)
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return end
    at = end
  }
  return null
}

/** RIFF: the size of all that follows, rounded up to an even number. */
function webpEnd(bytes: Buffer): number | null {
  if (bytes.length < 12) return null
  const size = bytes.readUInt32LE(4)
  return 8 + size + (size % 2)
}
