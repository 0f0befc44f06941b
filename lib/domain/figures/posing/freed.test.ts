import { describe, expect, it } from 'vitest'
import { faultsOf } from '@/lib/domain/figures/motion/inspect'
import { posturesOf } from '@/lib/domain/figures/motion/posture'
import type { FigureRecord } from '@/lib/domain/figures/record'
import { LANDMARKS, landmark } from '@/lib/domain/figures/skeleton/landmarks'
import type { Pose } from '@/lib/domain/figures/skeleton/pose'
import { distance } from '@/lib/domain/figures/skeleton/vector'
import { figureRecordSchema } from '@/lib/schemas/figures'
import { readFigures } from '@/scripts/figures/read-figures'
import { freed } from './freed'

/** Percent of stature. */
const CLOSE = 1.5
const FIGURES = readFigures()

const firstAndLast = (record: FigureRecord): [Pose, Pose] => {
  const { between, keyframes } = posturesOf(record)
  return [between(0, 0, 0), between(keyframes - 1, keyframes - 1, 0)]
}

function farthest(one: Pose, other: Pose): { where: string; by: number } {
  const found = LANDMARKS.map((name) => ({ where: name, by: distance(landmark(one, name), landmark(other, name)) }))
  return found.reduce((worst, next) => (next.by > worst.by ? next : worst))
}

describe('a figure freed from what leads it', () => {
  it.each(FIGURES)('$slug: stands as it stood, at the start and at the end', ({ record }) => {
    const [before, after] = [firstAndLast(record), firstAndLast(freed(record))]
    expect(farthest(before[0], after[0]).by, farthest(before[0], after[0]).where).toBeLessThan(CLOSE)
    expect(farthest(before[1], after[1]).by, farthest(before[1], after[1]).where).toBeLessThan(CLOSE)
  })

  it.each(FIGURES)('$slug: may be shown and stored, and nothing leads it', ({ record }) => {
    const free = freed(record)
    expect(free.keyframes.some(({ lead }) => lead)).toBe(false)
    expect(figureRecordSchema.safeParse(free).error).toBeUndefined()
    expect(faultsOf(free)).toEqual([])
  })

  it.each(FIGURES)('$slug: freed once more it stays the same', ({ record }) => {
    const once = freed(record)
    const [first, second] = [firstAndLast(once), firstAndLast(freed(once))]
    expect(farthest(first[0], second[0]).by).toBeLessThan(0.3)
    expect(farthest(first[1], second[1]).by).toBeLessThan(0.3)
  })
})
