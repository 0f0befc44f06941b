import { createHash } from 'node:crypto'

/** SHA-256 of plain data; the same data has the same digest. */
export function digest(data: unknown): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHash('sha256').update(JSON.stringify(data)).digest())
}
