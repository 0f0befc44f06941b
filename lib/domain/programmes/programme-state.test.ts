import { describe, expect, it } from 'vitest'
import { CONFIRMATION_STATES } from '@/lib/domain/assessment/confirmation-state'
import {
  canCause,
  decideTransition,
  PROGRAMME_EVENTS,
  PROGRAMME_STATES,
  PROGRAMME_TRANSITIONS,
  type ProgrammeMover,
  type ProgrammeState,
} from '@/lib/domain/programmes/programme-state'

const confirmed = { by: 'clinician', isQualified: true, confirmationState: 'confirmed' } as const

describe('decideTransition', () => {
  it.each<[ProgrammeState, (ProgrammeState | '-')[]]>([
    // activate, pause, resume, suspend, clear, stop, complete
    ['draft', ['active', '-', '-', '-', '-', 'stopped', '-']],
    ['active', ['-', 'paused', '-', 'suspended', '-', 'stopped', 'completed']],
    ['paused', ['-', '-', 'active', 'suspended', '-', 'stopped', 'completed']],
    ['suspended', ['-', '-', '-', 'suspended', 'active', 'stopped', '-']],
    ['stopped', ['-', '-', '-', '-', '-', '-', '-']],
    ['completed', ['-', '-', '-', '-', '-', '-', '-']],
  ])('%s', (state, expected) => {
    const results = PROGRAMME_EVENTS.map((event) => decideTransition({ ...confirmed, state, event }))
    expect(results.map((result) => (result.ok ? result.value : '-'))).toEqual(expected)
  })

  it('becomes active from no state without a confirmation in force', () => {
    for (const confirmationState of [null, ...CONFIRMATION_STATES.filter((state) => state !== 'confirmed')]) {
      for (const state of PROGRAMME_STATES) {
        for (const event of PROGRAMME_EVENTS) {
          const result = decideTransition({ ...confirmed, state, event, confirmationState })
          expect(result.ok && result.value === 'active').toBe(false)
        }
      }
    }
  })

  it('lets a patient cause a suspension and nothing else', () => {
    expect(PROGRAMME_EVENTS.filter((event) => canCause('patient', event))).toEqual(['suspend'])
    const undo = decideTransition({ ...confirmed, by: 'patient', state: 'suspended', event: 'clear' })
    expect(undo).toEqual({ ok: false, reason: 'clinician_only' })
  })

  it('lets nobody release a suspension who may not confirm, and asks it of no other move', () => {
    for (const event of PROGRAMME_EVENTS) {
      for (const state of PROGRAMME_STATES) {
        const [may, mayNot] = [true, false].map((isQualified) =>
          decideTransition({ ...confirmed, state, event, isQualified }),
        )
        if (event === 'clear' && may?.ok) expect(mayNot).toEqual({ ok: false, reason: 'not_qualified' })
        else expect(mayNot).toEqual(may)
        expect(mayNot?.ok && state === 'suspended' && mayNot.value === 'active').toBe(false)
      }
    }
  })

  it.each<ProgrammeMover>(['patient', 'rules'])('never lets %s start exercise', (by) => {
    for (const state of PROGRAMME_STATES) {
      for (const event of PROGRAMME_EVENTS) {
        const result = decideTransition({ ...confirmed, by, state, event })
        expect(result.ok && result.value === 'active').toBe(false)
      }
    }
  })

  it('names every state and event', () => {
    expect(Object.keys(PROGRAMME_TRANSITIONS).sort()).toEqual([...PROGRAMME_STATES].sort())
    for (const state of PROGRAMME_STATES) {
      expect(Object.keys(PROGRAMME_TRANSITIONS[state]).sort()).toEqual([...PROGRAMME_EVENTS].sort())
    }
  })
})
