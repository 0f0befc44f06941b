import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Placement } from '@/lib/domain/figures/drawing/part'
import { FRAMES_A_SECOND, keyframesOf, trackOf, usualSteps, type Way } from './tracks'

const turned = (degrees: number, x: number, y: number): Placement => {
  const [c, s] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)]
  return [c, s, -s, c, x, y]
}

type Moment = { at: number; x: number; y: number; degrees: number; steps?: number | undefined }

/** The moments of a track as a browser reads them, in order of time. */
function momentsOf(keyframes: string): Moment[] {
  const rules = [
    ...keyframes.matchAll(
      /([\d.%,]+)\{transform:translate\(([-\d.]+)px,([-\d.]+)px\)(?:rotate\(([-\d.]+)deg\))?(?:;animation-timing-function:steps\((\d+)\))?\}/g,
    ),
  ]
  return rules
    .flatMap(([, moments = '', x, y, degrees = '0', steps]) =>
      moments.split(',').map((at) => ({
        at: Number.parseFloat(at),
        x: Number(x),
        y: Number(y),
        degrees: Number(degrees),
        steps: steps === undefined ? undefined : Number(steps),
      })),
    )
    .sort((a, b) => a.at - b.at)
}

const keyframes = (way: Way | null): string => keyframesOf(way ?? [], usualSteps([way ?? []]))

function between(moments: readonly Moment[], at: number): Moment {
  const after = moments.findIndex((moment) => moment.at >= at)
  const [a, b] = [moments[Math.max(0, after - 1)], moments[after]]
  if (!a || !b) throw new Error('outside the loop')
  const share = b.at === a.at ? 0 : (at - a.at) / (b.at - a.at)
  const mix = (from: number, to: number) => from + (to - from) * share
  return { at, x: mix(a.x, b.x), y: mix(a.y, b.y), degrees: mix(a.degrees, b.degrees) }
}

describe('a track', () => {
  test('is nothing but a place for what never moves', () => {
    expect(trackOf([turned(0, 0, 0)], [0, 1, 2])).toEqual({ start: '', way: null })
    expect(trackOf([turned(0, 3, 4), turned(0, 3, 4)], [0, 2])).toEqual({ start: 'translate(3,4)', way: null })
  })

  test('goes on past a half circle instead of spinning back', () => {
    const { way } = trackOf([turned(170, 0, 0), turned(-170, 0, 0)], [0, 1])
    expect(momentsOf(keyframes(way)).map(({ degrees }) => degrees)).toEqual([170, 190])
  })

  test('writes a place that comes again only once', () => {
    const { way } = trackOf([turned(0, 0, 0), turned(0, 9, 0), turned(0, 0, 0)], [0, 1, 2])
    expect(keyframes(way)).toBe('0%,100%{transform:translate(0px,0px)}50%{transform:translate(9px,0px)}')
  })

  test('moves once a frame, in the same instants as every other, and does not count where nothing moves', () => {
    const seconds = fc.array(fc.integer({ min: 100, max: 3000 }), { minLength: 1, maxLength: 8 }).map((pauses) => {
      let second = 0
      return [0, ...pauses.map((ms) => (second += ms / 1000))]
    })
    fc.assert(
      fc.property(seconds, fc.integer({ min: 0, max: 8 }), (seconds, restAt) => {
        const places = seconds.map((_, index) =>
          turned(0, (index === restAt ? index - 1 : index) % 2 === 0 ? 0 : 50, 0),
        )
        const { way } = trackOf(places, seconds)
        if (way === null) return
        const moments = momentsOf(keyframes(way))
        const frames = Math.round((seconds.at(-1) ?? 0) * FRAMES_A_SECOND)
        moments.forEach((moment, index) => {
          const next = moments[index + 1]
          if (!next || next.x === moment.x) return
          const length = ((next.at - moment.at) / 100) * frames
          expect(length).toBeCloseTo(moment.steps ?? usualSteps([way]), 0)
          expect((moment.at / 100) * frames).toBeCloseTo(Math.round((moment.at / 100) * frames), 0)
        })
      }),
    )
  })

  test('leads past every posture, however few moments it keeps', () => {
    const placement = fc.record({
      degrees: fc.integer({ min: -80, max: 80 }),
      x: fc.integer({ min: -60, max: 60 }),
      y: fc.integer({ min: -60, max: 60 }),
    })
    fc.assert(
      fc.property(fc.array(placement, { minLength: 3, maxLength: 14 }), (given) => {
        const ends = [{ degrees: 1, x: 0, y: 0 }, ...given, { degrees: -40, x: 50, y: 50 }]
        const { way } = trackOf(
          ends.map(({ degrees, x, y }) => turned(degrees, x, y)),
          ends.map((_, index) => index),
        )
        const moments = momentsOf(keyframes(way))
        ends.forEach(({ degrees, x, y }, index) => {
          const seen = between(moments, (100 * index) / (ends.length - 1))
          // The tolerance, and what rounding a moment to a tenth of a percent may add on a steep way.
          expect(Math.hypot(seen.x - x, seen.y - y)).toBeLessThan(3)
          expect(Math.abs(seen.degrees - degrees)).toBeLessThan(3)
        })
      }),
    )
  })
})
