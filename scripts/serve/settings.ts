import { parseEnvironment } from '@/lib/env'
import { PlainError } from '@/lib/server/db/plain-error'
import { messageOf } from '@/scripts/console/steps'
import { dataDirectory } from '@/scripts/database/data-directory'

export type Settings = {
  port: number
  /** Where the server listens; the loopback address unless HOST says otherwise. */
  host: string
  dataDir: string
  /** Null: the embedded server. */
  databaseUrl: string | null
  /** Null: the one made at the first start. */
  appSecret: string | null
  appUrl: string
  /** By which push services know this installation; null: the one made at the first start. */
  pushKey: string | null
  /** What takes letters, and who they come from; null: none are sent. */
  mail: { smtpUrl: string; from: string } | null
}

/** Stands in for what the first start makes, while the rest of the environment is checked. */
const placeholder = { DATABASE_URL: 'postgresql://later', APP_SECRET: 'zyxwvutsrqponmlkjihgfedcba9876543210' }

/** Reads and checks every setting before anything is touched. An empty variable counts as not set. */
export function readSettings(source: NodeJS.ProcessEnv): Settings {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const port = portOf(given.PORT ?? '3000')
  const databaseUrl = given.DATABASE_URL ?? null
  if (databaseUrl !== null) checkAddress(databaseUrl)
  const appUrl = given.APP_URL ?? `http://localhost:${port}`
  try {
    // The scripts' own mode does not matter: the server always runs as production.
    parseEnvironment({ ...placeholder, ...given, APP_URL: appUrl, NODE_ENV: 'production' })
  } catch (error) {
    throw new PlainError(messageOf(error))
  }
  const host = given.HOST ?? '127.0.0.1'
  const { SMTP_URL: smtpUrl, MAIL_FROM: from, APP_SECRET: appSecret = null, PUSH_KEY: pushKey = null } = given
  const mail = smtpUrl === undefined || from === undefined ? null : { smtpUrl, from }
  return { port, host, dataDir: dataDirectory(given), databaseUrl, appSecret, appUrl, pushKey, mail }
}

function portOf(text: string): number {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port >= 1 && port <= 65_535) return port
  throw new PlainError(`PORT is "${text}": set it to a whole number from 1 to 65535.`)
}

function checkAddress(url: string): void {
  const address = URL.parse(url)
  const isPostgres = address?.protocol === 'postgresql:' || address?.protocol === 'postgres:'
  if (isPostgres && address.pathname.length > 1) return
  throw new PlainError(
    'DATABASE_URL is not the address of a PostgreSQL database: write it like postgresql://user:password@host:5432/database.',
  )
}
