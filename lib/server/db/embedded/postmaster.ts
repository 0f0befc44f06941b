import 'server-only'
import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, readlinkSync, realpathSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { isAlive } from '@/lib/server/db/embedded/system/process-identity'
import { runAs } from '@/lib/server/db/embedded/system/run-as'
import type { SystemUser } from '@/lib/server/db/embedded/system/unprivileged-user'
import { PlainError } from '@/lib/server/db/plain-error'
import { binaryIn, type ServerBinaries } from './server-binaries'

export type PostmasterOptions = {
  cluster: string
  binaries: ServerBinaries
  user: SystemUser | null
  logFile: string
  /** Null where the system has no Unix sockets: then it listens on the loopback address. */
  socketFolder: string | null
  port: number
  durable: boolean
}

const largestLog = 5 * 1024 * 1024
const secondsToStart = 60

/** Starts the server in a process group of its own: the terminal's Ctrl-C must not reach it before the application. */
export async function startPostmaster(options: PostmasterOptions): Promise<ChildProcess> {
  if ((statSync(options.logFile, { throwIfNoEntry: false })?.size ?? 0) > largestLog) rmSync(options.logFile)
  const log = openSync(options.logFile, 'a', 0o600)
  const child = spawn(binaryIn(options.binaries, 'postgres'), postgresFlags(options), {
    cwd: options.cluster,
    detached: true,
    stdio: ['ignore', log, log],
    ...runAs(options.user),
  })
  closeSync(log)
  let failure: string | null = null
  child.once('error', (error) => {
    failure = error.message
  })
  const giveUpAt = performance.now() + secondsToStart * 1000
  while (readPostmaster(options.cluster)?.state !== 'ready' || readPostmaster(options.cluster)?.pid !== child.pid) {
    if (failure !== null || child.exitCode !== null || child.signalCode !== null) {
      throw new PlainError(`PostgreSQL did not start: ${failure ?? lastComplaint(options.logFile)}`)
    }
    if (performance.now() > giveUpAt) {
      await stopPostmaster(child.pid ?? 0)
      throw new PlainError(`PostgreSQL was not ready after ${secondsToStart} s: see ${options.logFile}.`)
    }
    await delay(15)
  }
  return child
}

/** Ends it the way that disconnects clients and writes a checkpoint; after 20 s the way that needs recovery at the next start. */
export async function stopPostmaster(pid: number): Promise<void> {
  const signals: [NodeJS.Signals, number][] = [
    ['SIGINT', 20],
    ['SIGQUIT', 10],
  ]
  for (const [signal, seconds] of signals) {
    if (pid === 0 || !isAlive(pid)) return
    process.kill(pid, signal)
    const giveUpAt = performance.now() + seconds * 1000
    while (isAlive(pid) && performance.now() < giveUpAt) await delay(15)
  }
}

/** The living server of this very cluster, if there is one: its id from its lock file, checked against the system. */
export function runningPostmaster(cluster: string): number | null {
  const pid = readPostmaster(cluster)?.pid
  if (pid === undefined || pid === process.pid || !isAlive(pid)) return null
  if (process.platform !== 'linux') return pid
  try {
    // The server's working folder is its cluster; a stranger that was given the same number stands elsewhere.
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster) ? pid : null
  } catch {
    return null
  }
}

function readPostmaster(cluster: string): { pid: number; state: string } | null {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return { pid: Number(lines[0]), state: (lines[7] ?? '').trim() }
  } catch {
    return null
  }
}

function postgresFlags(options: PostmasterOptions): string[] {
  const settings = {
    ...(options.socketFolder === null
      ? { listen_addresses: '127.0.0.1' }
      : { listen_addresses: '', unix_socket_directories: options.socketFolder, unix_socket_permissions: '0700' }),
    port: String(options.port),
    // What the server logs of a failed statement would quote health data: it logs its own state only.
    log_min_messages: 'log',
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    log_statement: 'none',
    log_connections: 'off',
    logging_collector: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(options.durable ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
  }
  return ['-D', options.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

function lastComplaint(logFile: string): string {
  const lines = readFileSync(logFile, 'utf8').trim().split('\n')
  const fatal = lines.findLast((line) => line.includes('FATAL:') || line.includes('PANIC:'))
  return `${(fatal ?? lines.at(-1) ?? 'it said nothing').replace(/^.*?(FATAL|PANIC): +/, '')} (${logFile}).`
}
