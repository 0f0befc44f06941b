import { join } from 'node:path'
import { appSecretOf } from '@/scripts/serve/app-secret'
import { readSettings } from '@/scripts/serve/settings'

/** Makes `env()` of the application see the database that a script opened, and the installation's own secrets and files. */
export function pointAtDatabase(url: string): void {
  const settings = readSettings(process.env)
  const folders = { AUDIT_DIR: settings.dataDir, MEDIA_DIR: join(settings.dataDir, 'media') }
  Object.assign(process.env, { DATABASE_URL: url, APP_SECRET: appSecretOf(settings), ...folders })
}
