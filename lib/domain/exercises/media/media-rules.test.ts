import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PHOTO_BYTES_MAX, sizeFault, sniffMedia, VIDEO_BYTES_MAX } from './media-rules'

const bytes = (...parts: (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part)))

test.each([
  ['a JPEG', bytes([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
  ['a PNG', bytes([0x89], 'PNG', [13, 10, 26, 10]), 'image/png'],
  ['a WebP', bytes('RIFF', [4, 0, 0, 0], 'WEBPVP8 '), 'image/webp'],
  ['an MP4', bytes([0, 0, 0, 24], 'ftypisom'), 'video/mp4'],
  ['a WebM', bytes([0x1a, 0x45, 0xdf, 0xa3]), 'video/webm'],
  ['a GIF', bytes('GIF89a'), null],
  ['an SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg">'), null],
  ['a PDF', bytes('%PDF-1.7'), null],
  ['a ZIP', bytes('PK', [3, 4]), null],
  ['a HEIC', bytes([0, 0, 0, 24], 'ftypheic'), null],
  ['an AVIF', bytes([0, 0, 0, 24], 'ftypavif'), null],
  ['a QuickTime film', bytes([0, 0, 0, 20], 'ftypqt  '), null],
  ['a WAV', bytes('RIFF', [4, 0, 0, 0], 'WAVE'), null],
  ['nothing', bytes(), null],
] as const)('%s is known by its first bytes', (_name, head, type) => {
  expect(sniffMedia(head)).toBe(type)
})

test('what begins like text is never a picture or a film', () => {
  fc.assert(fc.property(fc.string({ minLength: 1 }), (text) => sniffMedia(bytes(`<${text}`)) === null))
})

test('photos and videos have limits of their own', () => {
  expect(sizeFault('image/png', PHOTO_BYTES_MAX)).toBeNull()
  expect(sizeFault('image/png', PHOTO_BYTES_MAX + 1)).toBe('photo_too_large')
  expect(sizeFault('video/mp4', PHOTO_BYTES_MAX + 1)).toBeNull()
  expect(sizeFault('video/webm', VIDEO_BYTES_MAX + 1)).toBe('video_too_large')
})
