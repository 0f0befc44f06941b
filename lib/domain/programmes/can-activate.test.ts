import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CONFIRMATION_STATES } from '@/lib/domain/assessment/confirmation-state'
import { type ActivationFacts, type ActivationReason, decideActivation } from '@/lib/domain/programmes/can-activate'
import { PROGRAMME_STATES } from '@/lib/domain/programmes/programme-state'

const PLACE = { phase: 2, exerciseSlug: 'bridge' }
const READY: ActivationFacts = {
  programmeState: 'draft',
  confirmationState: 'confirmed',
  waitsForRetest: false,
  blockedWithoutReason: [],
  cautionWithoutNote: [],
  missingSides: [],
  impossibleDoses: [],
  itemsPerPhase: [5, 6, 1],
  contentReviewed: true,
  clinicIsDemo: false,
  emergencyNumberSet: true,
}

describe('decideActivation', () => {
  it('activates a complete, confirmed draft', () => {
    expect(decideActivation(READY)).toEqual({ ok: true, value: { stateAfter: 'active' } })
  })

  it('lets unreviewed content through in a demo only', () => {
    expect(decideActivation({ ...READY, contentReviewed: false, clinicIsDemo: true }).ok).toBe(true)
  })

  it.each<[Partial<ActivationFacts>, ActivationReason, number[]]>([
    [{ programmeState: 'active' }, 'not_a_draft', []],
    [{ confirmationState: null }, 'not_confirmed', []],
    [{ confirmationState: 'provisional' }, 'not_confirmed', []],
    [{ confirmationState: 'expired' }, 'not_confirmed', []],
    [{ waitsForRetest: true }, 'neuro_retest_first', []],
    [{ emergencyNumberSet: false }, 'emergency_number_missing', []],
    [{ emergencyNumberSet: false, clinicIsDemo: true }, 'emergency_number_missing', []],
    [{ contentReviewed: false }, 'content_unreviewed', []],
    [{ itemsPerPhase: [] }, 'no_items', []],
    [{ itemsPerPhase: [3, 0] }, 'no_items', [2]],
    [{ itemsPerPhase: [7, 3, 8] }, 'too_many_items', [1, 3]],
    [{ missingSides: [PLACE] }, 'side_missing', [2]],
    [{ impossibleDoses: [PLACE] }, 'dose_impossible', [2]],
    [{ blockedWithoutReason: [PLACE, PLACE] }, 'blocked_without_reason', [2]],
    [{ cautionWithoutNote: [PLACE] }, 'caution_without_note', [2]],
  ])('%o is refused', (change, reason, phases) => {
    const result = decideActivation({ ...READY, ...change })
    expect(result).toMatchObject({ ok: false, reason, detail: [{ reason, phases }] })
  })

  it('lists every problem, the first as the reason', () => {
    const result = decideActivation({
      ...READY,
      confirmationState: 'draft',
      itemsPerPhase: [0, 9],
      missingSides: [PLACE],
    })
    const reasons = result.ok ? [] : result.detail.map((problem) => problem.reason)
    expect(reasons).toEqual(['not_confirmed', 'no_items', 'too_many_items', 'side_missing'])
  })

  it('never activates unless everything holds', () => {
    const places = fc.constantFrom([], [PLACE])
    const facts = fc.record<ActivationFacts>({
      programmeState: fc.constantFrom(...PROGRAMME_STATES),
      confirmationState: fc.constantFrom(null, ...CONFIRMATION_STATES),
      waitsForRetest: fc.boolean(),
      blockedWithoutReason: places,
      cautionWithoutNote: places,
      missingSides: places,
      impossibleDoses: places,
      itemsPerPhase: fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 4 }),
      contentReviewed: fc.boolean(),
      clinicIsDemo: fc.boolean(),
      emergencyNumberSet: fc.boolean(),
    })
    fc.assert(
      fc.property(facts, (each) => {
        const isSafe =
          each.programmeState === 'draft' &&
          each.confirmationState === 'confirmed' &&
          !each.waitsForRetest &&
          each.blockedWithoutReason.length +
            each.cautionWithoutNote.length +
            each.missingSides.length +
            each.impossibleDoses.length ===
            0 &&
          each.itemsPerPhase.length > 0 &&
          each.itemsPerPhase.every((count) => count >= 1 && count <= 6) &&
          (each.contentReviewed || each.clinicIsDemo) &&
          each.emergencyNumberSet
        expect(decideActivation(each).ok).toBe(isSafe)
      }),
      { numRuns: 1000 },
    )
  })
})
