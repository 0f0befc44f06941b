import { describe, expect, it } from 'vitest'
import type { Point } from '@/lib/domain/figures/drawing/camera'
import { apart } from './apart'

const nearest = (places: readonly Point[]): number =>
  Math.min(
    ...places.flatMap((one, index) =>
      places.slice(index + 1).map((other) => Math.hypot(one[0] - other[0], one[1] - other[1])),
    ),
  )

describe('places moved apart', () => {
  it('stay where they are when there is room', () => {
    const places = [
      [0, 0],
      [30, 0],
      [0, 28],
    ] as const
    expect(apart(places, 28)).toEqual(places)
  })

  it.each([
    [
      'two on one spot',
      [
        [5, 5],
        [5, 5],
      ],
    ],
    [
      'a hand on a hip beside a waist',
      [
        [0, 0],
        [3, 2],
        [20, 4],
      ],
    ],
    [
      'a crowd',
      [
        [0, 0],
        [1, 0],
        [2, 1],
        [0, 3],
        [8, 2],
        [9, 9],
      ],
    ],
  ] as const)('%s: no two are too near', (_, places) => {
    expect(nearest(apart(places, 28))).toBeGreaterThanOrEqual(28)
  })
})
