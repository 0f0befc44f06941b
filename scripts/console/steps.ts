import { PlainError } from '@/lib/server/db/plain-error'

/** A line for the person at the terminal. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

export function secondsSince(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`
}

/** Runs one step and prints it as one line with its time. */
export async function step<T>(name: string, work: () => Promise<T> | T): Promise<T> {
  const start = performance.now()
  process.stdout.write(`  ${`${name} …`.padEnd(58)}`)
  try {
    const result = await work()
    process.stdout.write(`${secondsSince(start).padStart(9)}\n`)
    return result
  } catch (error) {
    process.stdout.write('failed\n')
    throw error
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

export function toPlainError(error: unknown): PlainError {
  return error instanceof PlainError ? error : new PlainError(messageOf(error))
}
