import 'server-only'
import { execFile } from 'node:child_process'
import { chownSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { makePrivateFolder } from '@/lib/server/db/embedded/system/private-folder'
import { runAs } from '@/lib/server/db/embedded/system/run-as'
import type { SystemUser } from '@/lib/server/db/embedded/system/unprivileged-user'
import { PlainError } from '@/lib/server/db/plain-error'
import { binaryIn, type ServerBinaries } from './server-binaries'

export const superuser = 'plumbline'

export type ClusterOptions = {
  folder: string
  binaries: ServerBinaries
  user: SystemUser | null
  password: string
  /** False only for throw-away test servers: skips the flush to disk. */
  durable: boolean
}

/** Refuses a folder that this server must not touch. Reads only. */
export function checkCluster(folder: string, majorVersion: number): 'present' | 'absent' {
  if (!existsSync(folder)) return 'absent'
  const uid = process.getuid?.()
  if (uid !== undefined && uid !== 0 && statSync(folder).uid !== uid) {
    throw new PlainError(
      `The database in ${folder} belongs to another user: start as that user, or set PLUMBLINE_DATA_DIR.`,
    )
  }
  const versionFile = join(folder, 'PG_VERSION')
  if (!existsSync(versionFile)) {
    if (readdirSync(folder).length === 0) return 'absent'
    throw new PlainError(`${folder} holds files but no PostgreSQL database: empty it, or set PLUMBLINE_DATA_DIR.`)
  }
  const found = readFileSync(versionFile, 'utf8').trim()
  if (found !== String(majorVersion)) {
    throw new PlainError(
      `The database in ${folder} was made by PostgreSQL ${found} and this is PostgreSQL ${majorVersion}: ` +
        `move it there with pg_dump and pg_restore, or set PLUMBLINE_DATA_DIR to another folder.`,
    )
  }
  return 'present'
}

/** Makes a new cluster beside its final place and moves it there whole, so that a killed start leaves no half of one. */
export async function initialiseCluster(options: ClusterOptions): Promise<void> {
  const unfinished = `${options.folder}.new`
  rmSync(unfinished, { recursive: true, force: true })
  makePrivateFolder(unfinished, options.user)
  const passwordFile = `${options.folder}.password`
  writeFileSync(passwordFile, `${options.password}\n`, { mode: 0o600 })
  if (options.user !== null) chownSync(passwordFile, options.user.uid, options.user.gid)
  try {
    await promisify(execFile)(binaryIn(options.binaries, 'initdb'), initdbFlags(options, unfinished, passwordFile), {
      cwd: unfinished,
      ...runAs(options.user),
    })
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : String(error)
    throw new PlainError(`PostgreSQL could not make a new database in ${options.folder}: ${said}`)
  } finally {
    rmSync(passwordFile, { force: true })
  }
  if (existsSync(options.folder)) rmSync(options.folder, { recursive: true })
  renameSync(unfinished, options.folder)
}

function initdbFlags(options: ClusterOptions, folder: string, passwordFile: string): string[] {
  // The same order of letters on every machine, whatever languages its system knows.
  const locale =
    options.binaries.majorVersion >= 17
      ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
      : ['--locale=C.UTF-8']
  return [
    `--pgdata=${folder}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    ...locale,
    '--no-instructions',
    ...(options.durable ? [] : ['--no-sync']),
  ]
}
