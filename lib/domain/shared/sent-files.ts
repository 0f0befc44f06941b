/** What holds for every file that people send, whatever it belongs to (trust.md rule 6). */
export const MEGABYTE = 1024 * 1024

/** Pictures that are taken: each is drawn anew before it is kept. */
export type PictureType = 'image/jpeg' | 'image/png' | 'image/webp'

/** A 50-megapixel camera passes; a picture of 30,000 by 30,000 that is one colour and some kilobytes does not. */
export const PICTURE_PIXELS_MAX = 50_000_000

/** What the server's disk may say. */
export type StorageFault = 'disk_full' | 'not_writable'

/** What a picture may turn out to be once somebody looks inside. */
export type PictureFault = 'damaged' | 'not_only_media' | 'too_many_pixels'

/** How many bytes of a file are enough to know it by. */
export const SNIFFED_BYTES = 64

export function ascii(head: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...head.subarray(from, from + length))
}

export function begins(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte)
}

/** What a picture is, by its own first bytes: neither its name nor what the browser said of it counts. */
export function sniffPicture(head: Uint8Array): PictureType | null {
  if (begins(head, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (begins(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  return ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 4) === 'WEBP' ? 'image/webp' : null
}

/** Rounded up: what takes any space takes one. */
export function megabytes(bytes: number): number {
  return Math.ceil(bytes / MEGABYTE)
}

/** Whether a clinic that has `used` bytes may keep so many more. */
export function fitsQuota(used: number, bytes: number, quotaMegabytes: number): boolean {
  return used + bytes <= quotaMegabytes * MEGABYTE
}
