const MEGABYTE = 1024 * 1024

export const MEDIA_KINDS = ['photo', 'video'] as const
export type MediaKind = (typeof MEDIA_KINDS)[number]

/** What people may send (trust.md rule 6). Photos are stored as WebP whatever came, videos as they came. */
export type SentMediaType = 'image/jpeg' | 'image/png' | 'image/webp' | 'video/mp4' | 'video/webm'

export const PHOTO_BYTES_MAX = 10 * MEGABYTE
export const VIDEO_BYTES_MAX = 100 * MEGABYTE
/** A 50-megapixel camera passes; a picture of 30,000 by 30,000 that is one colour and some kilobytes does not. */
export const PHOTO_PIXELS_MAX = 50_000_000
/** Longest side of what is kept: sharp on every screen, and half a megabyte. */
export const PHOTO_SIDE_KEPT = 1600
export const MEDIA_COUNT_MAX = 6
export const ALT_MAX = 300

/** A file as a page shows it. */
export type ExerciseMediaFile = {
  readonly id: string
  readonly kind: MediaKind
  readonly alt: string
  /** Of a photo, in pixels. */
  readonly width: number | null
  readonly height: number | null
}

/** What the server's disk may say. */
export type StorageFault = 'disk_full' | 'not_writable'

export type MediaRefusal =
  | 'no_file'
  | 'wrong_type'
  | 'photo_too_large'
  | 'video_too_large'
  | 'not_only_media'
  | 'too_many_pixels'
  | 'damaged'
  | 'too_many_files'
  | 'quota'
  | StorageFault

const ascii = (head: Uint8Array, from: number, length: number) =>
  String.fromCharCode(...head.subarray(from, from + length))
const begins = (head: Uint8Array, bytes: readonly number[]) => bytes.every((byte, index) => head[index] === byte)

/** Brands of MP4 files that browsers play; HEIF and AVIF share the container and are none of these. */
const MP4_BRANDS = /^(isom|iso[2-9]|mp4[12]|avc1|M4V |M4VP|MSNV|dash|mmp4|3gp[4-7])$/

/** How many bytes of a file are enough to know it by. */
export const SNIFFED_BYTES = 64

/** What a file is, by its own first bytes: neither its name nor what the browser said of it counts. Null: not one of the five. */
export function sniffMedia(head: Uint8Array): SentMediaType | null {
  if (begins(head, [0xff, 0xd8, 0xff])) return 'image/jpeg'
  if (begins(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'image/png'
  if (ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 4) === 'WEBP') return 'image/webp'
  if (ascii(head, 4, 4) === 'ftyp' && MP4_BRANDS.test(ascii(head, 8, 4))) return 'video/mp4'
  return begins(head, [0x1a, 0x45, 0xdf, 0xa3]) ? 'video/webm' : null
}

export function kindOfMedia(type: SentMediaType): MediaKind {
  return type.startsWith('image/') ? 'photo' : 'video'
}

/** Rounded up: what takes any space takes one. */
export function megabytes(bytes: number): number {
  return Math.ceil(bytes / MEGABYTE)
}

/** Whether a clinic that has `used` bytes may keep so many more. */
export function fitsQuota(used: number, bytes: number, quotaMegabytes: number): boolean {
  return used + bytes <= quotaMegabytes * MEGABYTE
}

/** Why a file of this type and size is refused; null when it may be. */
export function sizeFault(type: SentMediaType, bytes: number): MediaRefusal | null {
  if (kindOfMedia(type) === 'photo') return bytes > PHOTO_BYTES_MAX ? 'photo_too_large' : null
  return bytes > VIDEO_BYTES_MAX ? 'video_too_large' : null
}
