import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type AssessmentFindings, emptyFindings, type NeuroCell } from './assessment'
import { compareFindings } from './findings-change'
import { isNeuroWorse } from './neuro-change'
import { MRC_GRADES, REFLEX_GRADES, SENSATIONS, TRI_STATES } from './vocabulary'

function withCell(cell: Partial<NeuroCell>, history: Partial<AssessmentFindings['history']> = {}): AssessmentFindings {
  const empty = emptyFindings()
  const right = { ...empty.neuro.L4.right, ...cell }
  return {
    ...empty,
    history: { ...empty.history, ...history },
    neuro: { ...empty.neuro, L4: { ...empty.neuro.L4, right } },
  }
}

const anyCell = fc.record({
  sensation: fc.constantFrom(null, ...SENSATIONS),
  strength: fc.constantFrom(null, ...MRC_GRADES),
  reflex: fc.constantFrom(null, ...REFLEX_GRADES),
})

describe('compareFindings', () => {
  it('names what got worse first, then what else differs', () => {
    const before = withCell(
      { sensation: 'altered', strength: '5', reflex: 2 },
      { numbness: 'absent', tingling: 'present' },
    )
    const after = withCell(
      { sensation: 'normal', strength: '4+', reflex: 1 },
      { numbness: 'present', tingling: 'absent' },
    )
    const place = { kind: 'neuro', root: 'L4', side: 'right' }
    expect(compareFindings(before, after)).toEqual([
      { ...place, part: 'strength', before: '5', after: '4+', is: 'worse' },
      { ...place, part: 'sensation', before: 'altered', after: 'normal', is: 'better' },
      { ...place, part: 'reflex', before: '2', after: '1', is: 'different' },
      { kind: 'history', finding: 'numbness', is: 'new' },
      { kind: 'history', finding: 'tingling', is: 'gone' },
    ])
  })

  it.each(TRI_STATES)('says nothing of what was not asked both times: %s', (now) => {
    expect(compareFindings(withCell({}), withCell({ strength: '3' }, { numbness: now }))).toEqual([])
  })

  it('finds no change against itself, and mirrors when the order is turned', () => {
    fc.assert(
      fc.property(anyCell, anyCell, (one, other) => {
        const [before, after] = [withCell(one), withCell(other)]
        expect(compareFindings(before, before)).toEqual([])
        expect(compareFindings(before, after)).toHaveLength(compareFindings(after, before).length)
      }),
    )
  })

  it('calls nothing worse unless a nerve sign is worse', () => {
    fc.assert(
      fc.property(anyCell, anyCell, (one, other) => {
        const [before, after] = [withCell(one), withCell(other)]
        const isWorse = compareFindings(before, after).some(({ is }) => is === 'worse')
        if (isWorse) expect(isNeuroWorse(before.neuro, after.neuro)).toBe(true)
      }),
    )
  })
})
