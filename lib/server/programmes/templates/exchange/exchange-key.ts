import 'server-only'

import { hkdfSync } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { ClinicId } from '@/lib/domain/shared/ids'
import { env } from '@/lib/env'
import { readOrMakeSecret } from '@/lib/server/db/embedded/system/secret-file'
import { type SigningKey, signingKeyOf } from '@/lib/server/signing/ed25519'

/**
 * A clinic's own key, made from the installation's secret and the clinic's id whenever it is needed: nothing of it lies in the database, and
 * one clinic's key says nothing of another's. A secret that was lost is made anew: others then see a clinic they do not know.
 */
export function exchangeKeyOf(clinicId: ClinicId): SigningKey {
  const folder = resolve(env().AUDIT_DIR)
  mkdirSync(folder, { recursive: true })
  const secret = Buffer.from(readOrMakeSecret(join(folder, 'exchange-key')), 'base64url')
  const seed = hkdfSync('sha256', secret, '', `plumbline template exchange 1 ${clinicId}`, 32)
  return signingKeyOf(Buffer.from(seed).toString('base64url'))
}
