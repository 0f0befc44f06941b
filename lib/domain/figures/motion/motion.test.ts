import { describe, expect, it } from 'vitest'
import type { FigureRecord } from '@/lib/domain/figures/record'
import { LENGTH } from '@/lib/domain/figures/skeleton/body'
import { landmark } from '@/lib/domain/figures/skeleton/landmarks'
import { distance } from '@/lib/domain/figures/skeleton/vector'
import { faultsOf } from './inspect'
import { motionOf } from './motion'
import { stepsOf } from './steps'
import { sunkIntoThings } from './surfaces'

const SQUAT: FigureRecord = {
  view: 'side',
  movement: 'there_and_back',
  anchor: 'pelvis',
  rest: { height: 0, on: ['heel_l', 'toe_l'] },
  planted: ['foot_l', 'foot_r'],
  props: [],
  muscles: ['quadriceps'],
  trace: ['pelvis'],
  keyframes: [
    { text: 'Standing.', lead: { foot_l: { flatAt: 0 }, foot_r: { flatAt: 0 } } },
    { text: 'Sitting back.', pelvis: { pitch: 40, at: [-12, 38, null] } },
  ],
}

describe('a squat with planted feet', () => {
  const motion = motionOf(SQUAT, { tempo: '2-1-3', holdSeconds: null })

  it('keeps the published length of every part of a leg in every frame', () => {
    for (const { pose } of motion.frames) {
      expect(distance(landmark(pose, 'hip_r'), landmark(pose, 'knee_r'))).toBeCloseTo(LENGTH.thigh, 1)
      expect(distance(landmark(pose, 'knee_r'), landmark(pose, 'foot_r'))).toBeCloseTo(LENGTH.shank, 1)
    }
  })

  it('leaves the feet where they are while the hips go down', () => {
    expect(faultsOf(SQUAT, motion)).toEqual([])
    expect(motion.keyPoses[1]?.hips[1]).toBeCloseTo(38, 5)
  })

  it('ends as it began', () => {
    expect(motion.frames.at(-1)?.pose.hips).toEqual(motion.frames[0].pose.hips)
  })
})

describe('the inspection', () => {
  it('finds a foot that cannot stay planted', () => {
    const flying: FigureRecord = {
      ...SQUAT,
      keyframes: [SQUAT.keyframes[0], { text: 'In the air.', pelvis: { at: [0, 80, 0] } }],
    }
    const faults = faultsOf(flying)
    expect(faults.map(({ kind, where }) => `${kind} ${where}`)).toContain('drift foot_r')
  })

  it('finds somebody who sinks into a bed', () => {
    const lying = (height: number): FigureRecord => ({
      ...SQUAT,
      planted: [],
      props: [{ kind: 'bed', at: [0, 0, 0] }],
      keyframes: [{ text: 'Lying.', pelvis: { pitch: -90, at: [0, height, 0] } }],
    })
    const sunk = (height: number) =>
      sunkIntoThings(lying(height), motionOf(lying(height)).frames).map(({ where }) => where)
    expect(sunk(33)).toEqual([])
    expect(sunk(28)).toContain('pelvis')
  })

  it('finds a knee below the floor', () => {
    const sunken: FigureRecord = {
      ...SQUAT,
      planted: [],
      keyframes: [{ text: 'Sunk.' }, { text: 'Down.', pelvis: { at: [0, 10, 0] } }],
    }
    expect(faultsOf(sunken).some(({ kind }) => kind === 'floor')).toBe(true)
  })
})

describe('the steps of a movement', () => {
  const through = (middle: number) =>
    stepsOf(
      motionOf({
        ...SQUAT,
        planted: [],
        keyframes: [
          { text: 'Upright.', pelvis: { pitch: 0 } },
          { text: 'Between.', pelvis: { pitch: middle } },
          { text: 'Bowed.', pelvis: { pitch: 20 } },
        ],
      }),
      'there_and_back',
    )

  it('are start and end where the way leads straight from one to the other', () => {
    expect(through(10)).toHaveLength(2)
  })

  it('hold a posture between that is off the way', () => {
    expect(through(80)).toHaveLength(3)
  })
})
