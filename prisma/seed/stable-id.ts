import { createHash } from 'node:crypto'

/**
 * The same name has the same id in every database, so that a second import finds what the first one made and every
 * demo is the same. UUID version 8 ("vendor's own"): the other versions promise a clock, chance or a namespace.
 */
export function stableId(name: string): string {
  const bytes = createHash('sha256').update(`plumbline:${name}`).digest().subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
