import type { Round } from '@/bench/load/drive'

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/** Each figure's own median; what went wrong is summed, so that no round can hide it. */
export function medianRound(rounds: readonly Round[]): Round {
  const of = (name: keyof Round) => rounds.map((round) => round[name])
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
  return {
    rate: median(of('rate')),
    p50: median(of('p50')),
    p95: median(of('p95')),
    p99: median(of('p99')),
    failed: sum(of('failed')),
    repeated: sum(of('repeated')),
  }
}
