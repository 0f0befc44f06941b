/** A line for the person at the terminal. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

export function secondsSince(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`
}

/** Runs one step and prints it as one line with its time. The work may name what it found to do. */
export async function step<T>(name: string, work: (note: (text: string) => void) => Promise<T> | T): Promise<T> {
  const start = performance.now()
  let noted = ''
  const result = await work((text) => {
    noted = `: ${text}`
  })
  say(`  ${`${name}${noted}`.padEnd(58)} ${secondsSince(start).padStart(7)}`)
  return result
}
