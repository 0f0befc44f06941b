import { describe, expect, it } from 'vitest'
import { cameraOf, projected } from '@/lib/domain/figures/drawing/camera'
import { faultsOf } from '@/lib/domain/figures/motion/inspect'
import { posturesOf } from '@/lib/domain/figures/motion/posture'
import { VIEW_NAMES } from '@/lib/domain/figures/record'
import { JOINTS } from '@/lib/domain/figures/skeleton/joints'
import { landmark } from '@/lib/domain/figures/skeleton/landmarks'
import { figureRecordSchema } from '@/lib/schemas/figures'
import { readFigures } from '@/scripts/figures/read-figures'
import { CONTROLS, type ControlValues, controlRange, controlValuesOf, readControl } from './controls'
import { freed, type PosableRecord } from './freed'
import { handlesOf } from './handles'
import { type Posing, posedRecord, viewNameOf } from './posed-record'
import { pulled } from './pulled'

const FIGURES = readFigures()
const baseOf = (slug: string): PosableRecord => {
  const found = FIGURES.find((figure) => figure.slug === slug)
  if (!found) throw new Error(`There is no figure ${slug}`)
  return freed(found.record)
}

function posingOf(base: PosableRecord): Posing {
  const [start, end] = base.keyframes
  const movement = base.movement === 'cycle' ? 'there_and_back' : base.movement
  return {
    view: viewNameOf(base.view),
    movement,
    stays: base.planted,
    start: { text: start.text, values: controlValuesOf(start) },
    end: { text: end.text, values: controlValuesOf(end) },
  }
}

describe('the controls', () => {
  it('set every joint once, and how the body lies', () => {
    expect([...CONTROLS].sort()).toEqual([...JOINTS, 'pitch', 'roll', 'yaw', 'height', 'ahead', 'aside'].sort())
    expect(new Set(CONTROLS).size).toBe(CONTROLS.length)
  })
})

describe('a number that was typed', () => {
  it.each([
    ['33', 33],
    [' -5 ', -5],
    ['−4,5', -4.5],
    ['155', 155],
    ['156', null],
    ['-5.1', null],
    ['', null],
    ['1e2', null],
    ['thirty', null],
  ])('%j of a knee is %j', (typed, value) => {
    expect(readControl('knee_r', typed)).toBe(value)
  })
})

describe('a record that was opened and not changed', () => {
  it.each(FIGURES)('$slug: is stored as it was freed', ({ record }) => {
    const base = freed(record)
    const posed = posedRecord(base, posingOf(base))
    expect(figureRecordSchema.safeParse(posed).error).toBeUndefined()
    expect(faultsOf(posed)).toEqual([])
    expect(posturesOf(posed).between(0, 0, 0).hips).toEqual(posturesOf(base).between(0, 0, 0).hips)
  })
})

describe('a posed record', () => {
  const base = baseOf('hip-abduction-side-lying')

  it('keeps things and muscles; another view forgets what lay before what in the old one', () => {
    const ordered = { ...base, order: ['trunk', 'head', 'far_arm', 'near_arm', 'far_leg', 'near_leg'] } as const
    const posed = posedRecord(ordered, { ...posingOf(base), view: 'top' })
    expect(posed).toMatchObject({ view: 'top', props: base.props, muscles: base.muscles })
    expect(posed.order).toBeUndefined()
    expect(posedRecord(ordered, posingOf(base)).order).toEqual(ordered.order)
  })

  it('is one posture when it is held', () => {
    expect(posedRecord(base, { ...posingOf(base), movement: 'hold' }).keyframes).toHaveLength(1)
  })
})

describe('pulling a handle', () => {
  const base = baseOf('long-arc-quad-seated')
  const values = controlValuesOf(base.keyframes[0])
  const camera = cameraOf('side')
  const poseWith = (given: ControlValues) => {
    const posing = posingOf(base)
    return posturesOf(posedRecord(base, { ...posing, stays: [], start: { ...posing.start, values: given } })).between(
      0,
      0,
      0,
    )
  }
  const handle = (at: string) => {
    const found = handlesOf('r').find((one) => one.at === at)
    if (!found) throw new Error(`There is no handle at ${at}`)
    return found
  }
  const seen = (given: ControlValues, at: 'foot_r' | 'knee_r' | 'hip_r') =>
    projected(camera, landmark(poseWith(given), at))

  it('brings an ankle to the hand by hip and knee, and turns nothing else', () => {
    const [x, y] = seen(values, 'foot_r')
    const to = [x + 12, y - 10] as const
    const after = pulled({ handle: handle('foot_r'), to, camera, values, poseWith })
    const reached = seen(after, 'foot_r')
    expect(Math.hypot(reached[0] - to[0], reached[1] - to[1])).toBeLessThan(1)
    expect(CONTROLS.filter((control) => after[control] !== values[control]).sort()).toEqual(['hip_r', 'knee_r'])
  })

  it('turns the thigh so that it points at the hand, as far as the hip goes', () => {
    const [x, y] = seen(values, 'hip_r')
    const after = pulled({ handle: handle('knee_r'), to: [x - 5, y - 200], camera, values, poseWith })
    expect(after.hip_r).toBe(controlRange('hip_r')[1])
  })

  it('opens a leg sideways when it is seen from the front', () => {
    const standing = baseOf('heel-raise-two-leg')
    const given = controlValuesOf(standing.keyframes[0])
    const posing = posingOf(standing)
    const after = pulled({
      handle: handle('knee_r'),
      to: [-40, -40],
      camera: cameraOf('front'),
      values: given,
      poseWith: (now) =>
        posturesOf(posedRecord(standing, { ...posing, stays: [], start: { ...posing.start, values: now } })).between(
          0,
          0,
          0,
        ),
    })
    expect(after.hip_abd_r).toBeGreaterThan(given.hip_abd_r + 5)
    expect(after.hip_r).toBe(given.hip_r)
  })

  it('moves the whole body with the hip, and changes no joint', () => {
    const [x, y] = seen(values, 'hip_r')
    const after = pulled({ handle: handle('hip_r'), to: [x + 10, y - 6], camera, values, poseWith })
    expect(after.ahead - values.ahead).toBeCloseTo(10, 0)
    expect(after.height - values.height).toBeCloseTo(6, 0)
    expect({ ...after, ahead: 0, height: 0 }).toEqual({ ...values, ahead: 0, height: 0 })
  })

  it.each(VIEW_NAMES)('never leaves a range, wherever it is pulled (seen from the %s)', (view) => {
    for (const one of [...handlesOf('l'), ...handlesOf('r')]) {
      for (const to of [
        [80, -80],
        [-90, 10],
        [0, 90],
      ] as const) {
        const after = pulled({ handle: one, to, camera: cameraOf(view), values, poseWith })
        for (const control of CONTROLS) {
          const [min, max] = controlRange(control)
          expect(after[control], control).toBeGreaterThanOrEqual(min)
          expect(after[control], control).toBeLessThanOrEqual(max)
        }
      }
    }
  })
})
