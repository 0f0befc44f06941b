import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { readOrMakeSecret } from '@/lib/server/db/embedded/system/secret-file'
import type { Settings } from './settings'

/** From the environment, where it was checked already, or made at the first start beside the data. */
export function pushKeyOf({ pushKey, dataDir }: Pick<Settings, 'pushKey' | 'dataDir'>): string {
  if (pushKey !== null) return pushKey
  mkdirSync(dataDir, { recursive: true })
  return readOrMakeSecret(join(dataDir, 'push-key'))
}
