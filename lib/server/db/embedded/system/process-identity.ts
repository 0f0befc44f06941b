import 'server-only'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { runAs } from './run-as'

/** A process and the moment it began: a process id alone is reused by the system sooner or later. */
export type ProcessIdentity = { pid: number; startedAt: string }

export function identityOf(pid: number): ProcessIdentity | null {
  const startedAt = startOf(pid)
  return startedAt === null ? null : { pid, startedAt }
}

export function isStillRunning(identity: ProcessIdentity): boolean {
  return startOf(identity.pid) === identity.startedAt
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return !isZombie(pid)
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function startOf(pid: number): string | null {
  if (!isAlive(pid)) return null
  if (process.platform === 'linux') return startOnLinux(pid)
  if (process.platform === 'win32') return 'unknown'
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', ...runAs(null) }).trim()
  } catch {
    return null
  }
}

/** Ticks since boot, beside the id of that boot: the ticks alone start again with the machine. */
function startOnLinux(pid: number): string | null {
  const fields = statFields(pid)
  if (fields === null) return null
  const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  return `${boot}/${fields[19] ?? ''}`
}

function isZombie(pid: number): boolean {
  return process.platform === 'linux' && statFields(pid)?.[0] === 'Z'
}

/** The fields of /proc/<pid>/stat from the state on; the name before it may itself hold spaces and brackets. */
function statFields(pid: number): string[] | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return text.slice(text.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}
