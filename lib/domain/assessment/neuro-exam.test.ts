import { describe, expect, it } from 'vitest'
import { emptyFindings, type NeuroGrid } from './assessment'
import { confirmableFindings } from './confirmable.fixture'
import { isNeuroExamComplete, neuroPlacesExamined } from './neuro-exam'
import { NERVE_ROOTS } from './vocabulary'

const CELL = { sensation: 'normal', strength: '5', reflex: null } as const
const WHOLE = Object.fromEntries(NERVE_ROOTS.map((root) => [root, { left: CELL, right: CELL }])) as NeuroGrid

describe('isNeuroExamComplete', () => {
  it('asks for feeling and strength at every root on both sides', () => {
    expect(isNeuroExamComplete(WHOLE)).toBe(true)
    expect(isNeuroExamComplete({ ...WHOLE, S1: { left: CELL, right: { ...CELL, strength: null } } })).toBe(false)
    expect(neuroPlacesExamined(confirmableFindings().neuro)).toEqual({ done: 2, of: 20 })
    expect(neuroPlacesExamined(emptyFindings().neuro)).toEqual({ done: 0, of: 20 })
  })
})
