import { describe, expect, it } from 'vitest'
import { ATTACHMENT_BYTES_MAX, attachmentSizeFault, pdfEndFault, sniffAttachment } from './attachment-rules'

const bytes = (...parts: (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...part].map((c) => c.charCodeAt(0)) : part)))

describe('what may be attached', () => {
  it.each([
    ['a JPEG', bytes([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
    ['a PNG', bytes([0x89], 'PNG', [13, 10, 26, 10]), 'image/png'],
    ['a PDF', bytes('%PDF-1.7\n'), 'application/pdf'],
    ['a PDF 2.0', bytes('%PDF-2.0\n'), 'application/pdf'],
    ['a PDF with something before it', bytes('\n%PDF-1.7'), null],
    ['a PDF of a version that does not exist', bytes('%PDF-1.9'), null],
    ['a WebP', bytes('RIFF', [4, 0, 0, 0], 'WEBPVP8 '), null],
    ['a film', bytes([0, 0, 0, 24], 'ftypisom'), null],
    ['an SVG', bytes('<svg xmlns="http://www.w3.org/2000/svg">'), null],
    ['a Word document', bytes('PK', [3, 4]), null],
    ['nothing', bytes(), null],
  ] as const)('%s', (_name, head, type) => {
    expect(sniffAttachment(head)).toBe(type)
  })

  it('is 20 MB at most', () => {
    expect(attachmentSizeFault('application/pdf', ATTACHMENT_BYTES_MAX)).toBeNull()
    expect(attachmentSizeFault('image/png', ATTACHMENT_BYTES_MAX + 1)).toBe('too_large')
  })
})

describe('the end of a PDF', () => {
  const end = 'trailer\n<< /Size 2 >>\nstartxref\n99\n%%EOF'
  it.each([
    ['plain', end, null],
    ['with a line end', `${end}\r\n`, null],
    ['padded with zeroes', `${end}\0\0\0`, null],
    ['saved twice, the last end counts', `${end}\nmore\n${end}`, null],
    ['cut off', 'trailer\n<< /Size 2 >>\nstartxref\n9', 'damaged'],
    ['without a place', 'trailer\n%%EOF', 'damaged'],
    ['with a place beyond the file', 'startxref\n4000\n%%EOF', 'damaged'],
    ['with an archive behind it', `${end}\nPK\x03\x04`, 'not_only_media'],
  ])('%s', (_name, tail, fault) => {
    expect(pdfEndFault(bytes(tail), 1000)).toBe(fault)
  })
})
