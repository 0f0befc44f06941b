import { spawn } from 'node:child_process'
import type { Cleanups } from './shutdown'

export type ChildResult = { code: number; output: string }
export type ChildOptions = {
  cleanups: Cleanups
  env?: Record<string, string>
  /** Where it runs; else where we do. */
  cwd?: string
  /** Shown as it comes instead of kept. */
  visible?: boolean
}

/** Runs a program to its end and keeps what it said. In a group of its own: our end ends its children too. */
export async function runChild(program: string, args: readonly string[], options: ChildOptions): Promise<ChildResult> {
  const child = spawn(program, args, {
    detached: process.platform !== 'win32',
    stdio: options.visible === true ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
  })
  let output = ''
  const keep = (chunk: Buffer) => {
    output += chunk.toString()
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  const closed = new Promise<number>((done) => {
    child.once('error', (error) => {
      output += error.message
      done(127)
    })
    child.once('close', (code, signal) => done(signal === null ? (code ?? 1) : 1))
  })
  options.cleanups.add(async () => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return
    killGroup(child.pid, 'SIGTERM')
    const late = setTimeout(() => killGroup(child.pid ?? 0, 'SIGKILL'), 5000)
    await closed
    clearTimeout(late)
  })
  return { code: await closed, output }
}

function killGroup(pid: number, signal: NodeJS.Signals): void {
  if (pid <= 1) return
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, signal)
  } catch {
    // Already gone.
  }
}
