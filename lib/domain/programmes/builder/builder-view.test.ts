import { describe, expect, it } from 'vitest'
import type { FitView } from '@/lib/domain/exercises/fit-view'
import { exerciseFacts } from '@/lib/domain/exercises/library.fixture'
import {
  type BuilderExercise,
  biasAgainst,
  fitIn,
  type LineView,
  lineView,
  phaseLoad,
  variantViews,
} from '@/lib/domain/programmes/builder/builder-view'
import type { BuilderLine } from '@/lib/domain/programmes/builder/draft-plan'

const BLOCKED: FitView = { verdict: 'blocked', reasons: [] }
const CARE: FitView = { verdict: 'caution', reasons: [] }

function exercise(slug: string, change: Partial<BuilderExercise> = {}): BuilderExercise {
  const { unilateral, contraindicatedFor: _c, cautionFor: _f, indicatedFor: _i, ...facts } = exerciseFacts({ slug })
  return { ...facts, id: slug, version: 1, isOneSided: unilateral, rung: null, isFavourite: false, fits: {}, ...change }
}
const BRIDGE = exercise('bridge', { category: 'core', lumbarBias: 'neutral', equipment: ['mat'] })
const STRETCH = exercise('stretch', { category: 'flexibility', lumbarBias: 'flexion', equipment: ['mat', 'strap'] })
const SLIDER = exercise('slider', { fits: { acute_irritable: BLOCKED, sub_acute: CARE } })
const LIBRARY = new Map([BRIDGE, STRETCH, SLIDER].map((each) => [each.slug, each]))

function line(slug: string, change: Partial<BuilderLine> = {}): BuilderLine {
  return {
    ...{ id: slug, phase: 1, lineageId: slug, exerciseSlug: slug, exerciseVersion: 1, side: null },
    ...{ note: null, why: null, overrideReason: null, typed: null, dose: BRIDGE.dose },
    ...change,
  }
}
const viewOf = (one: BuilderLine, stage: Parameters<typeof lineView>[1] = 'functional') => {
  const view = lineView(one, stage, LIBRARY, new WeakMap())
  if (!view) throw new Error('The library lacks it')
  return view
}

describe('lineView', () => {
  it('asks for a reason where it is blocked in this stage, and for a note where it needs care', () => {
    expect(viewOf(line('slider'), 'acute_irritable')).toMatchObject({ needsReason: true, needsNote: false })
    expect(viewOf(line('slider', { overrideReason: 'Tried here.' }), 'acute_irritable').needsReason).toBe(false)
    expect(viewOf(line('slider'), 'sub_acute')).toMatchObject({ needsReason: false, needsNote: true })
    expect(viewOf(line('slider', { note: 'Slowly.' }), 'sub_acute').needsNote).toBe(false)
    expect(viewOf(line('slider'), 'functional')).toMatchObject({ needsReason: false, needsNote: false })
  })

  it('is the same object for the same line, and nothing for an exercise that is not there', () => {
    const seen = new WeakMap<BuilderLine, LineView>()
    const one = line('bridge')
    expect(lineView(one, 'functional', LIBRARY, seen)).toBe(lineView(one, 'functional', LIBRARY, seen))
    expect(lineView(line('unknown'), 'functional', LIBRARY, seen)).toBeNull()
  })
})

it('what nothing speaks against fits', () => {
  expect(fitIn(BRIDGE, 'sub_acute').verdict).toBe('fits')
})

it('the load of a phase counts kinds, directions, and each piece of equipment once', () => {
  const load = phaseLoad([viewOf(line('bridge')), viewOf(line('stretch'))])
  expect([...load.categories]).toEqual([
    ['core', 1],
    ['flexibility', 1],
  ])
  expect([...load.biases]).toEqual([
    ['neutral', 1],
    ['flexion', 1],
  ])
  expect(load.equipment).toEqual(['mat', 'strap'])
  expect(load.minutes).toBeGreaterThan(0)
})

it('only bending and arching go against each other', () => {
  expect(biasAgainst('extension')).toBe('flexion')
  expect(biasAgainst('flexion')).toBe('extension')
  expect(biasAgainst('lateral')).toBeNull()
  expect(biasAgainst('not_tested')).toBeNull()
})

describe('variantViews', () => {
  const views = [viewOf(line('bridge')), viewOf(line('stretch'))]

  it('proposes all three, and takes the chosen one in the order of the plan', () => {
    const chosen = [{ phase: 1, kind: 'busy_day', itemIds: ['stretch', 'bridge', 'gone'] }] as const
    const [good, busy] = variantViews(1, views, chosen, 10)
    expect(good).toMatchObject({ kind: 'good_day', itemIds: ['bridge', 'stretch'], isChosen: false })
    expect(busy).toMatchObject({ kind: 'busy_day', itemIds: ['bridge', 'stretch'], isChosen: true })
  })

  it('is proposed within the minutes that a busy day has', () => {
    const one = variantViews(1, views, [], 3).find(({ kind }) => kind === 'busy_day')
    expect(one?.itemIds).toHaveLength(1)
  })
})
