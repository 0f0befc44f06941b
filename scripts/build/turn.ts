import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { identityOf, isStillRunning, type ProcessIdentity } from '@/lib/server/db/embedded/system/process-identity'

/** Does the work while holding a lock file; another process that wants it waits, one that died does not count. */
export async function inTurn<T>(lockFile: string, work: () => Promise<T>): Promise<T> {
  mkdirSync(dirname(lockFile), { recursive: true })
  while (!take(lockFile)) await delay(200)
  try {
    return await work()
  } finally {
    rmSync(lockFile, { force: true })
  }
}

function take(lockFile: string): boolean {
  try {
    writeFileSync(lockFile, JSON.stringify(identityOf(process.pid)), { flag: 'wx' })
    return true
  } catch {
    if (!isHeld(lockFile)) rmSync(lockFile, { force: true })
    return false
  }
}

export function isHeld(file: string): boolean {
  try {
    return isStillRunning(JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity)
  } catch {
    return false
  }
}
