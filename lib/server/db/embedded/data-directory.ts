import 'server-only'
import { accessSync, chmodSync, constants, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { closedFolderOnTheWay } from '@/lib/server/db/embedded/system/reach'
import { type SystemUser, unprivilegedUser } from '@/lib/server/db/embedded/system/unprivileged-user'
import { PlainError } from '@/lib/server/db/plain-error'
import { checkCluster } from './cluster'
import { livingOwner, refuseLivingOwner } from './owner'
import { embeddedBinaries, type ServerBinaries } from './server-binaries'

export type CheckedDataDirectory = {
  dataDir: string
  cluster: string
  clusterState: 'present' | 'absent'
  binaries: ServerBinaries
  user: SystemUser | null
}

export const passwordFile = (dataDir: string) => join(dataDir, 'database-password')

/** Looks whether the server can run in this directory. Makes the folder itself if need be; touches nothing in it. */
export function checkDataDirectory(given: string, binaries: ServerBinaries = embeddedBinaries()): CheckedDataDirectory {
  const dataDir = resolve(given)
  const cluster = join(dataDir, 'postgres')
  const user = unprivilegedUser(cluster)
  checkReach(nearestPresent(dataDir), user)
  makeDataDirectory(dataDir)
  refuseLivingOwner(dataDir, livingOwner(dataDir))
  checkReach(dataDir, user)
  const clusterState = checkCluster(cluster, binaries.majorVersion)
  if (clusterState === 'present' && !existsSync(passwordFile(dataDir))) {
    throw new PlainError(
      `The file ${passwordFile(dataDir)} is missing and the database beside it cannot be opened without it: put it back from a copy.`,
    )
  }
  return { dataDir, cluster, clusterState, binaries, user }
}

function makeDataDirectory(dataDir: string): void {
  const asRoot = process.getuid?.() === 0
  // Under root the server's user must walk through; what is secret inside is closed file by file.
  try {
    mkdirSync(dataDir, { recursive: true, mode: asRoot ? 0o711 : 0o700 })
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
    if (asRoot && readdirSync(dataDir).length === 0) chmodSync(dataDir, 0o711)
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new PlainError(
      `The data directory ${dataDir} cannot be used (${why}): set PLUMBLINE_DATA_DIR to a folder of yours.`,
    )
  }
}

/** The folder on the way that is there already, above the one that may have to be made. */
function nearestPresent(path: string): string {
  const parent = dirname(path)
  return existsSync(parent) ? parent : nearestPresent(parent)
}

function checkReach(folder: string, user: SystemUser | null): void {
  const closed = user === null ? null : closedFolderOnTheWay(folder, user)
  if (closed === null || user === null) return
  throw new PlainError(
    `PostgreSQL does not run as root, and its user (${user.name}) cannot pass through ${closed}: ` +
      `set PLUMBLINE_DATA_DIR to a folder that everyone may pass through, for example /var/lib/plumbline.`,
  )
}
