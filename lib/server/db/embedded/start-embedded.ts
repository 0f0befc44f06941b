import 'server-only'
import { chmodSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'
import { PlainError } from '@/lib/server/db/plain-error'
import { checkCluster, initialiseCluster, superuser } from './cluster'
import { ensureDatabase } from './create-database'
import { databaseAddress } from './database-address'
import { claimDataDirectory, livingOwner } from './owner'
import { runningPostmaster, startPostmaster, stopPostmaster } from './postmaster'
import { makePrivateFolder, socketFolderFor } from './private-folder'
import { closedFolderOnTheWay } from './reach'
import { readOrMakeSecret } from './secret-file'
import { embeddedBinaries, reachableBinaries, type ServerBinaries } from './server-binaries'
import { type SystemUser, unprivilegedUser } from './unprivileged-user'

export type EmbeddedOptions = {
  dataDir: string
  log: (line: string) => void
  /** Another server than the one from the package registry, for tests. */
  binaries?: ServerBinaries
  /** False only for throw-away test servers. */
  durable?: boolean
  database?: string
}

export type EmbeddedServer = {
  url: string
  pid: number
  stop: () => Promise<void>
  /** Resolves when the server ends without having been told to. */
  died: Promise<void>
}

const socketPort = 5432
const passwordFile = (dataDir: string) => join(dataDir, 'database-password')
const clusterIn = (dataDir: string) => join(dataDir, 'postgres')

/** Starts the PostgreSQL server of a data directory; this process owns the directory until `stop`. */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const dataDir = resolve(options.dataDir)
  const cluster = clusterIn(dataDir)
  const found = options.binaries ?? embeddedBinaries()
  prepareDataDirectory(dataDir)
  const state = checkCluster(cluster, found.majorVersion)
  const user = unprivilegedUser(cluster)
  checkReach(dataDir, user)
  if (state === 'present' && !existsSync(passwordFile(dataDir))) throw passwordMissing(dataDir)

  const claim = claimDataDirectory(dataDir)
  try {
    await stopLeftBehind(cluster, claim.leftBehind !== null, dataDir, options.log)
    const binaries = reachableBinaries(found, user, dataDir)
    const durable = options.durable ?? true
    const password = readOrMakeSecret(passwordFile(dataDir))
    if (state === 'absent') await initialiseCluster({ folder: cluster, binaries, user, password, durable })
    const place = await placeFor(dataDir, user)
    const child = await startPostmaster({
      cluster,
      binaries,
      user,
      ...place,
      durable,
      logFile: join(dataDir, 'postgres.log'),
    })
    const url = databaseAddress(place, superuser, password, options.database ?? 'plumbline')
    await ensureDatabase(url, options.database ?? 'plumbline')
    claim.publish(place)

    let stopping = false
    const died = new Promise<void>((done) => child.once('exit', () => !stopping && done()))
    if (child.exitCode !== null || child.signalCode !== null)
      throw new PlainError('PostgreSQL ended right after its start.')
    const stop = async () => {
      stopping = true
      await stopPostmaster(child.pid ?? 0)
      claim.release()
    }
    return { url, pid: child.pid ?? 0, stop, died }
  } catch (error) {
    const left = runningPostmaster(cluster)
    if (left !== null && claimedHere(dataDir)) await stopPostmaster(left)
    claim.release()
    throw error
  }
}

/** The address of a server that another living process runs from this directory, or null. */
export function addressOfRunning(dataDir: string, database = 'plumbline'): string | null {
  const owner = livingOwner(resolve(dataDir))
  if (owner === null || owner.port === null) return null
  const password = readOrMakeSecret(passwordFile(resolve(dataDir)))
  return databaseAddress({ socketFolder: owner.socketFolder, port: owner.port }, superuser, password, database)
}

function claimedHere(dataDir: string): boolean {
  return livingOwner(dataDir)?.pid === process.pid
}

function prepareDataDirectory(dataDir: string): void {
  const asRoot = process.getuid?.() === 0
  // Under root the server's user must walk through; what is secret inside is closed file by file.
  try {
    mkdirSync(dataDir, { recursive: true, mode: asRoot ? 0o711 : 0o700 })
    if (asRoot && readdirSync(dataDir).length === 0) chmodSync(dataDir, 0o711)
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new PlainError(
      `The data directory ${dataDir} cannot be used (${why}): set PLUMBLINE_DATA_DIR to a folder of yours.`,
    )
  }
}

function checkReach(dataDir: string, user: SystemUser | null): void {
  const closed = user === null ? null : closedFolderOnTheWay(dataDir, user)
  if (closed === null || user === null) return
  throw new PlainError(
    `PostgreSQL does not run as root, and its user (${user.name}) cannot pass through ${closed}: ` +
      `set PLUMBLINE_DATA_DIR to a folder that everyone may pass through, for example /var/lib/plumbline.`,
  )
}

async function stopLeftBehind(
  cluster: string,
  ours: boolean,
  dataDir: string,
  log: (line: string) => void,
): Promise<void> {
  const pid = runningPostmaster(cluster)
  if (pid === null) return
  if (!ours) {
    throw new PlainError(
      `The data directory ${dataDir} is in use by another PostgreSQL server (process ${pid}): stop it, or set PLUMBLINE_DATA_DIR.`,
    )
  }
  log('Stopping the database that an earlier run left behind')
  await stopPostmaster(pid)
}

async function placeFor(
  dataDir: string,
  user: SystemUser | null,
): Promise<{ socketFolder: string | null; port: number }> {
  if (process.platform === 'win32') return { socketFolder: null, port: await freePort() }
  const socketFolder = socketFolderFor(dataDir, socketPort)
  makePrivateFolder(socketFolder, user)
  return { socketFolder, port: socketPort }
}

async function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      const port = typeof address === 'object' && address !== null ? address.port : 0
      probe.close(() => done(port))
    })
  })
}

function passwordMissing(dataDir: string): PlainError {
  return new PlainError(
    `The file ${passwordFile(dataDir)} is missing and the database beside it cannot be opened without it: put it back from a copy.`,
  )
}
