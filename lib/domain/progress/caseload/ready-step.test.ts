import { expect, it } from 'vitest'
import { readyStep, suggestedAs } from '@/lib/domain/progress/caseload/ready-step'
import { PROPOSAL_KINDS, type Proposal } from '@/lib/domain/progress/proposals/proposal'

const PHASE: Proposal = { kind: 'phase', from: 1, to: 2, name: 'Build', waitsForNeuro: true, sessions: [] }
const PLATEAU: Proposal = {
  kind: 'plateau',
  measure: { source: 'nprs', first: 6, latest: 6, lowerIsBetter: true, mcid: 2 },
}

it('names the first thing that the rules suggest, and how many there are', () => {
  expect(readyStep([])).toBeNull()
  expect(readyStep([PHASE])).toEqual({ kind: 'phase', name: 'Build', waitsForNeuro: true, count: 1 })
})

it('names what asks for less or for a second look before what asks for more', () => {
  expect(readyStep([PHASE, PLATEAU])).toEqual({ kind: 'plateau', name: null, waitsForNeuro: false, count: 2 })
  expect(PROPOSAL_KINDS.filter((kind) => suggestedAs(kind) === 'ready')).toEqual(['progress', 'phase'])
})
