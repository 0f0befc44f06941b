import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyFindings } from './assessment'
import { concordantImaging, confirmableFindings } from './confirmable.fixture'
import { differencesOf, draftFields } from './draft-fields'

describe('draftFields', () => {
  it('is empty for a form that nobody has touched', () => {
    expect(draftFields({ findings: emptyFindings(), explicit: [] })).toEqual({})
  })

  it('names what is filled in as the form does, and what was set to not assessed', () => {
    const findings = { ...confirmableFindings(), imaging: [concordantImaging()], reasoning: 'Signed.' }
    const fields = draftFields({ findings, explicit: ['specialTests.slr.left.result', 'directionalPreference'] })
    expect(fields).toMatchObject({
      'history.worse_bending': ['present'],
      'redFlags.both_legs.answer': ['absent'],
      'neuro.L4.right.reflex': ['1'],
      'imaging.0.kind': ['mri'],
      'specialTests.slr.left.result': ['not_assessed'],
      directionalPreference: ['not_tested'],
      suspectedRoots: ['L4'],
    })
    expect(fields).not.toHaveProperty('reasoning')
    expect(fields).not.toHaveProperty('specialTests.slr.right.result')
  })
})

const anyFields = fc.dictionary(
  fc.constantFrom('a', 'b.c', 'd'),
  fc.uniqueArray(fc.constantFrom('x', 'y'), { minLength: 1 }),
)

describe('differencesOf', () => {
  it('keeps both texts, and says when only one person changed it', () => {
    const base = { by: ['Before'], note: ['Same'] }
    expect(differencesOf(base, { by: ['Mine'], note: ['Same'] }, { by: ['Theirs'], note: ['New'] })).toEqual([
      { name: 'by', mine: ['Mine'], theirs: ['Theirs'], isTheirsAlone: false },
      { name: 'note', mine: ['Same'], theirs: ['New'], isTheirsAlone: true },
    ])
  })

  it('finds exactly the fields in which the two differ, whatever they began with', () => {
    fc.assert(
      fc.property(anyFields, anyFields, anyFields, (base, mine, theirs) => {
        expect(differencesOf(base, mine, mine)).toEqual([])
        const found = differencesOf(base, mine, theirs).map(({ name }) => name)
        const other = differencesOf(base, theirs, mine).map(({ name }) => name)
        expect([...found].sort()).toEqual([...other].sort())
      }),
    )
  })
})
