import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { readOrMakeSecret } from '@/lib/server/db/embedded/system/secret-file'
import type { Settings } from './settings'

/** From the environment, where it was checked already, or made at the first start beside the data. */
export function appSecretOf(settings: Settings): string {
  if (settings.appSecret !== null) return settings.appSecret
  mkdirSync(settings.dataDir, { recursive: true })
  return readOrMakeSecret(join(settings.dataDir, 'app-secret'))
}
