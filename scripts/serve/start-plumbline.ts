import { join } from 'node:path'
import { checkServer } from '@/lib/server/db/embedded/check-server'
import { checkDataDirectory } from '@/lib/server/db/embedded/data-directory'
import { type EmbeddedServer, startEmbedded } from '@/lib/server/db/embedded/start-embedded'
import { applyMigrations } from '@/lib/server/db/migration/apply-migrations'
import { ensureBuild, findBuild, holdBuild } from '@/scripts/build/ensure-build'
import type { Cleanups } from '@/scripts/console/shutdown'
import { type Step, say, step as shownStep } from '@/scripts/console/steps'
import { externalServer } from '@/scripts/database/open-database'
import { holdsNoClinic, seedDemoClinic } from '@/scripts/database/seed-demo-clinic'
import { appSecretOf } from './app-secret'
import { type AppServer, startAppServer } from './app-server'
import { checkPort } from './ports'
import { pushKeyOf } from './push-key'
import type { Settings } from './settings'

export type ReadyDatabase = { url: string; appSecret: string; embedded: EmbeddedServer | null }
export type Plumbline = { app: AppServer; database: ReadyDatabase }
export type PlumblineOptions = { settings: Settings; cleanups: Cleanups; logFile?: string; step?: Step }

/** Build, database, server, in that order; each registers how it is undone, so the server ends before the database. */
export async function startPlumbline(options: PlumblineOptions): Promise<Plumbline> {
  const { settings, cleanups, logFile, step = shownStep } = options
  await checkPort(settings.host, settings.port)
  await checkDatabase(settings)
  const build = findBuild() ?? (await step('Building', () => ensureBuild(cleanups)))
  cleanups.add(holdBuild(build))
  const database = await readyDatabase(settings, cleanups, step)
  const starting = step('Starting the server', () =>
    startAppServer({
      build,
      host: settings.host,
      port: settings.port,
      env: serverEnvironment(settings, database),
      ...(logFile === undefined ? {} : { logFile }),
    }),
  )
  cleanups.add(async () => (await starting.catch(() => null))?.stop())
  return { app: await starting, database }
}

/** Looks at the database before anything is built or changed. */
export async function checkDatabase(settings: Settings): Promise<void> {
  if (settings.databaseUrl !== null) await checkServer(settings.databaseUrl, externalServer)
  else checkDataDirectory(settings.dataDir)
}

/** A running database of the newest migration, with the demo clinic if it held no clinic at all. */
export async function readyDatabase(
  settings: Settings,
  cleanups: Cleanups,
  step: Step = shownStep,
): Promise<ReadyDatabase> {
  const embedded = settings.databaseUrl === null ? await startOwnDatabase(settings, cleanups, step) : null
  const url = embedded?.url ?? settings.databaseUrl ?? ''
  const appSecret = appSecretOf(settings)
  await step('Migrating the database', () => applyMigrations(url))
  if (await holdsNoClinic(url)) await step('Seeding the demo clinic', () => seedDemoClinic(url, appSecret))
  return { url, appSecret, embedded }
}

export function serverEnvironment(settings: Settings, database: ReadyDatabase): Record<string, string> {
  const { appUrl, dataDir, mail } = settings
  return {
    // Empty rather than left out: a test's server must not send by the person's own mail server.
    ...{ SMTP_URL: mail?.smtpUrl ?? '', MAIL_FROM: mail?.from ?? '' },
    ...{ DATABASE_URL: database.url, APP_SECRET: database.appSecret, APP_URL: appUrl },
    PUSH_KEY: pushKeyOf(settings),
    ...{ MEDIA_DIR: join(dataDir, 'media'), AUDIT_DIR: dataDir },
  }
}

async function startOwnDatabase(settings: Settings, cleanups: Cleanups, step: Step): Promise<EmbeddedServer> {
  const notes: string[] = []
  const starting = step('Starting the database', () =>
    startEmbedded({ dataDir: settings.dataDir, log: (line) => notes.push(line) }),
  )
  cleanups.add(async () => (await starting.catch(() => null))?.stop())
  const server = await starting
  for (const note of notes) say(`  ${note}`)
  return server
}
