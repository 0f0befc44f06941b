import { PlainError } from '@/lib/server/db/plain-error'

export type BenchSettings = {
  readonly seconds: number
  readonly rounds: number
  readonly clients: readonly number[]
  /** A finished benchmark build to use again; null: build now and clear away afterwards. */
  readonly build: string | null
}

const FEWEST_ROUNDS = 3

export function readBenchSettings(env: NodeJS.ProcessEnv): BenchSettings {
  return {
    seconds: wholeNumber('BENCH_SECONDS', env.BENCH_SECONDS, 5, 1),
    rounds: wholeNumber('BENCH_ROUNDS', env.BENCH_ROUNDS, FEWEST_ROUNDS, FEWEST_ROUNDS),
    clients: [1, 16, 64],
    build: env.BENCH_BUILD || null,
  }
}

function wholeNumber(name: string, text: string | undefined, usual: number, least: number): number {
  if (!text) return usual
  const value = Number(text)
  if (Number.isInteger(value) && value >= least && value <= 600) return value
  throw new PlainError(`${name} is "${text}": set it to a whole number from ${least} to 600.`)
}
