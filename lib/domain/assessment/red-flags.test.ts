import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decideRedFlagUrgency,
  RED_FLAG_GROUPS,
  RED_FLAG_KEYS,
  RED_FLAGS,
  type RedFlagKey,
  redFlagsOf,
  URGENCIES,
  type Urgency,
} from './red-flags'

const NO_NEURO = { hasNeuroSigns: false }
const rank = (urgency: Urgency | null) => (urgency === null ? -1 : URGENCIES.indexOf(urgency))

describe('red flags', () => {
  it('have one key each, and every group has signs', () => {
    expect(new Set(RED_FLAG_KEYS).size).toBe(RED_FLAG_KEYS.length)
    for (const group of RED_FLAG_GROUPS) expect(redFlagsOf(group).length).toBeGreaterThan(0)
  })

  it.each<[RedFlagKey[], boolean, Urgency | null]>([
    [[], false, null],
    [[], true, null],
    [['inflammatory_pattern'], false, 'routine'],
    [['past_cancer'], false, 'urgent'],
    [['past_cancer'], true, 'emergency'],
    [['fever_or_chills'], false, 'same_day'],
    [['fever_or_chills', 'generally_unwell'], false, 'emergency'],
    [['strength_3_or_less'], true, 'same_day'],
    [['locked_knee'], false, 'same_day'],
    [['cold_or_blue_leg'], false, 'emergency'],
    [['inflammatory_illness', 'both_legs', 'height_loss'], false, 'emergency'],
  ])('%j with nerve signs %s: %s', (positives, hasNeuroSigns, expected) => {
    expect(decideRedFlagUrgency(positives, { hasNeuroSigns })).toBe(expected)
  })

  it('treats any single cauda equina sign as an emergency', () => {
    for (const item of redFlagsOf('cauda_equina')) {
      expect(decideRedFlagUrgency([item.key], NO_NEURO)).toBe('emergency')
    }
  })

  it('never becomes less urgent with one more sign', () => {
    const keys = fc.subarray([...RED_FLAG_KEYS])
    fc.assert(
      fc.property(keys, fc.constantFrom(...RED_FLAGS), fc.boolean(), (positives, extra, hasNeuroSigns) => {
        const before = decideRedFlagUrgency(positives, { hasNeuroSigns })
        const after = decideRedFlagUrgency([...positives, extra.key], { hasNeuroSigns })
        expect(rank(after)).toBeGreaterThanOrEqual(rank(before))
      }),
    )
  })
})
