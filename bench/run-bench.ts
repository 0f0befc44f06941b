import { randomBytes } from 'node:crypto'
import { cpus } from 'node:os'
import { join } from 'node:path'
import type pg from 'pg'
import { type AdherenceFigures, measureAdherence } from '@/bench/adherence/measure-adherence'
import { benchFolder, connect, loadClinics, startBenchDatabase } from '@/bench/bench-world'
import { buildForBench } from '@/bench/build/bench-build'
import type { BenchClinic } from '@/bench/data/clinic'
import { SessionSupply } from '@/bench/data/session-supply'
import { type FollowUp, measureFollowUp } from '@/bench/follow-up/measure-follow-up'
import { printFollowUp } from '@/bench/follow-up/run-follow-up'
import { type KeyPresses, measureKeys } from '@/bench/interactive/measure-keys'
import { type Interactive, measureLibrary, SLOWED_BY } from '@/bench/interactive/measure-library'
import { measureJavaScript, type PageWeight } from '@/bench/javascript/measure-javascript'
import { loggingLanes, todayLanes } from '@/bench/load/lanes'
import { type Heat, race } from '@/bench/load/race'
import { measurePhone, type PhoneFigures } from '@/bench/phone/measure-phone'
import { WATCHED_SECONDS } from '@/bench/phone/measure-power'
import { measureSheet, SHEET_ITEMS, type SheetFigures } from '@/bench/print/measure-sheet'
import { phoneTable, powerTable } from '@/bench/report/phone-tables'
import {
  adherenceLines,
  aimTable,
  heatTable,
  interactiveTable,
  javaScriptTable,
  keysTable,
  sheetTable,
} from '@/bench/report/print-report'
import { type BenchSettings, readBenchSettings } from '@/bench/settings'
import { database as pageDatabase } from '@/e2e/fixtures/database'
import type { Cleanups } from '@/scripts/console/shutdown'
import { messageOf, say, step } from '@/scripts/console/steps'
import { type AppServer, startAppServer } from '@/scripts/serve/app-server'
import { freePort } from '@/scripts/serve/ports'
import { findBrowser } from '@/scripts/testing/find-browser'

/** Prints figures and never judges a time: it ends with 0 whatever they are. */
export async function runBench(cleanups: Cleanups): Promise<number> {
  const settings = readBenchSettings(process.env)
  const folder = benchFolder(cleanups)
  const build = settings.build ?? (await step('Building with the comparison handlers', () => buildForBench(cleanups)))
  const url = await step('Starting a database of its own', () => startBenchDatabase(folder, cleanups))
  const client = await connect(url, cleanups)
  const { past, fresh } = await step('Loading 1,000 patients and 100,000 sessions', () => loadClinics(client, url))
  const adherence = await step('Adherence of 30 days', () => measureAdherence(client, url, past))
  const app = await step('Starting the server', () => startServer({ build, url, folder }, cleanups))
  const { logging, today } = await measureLoad(app, { client, past, fresh }, settings)
  const weights = await step('JavaScript of every page', () =>
    inBrowser(url, (path) => measureJavaScript(app.url, path)),
  )
  const library = await step('The library on a slowed processor', () =>
    inBrowser(url, (path) => measureLibrary(app.url, path)),
  )
  const keys = await step('Keys in a draft of forty lines', () => inBrowser(url, (path) => measureKeys(app.url, path)))
  const phone = await step("A patient's pages on a simulated phone", () =>
    inBrowser(url, (path) => measurePhone(app.url, path)),
  )
  const sheets = await step('Sheets of exercises', () => withPages(url, () => measureSheet(app.url)))
  // Last: it makes the database grow, and what was measured before stands in a small one.
  const follow = await measureFollowUp(url, settings.patients, cleanups)
  printAll({ adherence, follow, logging, today, weights, library, keys, phone, sheets }, settings)
  return 0
}

/** The server's, so that the load can name its devices as the server does. */
const appSecret = randomBytes(32).toString('base64url')

