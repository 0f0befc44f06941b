import { PlainError } from '@/lib/server/db/plain-error'

export type BenchSettings = {
  readonly seconds: number
  readonly rounds: number
  readonly clients: readonly number[]
  /** Of the clinics that the follow-up is measured in, smallest first; each patient has about 490 sessions. */
  readonly patients: readonly number[]
  /** A finished benchmark build to use again; null: build now and clear away afterwards. */
  readonly build: string | null
}

const FEWEST_ROUNDS = 3
const FEWEST_PATIENTS = 50
const MOST_PATIENTS = 20_000

export function readBenchSettings(env: NodeJS.ProcessEnv): BenchSettings {
  return {
    seconds: wholeNumber('BENCH_SECONDS', env.BENCH_SECONDS, 5, 1),
    rounds: wholeNumber('BENCH_ROUNDS', env.BENCH_ROUNDS, FEWEST_ROUNDS, FEWEST_ROUNDS),
    clients: [1, 16, 64],
    patients: sizes('BENCH_PATIENTS', env.BENCH_PATIENTS, [100, 1000, 10_000]),
    build: env.BENCH_BUILD || null,
  }
}

function sizes(name: string, text: string | undefined, usual: readonly number[]): readonly number[] {
  if (!text) return usual
  const values = text.split(',').map(Number)
  if (values.every((value) => Number.isInteger(value) && value >= FEWEST_PATIENTS && value <= MOST_PATIENTS))
    return values
  throw new PlainError(`${name} is "${text}": set it to sizes like 100,1000,10000, each up to ${MOST_PATIENTS}.`)
}

function wholeNumber(name: string, text: string | undefined, usual: number, least: number): number {
  if (!text) return usual
  const value = Number(text)
  if (Number.isInteger(value) && value >= least && value <= 600) return value
  throw new PlainError(`${name} is "${text}": set it to a whole number from ${least} to 600.`)
}
