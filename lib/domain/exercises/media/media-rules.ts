import {
  ascii,
  begins,
  MEGABYTE,
  type PictureFault,
  type PictureType,
  type StorageFault,
  sniffPicture,
} from '@/lib/domain/shared/sent-files'

export const MEDIA_KINDS = ['photo', 'video'] as const
export type MediaKind = (typeof MEDIA_KINDS)[number]

/** What people may send (trust.md rule 6). Photos are stored as WebP whatever came, videos as they came. */
export type SentMediaType = PictureType | 'video/mp4' | 'video/webm'

export const PHOTO_BYTES_MAX = 10 * MEGABYTE
export const VIDEO_BYTES_MAX = 100 * MEGABYTE
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

export type MediaRefusal =
  | 'no_file'
  | 'wrong_type'
  | 'photo_too_large'
  | 'video_too_large'
  | 'too_many_files'
  | 'quota'
  | PictureFault
  | StorageFault

/** Brands of MP4 files that browsers play; HEIF and AVIF share the container and are none of these. */
const MP4_BRANDS = /^(isom|iso[2-9]|mp4[12]|avc1|M4V |M4VP|MSNV|dash|mmp4|3gp[4-7])$/

/** What a file is, by its own first bytes: neither its name nor what the browser said of it counts. Null: not one of the five. */
export function sniffMedia(head: Uint8Array): SentMediaType | null {
  const picture = sniffPicture(head)
  if (picture) return picture
  if (ascii(head, 4, 4) === 'ftyp' && MP4_BRANDS.test(ascii(head, 8, 4))) return 'video/mp4'
  return begins(head, [0x1a, 0x45, 0xdf, 0xa3]) ? 'video/webm' : null
}

export function kindOfMedia(type: SentMediaType): MediaKind {
  return type.startsWith('image/') ? 'photo' : 'video'
}

/** Why a file of this type and size is refused; null when it may be. */
export function sizeFault(type: SentMediaType, bytes: number): MediaRefusal | null {
  if (kindOfMedia(type) === 'photo') return bytes > PHOTO_BYTES_MAX ? 'photo_too_large' : null
  return bytes > VIDEO_BYTES_MAX ? 'video_too_large' : null
}
