import { existsSync } from 'node:fs'
import { PlainError } from '@/lib/server/db/plain-error'

/** Runs a script's work; a plain error becomes its one sentence, anything else a stack, both a non-zero exit. */
export async function runMain(work: () => Promise<number | undefined>): Promise<void> {
  try {
    if (existsSync('.env')) process.loadEnvFile('.env')
    process.exitCode = (await work()) ?? 0
  } catch (error) {
    if (error instanceof PlainError) process.stderr.write(`${error.message}\n`)
    else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    process.exitCode = 1
  }
}

/** The same for work that may be left half way by a signal: what is still pending then must not hold the process. */
export async function runMainAndExit(work: () => Promise<number>): Promise<void> {
  await runMain(work)
  process.exit()
}
