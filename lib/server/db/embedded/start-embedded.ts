import 'server-only'
import type { ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { makePrivateFolder, socketFolderFor } from '@/lib/server/db/embedded/system/private-folder'
import { readOrMakeSecret } from '@/lib/server/db/embedded/system/secret-file'
import type { SystemUser } from '@/lib/server/db/embedded/system/unprivileged-user'
import { PlainError } from '@/lib/server/db/plain-error'
import { checkServer } from './check-server'
import { initialiseCluster, superuser } from './cluster'
import { ensureDatabase } from './create-database'
import { type CheckedDataDirectory, checkDataDirectory, passwordFile } from './data-directory'
import { databaseAddress, type ServerPlace } from './database-address'
import { claimDataDirectory, livingOwner } from './owner'
import { type PostmasterOptions, runningPostmaster, startPostmaster, stopPostmaster } from './postmaster'
import { reachableBinaries, type ServerBinaries } from './server-binaries'

export type EmbeddedOptions = {
  dataDir: string
  log: (line: string) => void
  /** Another server than the one from the package registry, for tests. */
  binaries?: ServerBinaries
  /** False only for throw-away test servers. */
  durable?: boolean
}

export type EmbeddedServer = {
  url: string
  pid: () => number
  stop: () => Promise<void>
  /** Resolves when the server ends without having been told to. */
  died: () => Promise<void>
  /** After that: the same server again, on the same data, at the same address. */
  restart: () => Promise<void>
}

const database = 'plumbline'
const socketPort = 5432

/** Starts the PostgreSQL server of a data directory; this process owns the directory until `stop`. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const checked = checkDataDirectory(options.dataDir, options.binaries)
  const claim = claimDataDirectory(checked.dataDir)
  try {
    await stopLeftBehind(checked, claim.leftBehind !== null, options.log)
    const durable = options.durable ?? true
    const { place, settings, password } = await prepare(checked, durable)
    const running = await keepRunning(settings)
    const url = databaseAddress(place, superuser, password, database)
    await ensureDatabase(url, database)
    if (durable) await checkServer(url, 'the embedded server')
    claim.publish(place)
    const stop = async () => {
      await running.stop()
      removeSocketFolder(place, checked.dataDir)
      claim.release()
    }
    return { url, pid: running.pid, died: running.died, restart: running.restart, stop }
  } catch (error) {
    const pid = runningPostmaster(checked.cluster)
    if (pid !== null && livingOwner(checked.dataDir)?.pid === process.pid) await stopPostmaster(pid)
    claim.release()
    throw error
  }
}

/** The address of a server that another living process runs from this directory, or null. */
export function addressOfRunning(dataDir: string): string | null {
  const owner = livingOwner(resolve(dataDir))
  if (owner === null || owner.port === null) return null
  const password = readOrMakeSecret(passwordFile(resolve(dataDir)))
  return databaseAddress({ socketFolder: owner.socketFolder, port: owner.port }, superuser, password, database)
}

type Prepared = { place: ServerPlace; settings: PostmasterOptions; password: string }

async function prepare(checked: CheckedDataDirectory, durable: boolean): Promise<Prepared> {
  const { dataDir, cluster, user } = checked
  const binaries = reachableBinaries(checked.binaries, user, dataDir)
  const password = readOrMakeSecret(passwordFile(dataDir))
  if (checked.clusterState === 'absent') {
    await initialiseCluster({ folder: cluster, binaries, user, password, durable })
  }
  const place = await placeFor(dataDir, user)
  const settings = { cluster, binaries, user, ...place, durable, logFile: join(dataDir, 'postgres.log') }
  return { place, settings, password }
}

type Running = Pick<EmbeddedServer, 'pid' | 'died' | 'restart' | 'stop'>

async function keepRunning(settings: PostmasterOptions): Promise<Running> {
  let stopping = false
  const watch = (child: ChildProcess) =>
    new Promise<void>((done) => {
      const gone = () => !stopping && done()
      if (child.exitCode !== null || child.signalCode !== null) gone()
      else child.once('exit', gone)
    })
  let child = await startPostmaster(settings)
  let died = watch(child)
  return {
    pid: () => child.pid ?? 0,
    died: () => died,
    restart: async () => {
      child = await startAgain(settings)
      died = watch(child)
    },
    stop: async () => {
      stopping = true
      await stopPostmaster(child.pid ?? 0)
    },
  }
}

/** The dead server's last children may hold its shared memory for a moment. */
async function startAgain(settings: PostmasterOptions): Promise<ChildProcess> {
  const giveUpAt = performance.now() + 15_000
  for (;;) {
    try {
      return await startPostmaster(settings)
    } catch (error) {
      if (performance.now() > giveUpAt) throw error
      await delay(200)
    }
  }
}

async function stopLeftBehind(
  checked: CheckedDataDirectory,
  ours: boolean,
  log: (line: string) => void,
): Promise<void> {
  const pid = runningPostmaster(checked.cluster)
  if (pid === null) return
  if (!ours) {
    throw new PlainError(
      `The data directory ${checked.dataDir} is in use by another PostgreSQL server (process ${pid}): stop it, or set PLUMBLINE_DATA_DIR.`,
    )
  }
  log('Stopping the database that an earlier run left behind.')
  await stopPostmaster(pid)
}

async function placeFor(dataDir: string, user: SystemUser | null): Promise<ServerPlace> {
  if (process.platform === 'win32') return { socketFolder: null, port: await freeLoopbackPort() }
  const socketFolder = socketFolderFor(dataDir, socketPort)
  makePrivateFolder(socketFolder, user)
  return { socketFolder, port: socketPort }
}

/** One that had to stand elsewhere must not outlive the server; the one beside the data may. */
function removeSocketFolder(place: ServerPlace, dataDir: string): void {
  if (place.socketFolder === null || dirname(place.socketFolder) === dataDir) return
  rmSync(place.socketFolder, { recursive: true, force: true })
}

async function freeLoopbackPort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => done(port))
    })
  })
}
