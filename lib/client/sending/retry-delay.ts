const FIRST_MS = 5_000
const LONGEST_MS = 5 * 60_000

/**
 * How long to wait after so many failures in a row (1, 2, …): doubling, at most five minutes. `chance` (0–1) spreads it over the upper
 * half, so that a clinic's phones do not all come back in the same second.
 */
export function retryDelayMs(failures: number, chance: number): number {
  const whole = Math.min(FIRST_MS * 2 ** Math.max(failures - 1, 0), LONGEST_MS)
  return Math.round(whole * (0.5 + chance / 2))
}
