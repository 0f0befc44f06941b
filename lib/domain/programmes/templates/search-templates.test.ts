import { describe, expect, it } from 'vitest'
import { isOpenSearch, isWantedTemplate, type SearchableTemplate, type TemplateSearch } from './search-templates'

const ALL: TemplateSearch = { words: '', condition: null, direction: null, stage: null, root: null, origin: null }
const THIGH: SearchableTemplate = {
  name: 'Lumbar radiculopathy: L3 and L4',
  summary: 'For thigh and knee pain.',
  author: 'Plumbline',
  conditions: ['lumbar_radiculopathy'],
  direction: 'neutral',
  roots: ['L3', 'L4'],
  stages: ['acute_irritable', 'sub_acute'],
  origin: 'shipped',
}

describe('isWantedTemplate', () => {
  it('is wanted by everybody who asks for nothing', () => {
    expect(isWantedTemplate(THIGH, ALL)).toBe(true)
    expect(isOpenSearch(ALL)).toBe(true)
  })

  it.each<[Partial<TemplateSearch>, boolean]>([
    [{ words: 'THIGH l3' }, true],
    [{ words: 'plumbline' }, true],
    [{ words: 'thigh shoulder' }, false],
    [{ condition: 'lumbar_radiculopathy' }, true],
    [{ condition: 'spinal_stenosis' }, false],
    [{ direction: 'neutral' }, true],
    [{ direction: 'any' }, false],
    [{ stage: 'sub_acute' }, true],
    [{ stage: 'maintenance' }, false],
    [{ root: 'L4' }, true],
    [{ root: 'S1' }, false],
    [{ origin: 'shipped' }, true],
    [{ origin: 'mine' }, false],
    [{ root: 'L4', stage: 'sub_acute', words: 'knee' }, true],
    [{ root: 'L4', stage: 'maintenance', words: 'knee' }, false],
  ])('asked for %o: %s', (change, expected) => {
    expect(isWantedTemplate(THIGH, { ...ALL, ...change })).toBe(expected)
    expect(isOpenSearch({ ...ALL, ...change })).toBe(false)
  })

  it('does not offer a template for any root to who asks for one', () => {
    expect(isWantedTemplate({ ...THIGH, roots: [] }, { ...ALL, root: 'L4' })).toBe(false)
  })
})
