import 'server-only'

import type { FileHandle } from 'node:fs/promises'

const WINDOW_BYTES = 65_536

/** Small reads at rising places of a large file, a window at a time. */
export class FileWindow {
  #start = 0
  #bytes = Buffer.alloc(0)

  constructor(
    private readonly file: FileHandle,
    readonly size: number,
  ) {}

  /** Shorter than asked for at the end of the file. */
  async read(at: number, length: number): Promise<Buffer> {
    if (at < this.#start || at + length > this.#start + this.#bytes.length) {
      const window = Buffer.alloc(Math.max(length, WINDOW_BYTES))
      const { bytesRead } = await this.file.read(window, 0, window.length, at)
      this.#start = at
      this.#bytes = window.subarray(0, bytesRead)
    }
    return this.#bytes.subarray(at - this.#start, at - this.#start + length)
  }
}
