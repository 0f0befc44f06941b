import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createClient } from '@/lib/server/db/client'
import { type EmbeddedServer, startEmbedded } from '@/lib/server/db/embedded/start-embedded'
import type { PrismaClient } from '@/lib/server/db/generated/client'
import { applyMigrations } from '@/lib/server/db/migration/apply-migrations'
import { readContent } from '@/prisma/seed/content/read-content'
import { importContent } from '@/prisma/seed/import-content'
import { findBuild } from '@/scripts/build/ensure-build'
import { type AppServer, startAppServer } from '@/scripts/serve/app-server'
import { freePort } from '@/scripts/serve/ports'

/** A server and a database of its own, durable as in production, that a test may kill. */
export type Instance = {
  readonly url: string
  readonly database: EmbeddedServer
  readonly db: PrismaClient
  readonly appSecret: string
  /** What the server has written so far. */
  readonly log: () => string
  app: () => AppServer
  /** The server again, on the same port, after it was killed. */
  restartApp: () => Promise<void>
  /** Another server process on the same data, at a port of its own. */
  startSecondApp: () => Promise<AppServer>
  /** Where photos and videos lie. */
  readonly mediaDir: string
  stop: () => Promise<void>
}

export async function startInstance(
  logLevel: 'silent' | 'error' = 'silent',
  settings: Readonly<Record<string, string>> = {},
): Promise<Instance> {
  const dataDir = mkdtempSync(join(tmpdir(), 'plumbline-faults-'))
  chmodSync(dataDir, 0o711)
  const database = await startEmbedded({ dataDir, log: () => {} })
  await applyMigrations(database.url)
  const db = createClient(database.url, 4)
  await importContent(db, readContent())
  const build = findBuild()
  if (!build) throw new Error('There is no build of these sources')
  const port = await freePort()
  const mediaDir = join(dataDir, 'media')
  const env = {
    DATABASE_URL: database.url,
    APP_SECRET: randomBytes(32).toString('base64url'),
    APP_URL: `http://127.0.0.1:${port}`,
    LOG_LEVEL: logLevel,
    AUDIT_DIR: dataDir,
    MEDIA_DIR: mediaDir,
    // No letters unless a test asks for them, whatever this process has.
    ...{ SMTP_URL: '', MAIL_FROM: '', ...settings },
  }
  const logFile = join(dataDir, 'server.log')
  const start = (at = port) => startAppServer({ build, host: '127.0.0.1', port: at, env, logFile })
  let app = await start()
  return {
    url: app.url,
    database,
    db,
    appSecret: env.APP_SECRET,
    mediaDir,
    log: () => readFileSync(logFile, 'utf8'),
    app: () => app,
    restartApp: async () => {
      app = await start()
    },
    startSecondApp: async () => start(await freePort()),
    stop: async () => {
      await app.stop()
      await db.$disconnect()
      await database.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
