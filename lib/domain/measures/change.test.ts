import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeOf, ratedChange } from './change'
import { MEASURE, MEASURES, type MeasureKey, type Scale } from './measure'

const scaleOf = (measure: MeasureKey): Scale => MEASURE[measure].scales[0]
const taken = (value: number, version = 'one') => ({ version, value })

describe('changeOf', () => {
  it.each<[MeasureKey, number, number, object]>([
    ['nprs', 7, 5, { kind: 'better', by: 2, isMeaningful: true }],
    ['nprs', 7, 6, { kind: 'better', by: 1, isMeaningful: false }],
    // 30 % of a low start.
    ['nprs', 3, 2, { kind: 'better', by: 1, isMeaningful: true }],
    ['nprs', 4, 6, { kind: 'worse', by: 2, isMeaningful: true }],
    ['nprs', 0, 1, { kind: 'worse', by: 1, isMeaningful: false }],
    ['rmdq', 14, 9, { kind: 'better', by: 5, isMeaningful: true }],
    ['rmdq', 14, 10, { kind: 'better', by: 4, isMeaningful: false }],
    ['rmdq', 12, 8, { kind: 'better', by: 4, isMeaningful: true }],
    ['psfs', 4, 6.3, { kind: 'better', by: 2.3, isMeaningful: true }],
    ['psfs', 4, 6.2, { kind: 'better', by: 2.2, isMeaningful: false }],
    ['psfs', 6, 5, { kind: 'worse', by: 1, isMeaningful: false }],
    ['five_sts', 16, 12.4, { kind: 'better', by: 3.6, isMeaningful: true }],
    ['lefs', 40, 49, { kind: 'better', by: 9, isMeaningful: true }],
    ['walking_time', 5, 25, { kind: 'better', by: 20, isMeaningful: null }],
    ['odi', 40, 40, { kind: 'same' }],
  ])('%s from %d to %d', (measure, before, after, change) => {
    expect(changeOf(scaleOf(measure), taken(before), taken(after))).toEqual(change)
  })

  it('says nothing of the first, nor across versions or other activities', () => {
    expect(changeOf(scaleOf('rmdq'), null, taken(3))).toEqual({ kind: 'first' })
    expect(changeOf(scaleOf('promis_pf'), taken(40, 'a'), taken(44, 'b'))).toEqual({
      kind: 'not_comparable',
      because: 'version',
    })
    const rated = (value: number, ...activities: string[]) => ({ version: 'one', value, activities })
    expect(changeOf(scaleOf('psfs'), rated(3, 'Stairs', 'Walking'), rated(6, 'Stairs', 'Sitting'))).toEqual({
      kind: 'not_comparable',
      because: 'activities',
    })
    expect(changeOf(scaleOf('psfs'), rated(3, 'Stairs', 'Walking'), rated(6, 'walking ', 'stairs')).kind).toBe('better')
  })

  it('knows that the two versions of KOOS-PS run in opposite directions (H20)', () => {
    const koos = (version: string) => changeOf(scaleOf('koos_ps'), taken(30, version), taken(60, version)).kind
    expect(koos('100 is no difficulty')).toBe('better')
    expect(koos('0 is no difficulty')).toBe('worse')
  })

  it('turns round when the two are exchanged, and is never both', () => {
    const measures = fc.constantFrom(...MEASURES)
    fc.assert(
      fc.property(measures, fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), (measure, one, other) => {
        const [there, back] = [taken(one), taken(other)]
        const change = changeOf(scaleOf(measure), there, back)
        const turned = changeOf(scaleOf(measure), back, there)
        if (one === other) expect(change.kind).toBe('same')
        else expect([change.kind, turned.kind].sort()).toEqual(['better', 'worse'])
      }),
    )
  })

  it('never calls a smaller change meaningful where a larger one from the same start is not', () => {
    const value = fc.integer({ min: 0, max: 24 })
    fc.assert(
      fc.property(value, value, value, (start, one, other) => {
        const changes = [one, other].map((end) => changeOf(scaleOf('rmdq'), taken(start), taken(end)))
        const [a, b] = changes
        if (a && b && 'by' in a && 'by' in b && a.by <= b.by && a.isMeaningful) expect(b.isMeaningful).toBe(true)
      }),
    )
  })
})

describe('a rating of change', () => {
  it.each([
    [0, { kind: 'same' }],
    [2, { kind: 'better', by: 2, isMeaningful: false }],
    [3, { kind: 'better', by: 3, isMeaningful: true }],
    [-3, { kind: 'worse', by: 3, isMeaningful: true }],
  ])('%i', (rating, change) => {
    expect(ratedChange(scaleOf('groc'), rating)).toEqual(change)
  })
})
