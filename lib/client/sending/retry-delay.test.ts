import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { retryDelayMs } from '@/lib/client/sending/retry-delay'

describe('the wait before the next attempt', () => {
  it.each([
    [1, 5_000],
    [2, 10_000],
    [3, 20_000],
    [6, 160_000],
    [7, 300_000],
    [2_000, 300_000],
  ])('after %d failures is at most %d ms', (failures, longest) => {
    expect(retryDelayMs(failures, 1)).toBe(longest)
    expect(retryDelayMs(failures, 0)).toBe(longest / 2)
  })

  it('never gets shorter with more failures, and never waits for nothing', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), chance, (failures, same) => {
        const delay = retryDelayMs(failures, same)
        expect(delay).toBeGreaterThanOrEqual(2_500)
        expect(retryDelayMs(failures + 1, same)).toBeGreaterThanOrEqual(delay)
      }),
    )
  })
})
