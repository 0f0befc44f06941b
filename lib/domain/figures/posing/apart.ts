import type { Point } from '@/lib/domain/figures/drawing/camera'

const ROUNDS = 60

/** The places moved away from each other, as little as that takes, until no two are nearer than `least`: a hand may lie on a hip. */
export function apart(places: readonly Point[], least: number): readonly Point[] {
  const moved = places.map(([x, y]): [number, number] => [x, y])
  for (let round = 0; round < ROUNDS; round++) {
    let isSettled = true
    moved.forEach((one, index) => {
      for (const other of moved.slice(index + 1)) {
        const [dx, dy] = [other[0] - one[0], other[1] - one[1]]
        const distance = Math.hypot(dx, dy)
        if (distance >= least) continue
        isSettled = false
        // Two on one spot part sideways. A hair more than needed, so that it ends.
        const [x, y] = distance < 1e-6 ? [1, 0] : [dx / distance, dy / distance]
        const push = (least - distance) / 2 + least / 1000
        one[0] -= x * push
        one[1] -= y * push
        other[0] += x * push
        other[1] += y * push
      }
    })
    if (isSettled) break
  }
  return moved
}
