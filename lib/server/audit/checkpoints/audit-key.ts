import 'server-only'

import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { env } from '@/lib/env'
import type { AuditKey } from '@/lib/server/audit/checkpoints/checkpoint'
import { readOrMakeSecret } from '@/lib/server/db/embedded/system/secret-file'
import { signingKeyOf } from '@/lib/server/signing/ed25519'

/**
 * The installation's key, made at the first start beside the other secrets. One that was lost is made anew, so that sealing goes on;
 * what the lost one signed is then told as unsigned (docs/adr/0010).
 */
export function readAuditKey(): AuditKey {
  const folder = resolve(env().AUDIT_DIR)
  mkdirSync(folder, { recursive: true })
  return signingKeyOf(readOrMakeSecret(join(folder, 'audit-key')))
}
