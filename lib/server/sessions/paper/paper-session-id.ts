import 'server-only'

import { createHash } from 'node:crypto'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** The id of a sitting on paper: of a patient, a day and a slot there is one, however often its sheet is keyed in. */
export function paperSessionId(patientId: string, day: PlainDate, slot: number): string {
  const bytes = createHash('sha256').update(`paper:${patientId.toLowerCase()}:${day}:${slot}`).digest().subarray(0, 16)
  bytes.writeUIntBE(Date.parse(`${day}T00:00:00Z`), 0, 6)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
