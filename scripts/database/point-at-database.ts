import { appSecretOf } from '@/scripts/serve/app-secret'
import { readSettings } from '@/scripts/serve/settings'

/** Makes `env()` of the application see the database that a script opened, and the installation's own secrets. */
export function pointAtDatabase(url: string): void {
  const settings = readSettings(process.env)
  Object.assign(process.env, { DATABASE_URL: url, APP_SECRET: appSecretOf(settings), AUDIT_DIR: settings.dataDir })
}