async function startServer(
  { build, url, folder }: { build: string; url: string; folder: string },
  cleanups: Cleanups,
): Promise<AppServer> {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const env = {
    DATABASE_URL: url,
    APP_SECRET: appSecret,
    APP_URL: address,
    NEXTAUTH_URL: address,
    AUDIT_DIR: folder,
  }
  const starting = startAppServer({ build, host: '127.0.0.1', port, env, logFile: join(folder, 'server.log') })
  cleanups.add(async () => (await starting.catch(() => null))?.stop())
  return starting
}

type Clinics = { readonly client: pg.Client; readonly past: BenchClinic; readonly fresh: BenchClinic }

async function measureLoad(
  app: AppServer,
  { client, past, fresh }: Clinics,
  { clients, rounds, seconds }: BenchSettings,
): Promise<{ logging: Heat[]; today: Heat[] }> {
  const options = { clients, rounds, seconds, onRound: (line: string) => say(`    ${line}`) }
  const supply = new SessionSupply(client, fresh, appSecret)
  say('  Logging a session')
  const logging = await race(loggingLanes(app.url, supply), options)
  say("  Opening today's programme")
  const today = await race(todayLanes(app.url, past.patients, supply), options)
  return { logging, today }
}

/** Without a browser the other figures still count. */
async function inBrowser<Value>(
  databaseUrl: string,
  measure: (path: string) => Promise<Value>,
): Promise<Value | string> {
  return withPages(databaseUrl, async () => measure(await findBrowser(process.env, async (work) => work())))
}

/** For what makes its own people in the database that the server reads. */
async function withPages<Value>(databaseUrl: string, measure: () => Promise<Value>): Promise<Value | string> {
  process.env.DATABASE_URL = databaseUrl
  try {
    return await measure()
  } catch (error) {
    return messageOf(error)
  } finally {
    await pageDatabase().$disconnect()
  }
}

type Results = {
  readonly adherence: AdherenceFigures
  readonly follow: FollowUp
  readonly logging: readonly Heat[]
  readonly today: readonly Heat[]
  readonly weights: PageWeight[] | string
  readonly library: Interactive[] | string
  readonly keys: KeyPresses[] | string
  readonly phone: PhoneFigures | string
  readonly sheets: SheetFigures[] | string
}

function printAll(results: Results, { rounds, seconds }: BenchSettings): void {
  const { adherence, follow, logging, today, weights, library, keys, phone, sheets } = results
  const machine = `${cpus().length} processors, Node ${process.versions.node}, one server process`
  const title = (text: string) => say(`\n${text}\n`)
  title(`All in one run on this machine (${machine}); medians of ${rounds} rounds of ${seconds} s.`)
  title('Log a session with 8 items (sign-in look-up, scope, roll-up, audit)')
  say(heatTable(logging, '(a) bare inserts'))
  title("Open today's programme (a signed-in patient's page of 8 items)")
  say(heatTable(today, 'empty dynamic page'))
  title('Adherence of 30 days, 1,000 patients with 100,000 sessions')
  say(adherenceLines(adherence))
  printFollowUp(follow)
  title('JavaScript on the first visit')
  say(typeof weights === 'string' ? `Not measured: ${weights}` : javaScriptTable(weights))
  title(`First visit on a ${SLOWED_BY} times slowed processor`)
  say(typeof library === 'string' ? `Not measured: ${library}` : interactiveTable(library))
  title(`From a key press to the next paint on a ${SLOWED_BY} times slowed processor`)
  say(typeof keys === 'string' ? `Not measured: ${keys}` : keysTable(keys))
  title(`A patient's pages on a phone: ${SLOWED_BY} times slowed processor, slow 4G, 390 x 844 at scale 2`)
  say(typeof phone === 'string' ? `Not measured: ${phone}` : phoneTable(phone))
  title(`Processor time of the whole browser in ${WATCHED_SECONDS} s, not slowed`)
  say(typeof phone === 'string' ? `Not measured: ${phone}` : powerTable(phone.power))
  title(`A sheet of ${SHEET_ITEMS} exercises as a PDF, from the request to the last byte`)
  say(typeof sheets === 'string' ? `Not measured: ${sheets}` : sheetTable(sheets))
  title('Aims, as ratios of this run')
  say(aimTable({ logging, today, weights: typeof weights === 'string' ? null : weights }))
}
