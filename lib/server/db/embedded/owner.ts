import 'server-only'
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { identityOf, isStillRunning, type ProcessIdentity } from '@/lib/server/db/embedded/system/process-identity'
import { PlainError } from '@/lib/server/db/plain-error'

/** Who runs the server of a data directory. Written beside the data so that two never share it. */
export type Owner = ProcessIdentity & { socketFolder: string | null; port: number | null }

export type Claim = { leftBehind: Owner | null; publish: (place: Place) => void; release: () => void }
export type Place = { socketFolder: string | null; port: number }

const fileOf = (dataDir: string) => join(dataDir, 'owner.json')

export function readOwner(dataDir: string): Owner | null {
  try {
    return JSON.parse(readFileSync(fileOf(dataDir), 'utf8')) as Owner
  } catch {
    return null
  }
}

export function livingOwner(dataDir: string): Owner | null {
  const owner = readOwner(dataDir)
  return owner !== null && isStillRunning(owner) ? owner : null
}

/** Makes this process the owner, or says in one sentence that another one is. */
export function claimDataDirectory(dataDir: string): Claim {
  const file = fileOf(dataDir)
  const self = identityOf(process.pid)
  if (self === null) throw new Error('This process could not find its own start time.')
  const mine: Owner = { ...self, socketFolder: null, port: null }
  const leftBehind = removeDeadOwner(dataDir)
  try {
    writeFileSync(file, JSON.stringify(mine), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') throw inUse(dataDir, readOwner(dataDir))
    throw error
  }
  return {
    leftBehind,
    publish: (place) => replace(file, { ...mine, ...place }),
    release: () => rmSync(file, { force: true }),
  }
}

function removeDeadOwner(dataDir: string): Owner | null {
  const owner = readOwner(dataDir)
  if (owner === null) {
    rmSync(fileOf(dataDir), { force: true })
    return null
  }
  if (isStillRunning(owner)) throw inUse(dataDir, owner)
  // Moved away by name first: of two processes that find the same dead owner, one gets it and the other fails here.
  const aside = `${fileOf(dataDir)}.${process.pid}`
  try {
    renameSync(fileOf(dataDir), aside)
  } catch {
    throw inUse(dataDir, null)
  }
  rmSync(aside, { force: true })
  return owner
}

function replace(file: string, owner: Owner): void {
  writeFileSync(`${file}.new`, JSON.stringify(owner), { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

export function refuseLivingOwner(dataDir: string, owner: Owner | null): void {
  if (owner !== null) throw inUse(dataDir, owner)
}

function inUse(dataDir: string, owner: Owner | null): PlainError {
  const who = owner === null ? 'another process' : `process ${owner.pid}`
  return new PlainError(
    `The data directory ${dataDir} is in use by ${who}: stop that one first, or set PLUMBLINE_DATA_DIR to another folder.`,
  )
}
