import 'server-only'

import { createHash } from 'node:crypto'
import type { SessionId } from '@/lib/domain/shared/ids'

/**
 * The session that one warning-signs check opens: the check's own time and version bits, the rest from a hash. Sending the
 * form twice, also from a page opened twice, is therefore one session.
 */
export function sessionIdOfCheck(warningCheckId: string): SessionId {
  const bytes = Buffer.from(warningCheckId.replaceAll('-', ''), 'hex')
  const hash = createHash('sha256').update(`session:${warningCheckId.toLowerCase()}`).digest()
  hash.copy(bytes, 6, 0, 10)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-') as SessionId
}
