import { say } from './steps'

export type Cleanup = () => Promise<void> | void
export type Cleanups = { add: (cleanup: Cleanup) => void; asked: () => boolean }

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs work that holds processes and folders. When it ends, fails, or a signal asks for the end, what it registered
 * is undone in reverse order, once. The terminal sends Ctrl-C to us and npm sends it again: only the first counts.
 */
export async function supervised(
  work: (cleanups: Cleanups) => Promise<number>,
  exitCodeWhenAsked: number,
): Promise<number> {
  const stack: Cleanup[] = []
  let asked = false
  const endRequest = new Promise<number>((done) => {
    const ask = () => {
      asked = true
      done(exitCodeWhenAsked)
    }
    for (const signal of signals) process.on(signal, ask)
    // The bootstrap is gone, however it went: nobody could stop us any more.
    process.once('disconnect', ask)
  })
  // Listening for the disconnection must not itself keep this process alive.
  process.channel?.unref()
  try {
    return await Promise.race([work({ add: (cleanup) => stack.push(cleanup), asked: () => asked }), endRequest])
  } finally {
    for (const cleanup of stack.reverse()) await attempt(cleanup)
  }
}

async function attempt(cleanup: Cleanup): Promise<void> {
  try {
    await cleanup()
  } catch (error) {
    say(`While stopping: ${error instanceof Error ? error.message : String(error)}`)
  }
}
