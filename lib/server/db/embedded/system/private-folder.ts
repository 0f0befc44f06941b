import 'server-only'
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PlainError } from '@/lib/server/db/plain-error'
import type { SystemUser } from './unprivileged-user'

/** The system allows about 107 bytes (macOS 103) for a socket's path; the socket's own name is part of it. */
const longestSocketPath = 100

export function makePrivateFolder(folder: string, user: SystemUser | null): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const found = lstatSync(folder)
  const self = process.getuid?.()
  const expected = user?.uid ?? self
  // In a shared temporary folder somebody else may have made this name first.
  if (!found.isDirectory() || (expected !== undefined && found.uid !== expected && found.uid !== self)) {
    throw new PlainError(`The folder ${folder} belongs to another user: remove it, or set PLUMBLINE_DATA_DIR.`)
  }
  chmodSync(folder, 0o700)
  if (user !== null) chownSync(folder, user.uid, user.gid)
}

/** Where the socket goes: beside the data, or, where that path is too long for a socket, in the temporary folder. */
export function socketFolderFor(dataDir: string, port: number): string {
  const key = createHash('sha256').update(dataDir).digest('hex').slice(0, 12)
  const candidates = [join(dataDir, 'run'), join(tmpdir(), `plumbline-${key}`), `/tmp/plumbline-${key}`]
  const chosen = candidates.find((folder) => Buffer.byteLength(join(folder, `.s.PGSQL.${port}`)) <= longestSocketPath)
  if (chosen === undefined) {
    throw new PlainError(
      `The path ${dataDir} is too long for a database socket: set PLUMBLINE_DATA_DIR to a shorter one.`,
    )
  }
  return chosen
}
