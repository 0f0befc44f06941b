import { plainDate } from '@/lib/domain/shared/plain-date'
import {
  type AssessmentFindings,
  emptyFindings,
  type ImagingRecord,
  type NeuroCell,
  type NeuroGrid,
} from './assessment'
import type { Signoff } from './gate'
import { NERVE_ROOTS, type TriState } from './vocabulary'

/** For tests: every entry of a tri-state record answered with no. */
function allAbsent<Key extends string>(record: Readonly<Record<Key, TriState>>): Record<Key, TriState> {
  return Object.fromEntries(Object.keys(record).map((key) => [key, 'absent'])) as Record<Key, TriState>
}

/** For tests: a right-sided L4 radiculopathy with everything asked and all of G0 to G4 met. */
export function confirmableFindings(): AssessmentFindings {
  const empty = emptyFindings()
  const redFlags = Object.fromEntries(Object.keys(empty.redFlags).map((key) => [key, { answer: 'absent' }]))
  return {
    ...empty,
    history: { ...allAbsent(empty.history), radiates_back_to_knee: 'present', worse_bending: 'present' },
    stenosisSigns: allAbsent(empty.stenosisSigns),
    unilateral: 'right',
    redFlags: redFlags as AssessmentFindings['redFlags'],
    upperMotorNeurone: allAbsent(empty.upperMotorNeurone),
    neuro: { ...empty.neuro, L4: { ...empty.neuro.L4, right: { sensation: 'altered', strength: '4', reflex: 1 } } },
    localScreen: allAbsent(empty.localScreen),
    localScreenResult: 'not_local',
    sides: 'right',
    suspectedRoots: ['L4'],
    conditions: ['lumbar_radiculopathy'],
    primaryCondition: 'lumbar_radiculopathy',
    irritability: 'low',
  }
}

/** For tests: every root examined on both sides, with the same found everywhere. */
export function examinedGrid(cell: Partial<NeuroCell> = {}): NeuroGrid {
  const found: NeuroCell = { sensation: 'normal', strength: '5', reflex: 2, ...cell }
  return Object.fromEntries(NERVE_ROOTS.map((root) => [root, { left: found, right: found }])) as NeuroGrid
}

/** For tests: a report that agrees with `confirmableFindings` in level, side and the clinician's word. */
export function concordantImaging(change: Partial<ImagingRecord> = {}): ImagingRecord {
  return {
    kind: 'mri',
    doneOn: plainDate('2026-10-01'),
    finding: 'herniated_disc',
    level: 'L3/4',
    side: 'right',
    slipGrade: null,
    stability: null,
    agreesWithSigns: 'present',
    note: '',
    ...change,
  }
}

/** For tests: a complete signature. */
export function completeSignoff(): Signoff {
  return {
    name: 'Amara Osei',
    profession: 'Physiotherapist',
    registrationNumber: 'PH000000',
    registrationBody: 'HCPC',
    signedOn: plainDate('2026-11-23'),
    basis: 'clinical_examination',
    reasoning: 'The knee sign changed with the spine.',
  }
}
