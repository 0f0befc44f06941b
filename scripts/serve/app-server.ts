import { type ChildProcess, spawn } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { PlainError } from '@/lib/server/db/plain-error'

export type AppServerOptions = {
  build: string
  host: string
  port: number
  env: Record<string, string>
  /** A file for what the server writes; without it, this process's own output. */
  logFile?: string
}

export type AppServer = { pid: number; url: string; stop: () => Promise<void>; ended: Promise<string> }

const secondsToStart = 30
const secondsToStop = 10

/** Starts the production server in a process group of its own and waits until it answers. */
export async function startAppServer(options: AppServerOptions): Promise<AppServer> {
  const preload = pathToFileURL(resolve('scripts/serve/exit-with-parent.js')).href
  const child = spawn(process.execPath, ['--import', preload, join(options.build, 'server.js')], {
    cwd: options.build,
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, ...options.env, NODE_ENV: 'production', PORT: String(options.port), HOSTNAME: options.host },
  })
  const said = forwardOutput(child, options.logFile)
  const ended = new Promise<string>((done) => {
    child.once('error', (error) => done(error.message))
    child.once('exit', (code, signal) => done(signal ?? `code ${code}`))
  })
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    const late = setTimeout(() => child.kill('SIGKILL'), secondsToStop * 1000)
    await ended
    clearTimeout(late)
  }
  const address = `http://${options.host.includes(':') ? `[${options.host}]` : options.host}:${options.port}`
  await answering(address, child, said).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  said.ready()
  return { pid: child.pid ?? 0, url: address, stop, ended }
}

type Said = { text: () => string; ready: () => void }

/** Until the server is ready its own banner is only kept for the case that it fails. */
function forwardOutput(child: ChildProcess, logFile: string | undefined): Said {
  const target = logFile === undefined ? process.stdout : createWriteStream(logFile, { flags: 'a' })
  let early = ''
  let isReady = false
  const forward = (chunk: Buffer) => {
    if (!isReady) early += chunk.toString()
    if (isReady || logFile !== undefined) target.write(chunk)
  }
  child.stdout?.on('data', forward)
  child.stderr?.on('data', forward)
  return {
    text: () => early.trim(),
    ready: () => {
      isReady = true
    },
  }
}

async function answering(address: string, child: ChildProcess, said: Said): Promise<void> {
  const giveUpAt = performance.now() + secondsToStart * 1000
  // A wildcard is an address to listen on, not one to call.
  const call = address.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//[::1]:')
  while (performance.now() < giveUpAt) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new PlainError(`The server ended while starting. It said:\n${said.text()}`)
    }
    const status = await fetch(`${call}/api/health`, { redirect: 'manual', signal: AbortSignal.timeout(5000) }).then(
      (answer) => answer.status,
      () => null,
    )
    if (status !== null && status < 500) return
    await delay(40)
  }
  throw new PlainError(`The server did not answer within ${secondsToStart} s. It said:\n${said.text()}`)
}
