import { createHash } from 'node:crypto'
import { canonicalJson } from '@/lib/domain/shared/canonical-json'

/** SHA-256 of plain data; the same data has the same digest, whatever the order of its keys. */
export function digest(data: unknown): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(createHash('sha256').update(canonicalJson(data)).digest())
}
