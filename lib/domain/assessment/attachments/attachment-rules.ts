import {
  ascii,
  MEGABYTE,
  type PictureFault,
  type PictureType,
  type StorageFault,
  sniffPicture,
} from '@/lib/domain/shared/sent-files'

/** Letters and reports that belong to an episode (clinical.md 1.5: a report with level and side, or a specialist's letter). */
export const ATTACHMENT_KINDS = ['imaging_report', 'letter', 'other'] as const
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number]

/** What may be sent. Pictures are kept as WebP, drawn anew; a PDF as it came. */
export type SentAttachmentType = Exclude<PictureType, 'image/webp'> | 'application/pdf'

/** A scanned report of some pages passes; a scan of 30 MB was made at a resolution that nobody reads. */
export const ATTACHMENT_BYTES_MAX = 20 * MEGABYTE
/** Longest side of a kept picture: small print of a page of A4 can still be read (about 220 dots to the inch). */
export const ATTACHMENT_SIDE_KEPT = 2600
export const ATTACHMENT_TITLE_MAX = 120
export const ATTACHMENT_REASON_MAX = 300

export type AttachmentRefusal =
  | 'no_file'
  | 'wrong_type'
  | 'too_large'
  | 'active_content'
  | 'quota'
  | PictureFault
  | StorageFault

/** Nothing may stand before it (ISO 32000-2, 7.5.2): what a lenient reader would skip could be another file. */
const PDF_HEADER = /^%PDF-(1\.[0-7]|2\.0)/

/** What a file is, by its own first bytes. Null: not one of the three. */
export function sniffAttachment(head: Uint8Array): SentAttachmentType | null {
  const picture = sniffPicture(head)
  if (picture !== null) return picture === 'image/webp' ? null : picture
  return PDF_HEADER.test(ascii(head, 0, 8)) ? 'application/pdf' : null
}

export function attachmentSizeFault(_type: SentAttachmentType, bytes: number): 'too_large' | null {
  return bytes > ATTACHMENT_BYTES_MAX ? 'too_large' : null
}

/** How many bytes of a PDF's end are looked at. */
export const PDF_TAIL_BYTES = 1024

/**
 * Whether a PDF ends where it says so: `startxref`, a place within the file, and `%%EOF` with nothing but line ends behind it
 * (ISO 32000-2, 7.5.5). One that was cut off has no end; one with something behind it is two files.
 */
export function pdfEndFault(tail: Uint8Array, bytes: number): 'damaged' | 'not_only_media' | null {
  const text = ascii(tail, 0, tail.length)
  const end = /startxref\s+(\d+)\s+%%EOF/g
  const last = [...text.matchAll(end)].at(-1)
  if (!last || Number(last[1]) >= bytes) return 'damaged'
  return /^[\s\0]*$/.test(text.slice(last.index + last[0].length)) ? null : 'not_only_media'
}
