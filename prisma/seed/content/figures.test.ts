import { describe, expect, test } from 'vitest'
import { faultsOf } from '@/lib/domain/figures/motion/inspect'
import { type Motion, motionOf } from '@/lib/domain/figures/motion/motion'
import { sunkIntoThings } from '@/lib/domain/figures/motion/surfaces'
import type { FigureRecord } from '@/lib/domain/figures/record'
import { LENGTH } from '@/lib/domain/figures/skeleton/body'
import { SIDES } from '@/lib/domain/figures/skeleton/joints'
import { LANDMARKS, type Landmark, landmark, lowestSurface } from '@/lib/domain/figures/skeleton/landmarks'
import { type Pose, translated } from '@/lib/domain/figures/skeleton/pose'
import { distance } from '@/lib/domain/figures/skeleton/vector'
import { readContent } from './read-content'

const { exercises } = readContent()
const bySlug = new Map(exercises.map((exercise) => [exercise.slug, exercise]))
const motions = new Map(exercises.map(({ slug, pose, defaultDose }) => [slug, motionOf(pose, defaultDose)] as const))
const figures = exercises.map((exercise) => ({ ...exercise, motion: motions.get(exercise.slug) as Motion }))

/** Usual heights, in percent of stature. */
const [SADDLE, MATTRESS, STEP] = [30, 26, 9]

const BONES = SIDES.flatMap((side): [Landmark, Landmark, number][] => [
  [`hip_${side}`, `knee_${side}`, LENGTH.thigh],
  [`knee_${side}`, `foot_${side}`, LENGTH.shank],
  [`shoulder_${side}`, `elbow_${side}`, LENGTH.upperArm],
  [`elbow_${side}`, `hand_${side}`, LENGTH.forearm],
  [`hand_${side}`, `fingertips_${side}`, LENGTH.hand],
])

describe.each(figures)('the figure of $slug', ({ pose: record, motion }) => {
  test('keeps the length of every bone in every frame, to half a percent', () => {
    for (const { pose } of motion.frames) {
      for (const [from, to, length] of BONES) {
        const found = distance(landmark(pose, from), landmark(pose, to))
        expect(Math.abs(found - length) / length).toBeLessThan(0.005)
      }
    }
  })

  test('keeps planted parts in place, stays out of floor, walls, seats, beds and steps, and bends no joint beyond its range', () => {
    expect(faultsOf(record, motion)).toEqual([])
    expect(sunkIntoThings(record, motion.frames)).toEqual([])
  })

  test('never floats', () => {
    for (const { pose } of motion.frames) expect(lowestSurface(pose)).toBeLessThan(supportOf(record) + 1)
  })

  test('comes back to where it began, unless it goes one way', () => {
    const [first, last] = [motion.frames[0], motion.frames.at(-1)]
    const isBack = LANDMARKS.every(
      (name) => distance(landmark(first.pose, name), landmark((last ?? first).pose, name)) < 0.1,
    )
    expect(isBack).toBe(record.movement !== 'one_way')
  })

  test('has something to see: it moves, or an arrow says what is done, or it is meant to be still', () => {
    const start = motion.frames[0].pose
    const furthest = Math.max(
      ...motion.frames.flatMap(({ pose }) =>
        LANDMARKS.map((name) => distance(landmark(pose, name), landmark(start, name))),
      ),
    )
    expect(furthest).toBeGreaterThan(record.movement === 'hold' || record.hints ? 0.2 : 1)
  })
})

/** The highest thing that may carry the whole body; else the floor, or what the record says it rests on. */
function supportOf({ props, rest }: FigureRecord): number {
  const carrying = props.map(({ kind, size }) => {
    if (kind === 'bike' || kind === 'recumbent') return SADDLE
    return kind === 'bed' ? (size?.[1] ?? MATTRESS) : kind === 'step' ? (size?.[1] ?? STEP) : 0
  })
  return Math.max(rest?.height ?? 0, ...carrying)
}

const rungs = exercises.flatMap(({ slug, harder }) => (harder === null ? [] : [[slug, harder] as const]))

test.each(rungs)('%s looks different from %s', (slug, harder) => {
  const [a, b] = [bySlug.get(slug), bySlug.get(harder)].map((exercise) => ({
    things: (exercise?.pose.props ?? [])
      .map(({ kind, size }) => `${kind} ${size ?? ''}`)
      .sort()
      .join(),
    movement: exercise?.pose.movement === 'hold' ? 'held' : 'moving',
    moments: momentsOf(motions.get(exercise?.slug ?? '') as Motion),
  }))
  const apart = Math.max(...(a?.moments ?? []).map((pose, index) => furthestApart(pose, b?.moments[index] as Pose)))
  const isOtherwise = a?.things !== b?.things || a?.movement !== b?.movement
  expect(isOtherwise || apart > 5, `${apart.toFixed(1)} % of stature apart at most`).toBe(true)
})

/** Start, middle of the way, furthest posture, each with the hips in the same place. */
function momentsOf({ frames, outward }: Motion): Pose[] {
  return [0, Math.floor((outward - 1) / 2), outward - 1].map((index) => {
    const { pose } = frames[index] ?? frames[0]
    return translated(pose, [-pose.hips[0], -pose.hips[1], -pose.hips[2]])
  })
}

const furthestApart = (a: Pose, b: Pose): number =>
  Math.max(...LANDMARKS.map((name) => distance(landmark(a, name), landmark(b, name))))
