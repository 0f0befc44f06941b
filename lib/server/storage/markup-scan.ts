import 'server-only'

/**
 * Signs of another kind of file inside one: pages and scripts, a document in a picture, and in a document what would run or
 * unpack when it is opened. A file that is two things at once is refused, although pictures are drawn anew and everything is
 * served so that nothing in it could run.
 */
const SIGNS = {
  markup: /<(?:!doctype[\s>]|html[\s>]|script[\s>/]|svg[\s>]|iframe[\s>]|\?php)/i,
  document: /%PDF-\d/i,
  active: /\/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia)[^\w]/,
} as const
export type ForeignSign = keyof typeof SIGNS
const ALL = Object.keys(SIGNS) as ForeignSign[]
/** As long as the longest sign, so that none is missed between two pieces. */
const OVERLAP = 16

/** Reads pieces in order and remembers which signs were among them. */
export class MarkupScan {
  #tail = ''
  readonly #found = new Set<ForeignSign>()

  add(chunk: Uint8Array): void {
    const text = this.#tail + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1')
    for (const sign of ALL) if (!this.#found.has(sign) && SIGNS[sign].test(text)) this.#found.add(sign)
    this.#tail = text.slice(-OVERLAP)
  }

  get found(): readonly ForeignSign[] {
    return ALL.filter((sign) => this.#found.has(sign))
  }
}

const ARCHIVES = ['PK\x03\x04', 'PK\x05\x06', 'Rar!\x1a\x07', '7z\xbc\xaf\x27\x1c', '\x7fELF'].map((mark) =>
  Buffer.from(mark, 'latin1'),
)
const HEAD_BYTES = 64
/** A ZIP's list of contents lies within this of its end. */
const TAIL_BYTES = 65_600

/** An archive or a program in, or behind, another file: some are read from the front, others from the back. */
export function holdsArchive(bytes: Buffer): boolean {
  const parts = [bytes.subarray(0, HEAD_BYTES), bytes.subarray(-TAIL_BYTES)]
  return parts.some((part) => ARCHIVES.some((mark) => part.includes(mark)))
}
