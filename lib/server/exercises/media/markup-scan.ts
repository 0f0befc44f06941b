import 'server-only'

/**
 * Signs of another kind of file inside a picture or a film: pages, scripts, documents, archives. A file that is two things at
 * once is refused, although photos are drawn anew and everything is served so that nothing in it could run.
 */
const MARKUP = /<(?:!doctype[\s>]|html[\s>]|script[\s>/]|svg[\s>]|iframe[\s>]|\?php)|%PDF-\d/i
/** As long as the longest sign, so that none is missed between two pieces. */
const OVERLAP = 16

/** Reads pieces in order and remembers whether a sign was among them. */
export class MarkupScan {
  #tail = ''
  #found = false

  add(chunk: Uint8Array): void {
    if (this.#found) return
    const text = this.#tail + Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString('latin1')
    this.#found = MARKUP.test(text)
    this.#tail = text.slice(-OVERLAP)
  }

  get found(): boolean {
    return this.#found
  }
}

const ARCHIVES = ['PK\x03\x04', 'PK\x05\x06', 'Rar!\x1a\x07', '7z\xbc\xaf\x27\x1c', '\x7fELF'].map((mark) =>
  Buffer.from(mark, 'latin1'),
)
const HEAD_BYTES = 64
/** A ZIP's list of contents lies within this of its end. */
const TAIL_BYTES = 65_600

/** An archive or a program in what follows a picture: some are read from the front, others from the back. */
export function holdsArchive(bytes: Buffer): boolean {
  const parts = [bytes.subarray(0, HEAD_BYTES), bytes.subarray(-TAIL_BYTES)]
  return parts.some((part) => ARCHIVES.some((mark) => part.includes(mark)))
}
