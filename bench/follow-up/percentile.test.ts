import { describe, expect, it } from 'vitest'
import { percentile, slopeOnLogs } from '@/bench/follow-up/percentile'

describe('percentile', () => {
  it('is one of the values, whatever their order', () => {
    const values = [5, 1, 4, 2, 3]
    expect([0, 50, 95, 100].map((percent) => percentile(values, percent))).toEqual([1, 3, 5, 5])
    expect(percentile([], 50)).toBeNaN()
  })
})

describe('slopeOnLogs', () => {
  it('tells what stays from what grows in step, and from what grows with the root', () => {
    const at = (of: (x: number) => number) => [100, 1000, 10_000].map((x) => ({ x, y: of(x) }))
    expect(slopeOnLogs(at(() => 7))).toBeCloseTo(0)
    expect(slopeOnLogs(at((x) => 3 * x))).toBeCloseTo(1)
    expect(slopeOnLogs(at(Math.sqrt))).toBeCloseTo(0.5)
    expect(slopeOnLogs([{ x: 1, y: 1 }])).toBeNaN()
  })
})
