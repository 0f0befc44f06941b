/** Runs one piece of work under a name; how it is shown is up to the one who passes it. */
export type Step = <T>(name: string, work: () => Promise<T> | T) => Promise<T>

/** A line for the person at the terminal. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

export function secondsSince(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`
}

/** Prints the step as one line with its time. */
export const step: Step = async (name, work) => {
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

/** For tests and benchmarks, which print their own lines. */
export const quietStep: Step = async (_name, work) => work()

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
