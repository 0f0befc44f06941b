import { ok, type Result, refuse } from '@/lib/domain/shared/result'
import type { AssessmentFindings } from './assessment'
import { transition } from './confirmation-state'
import type { Gate, Signoff } from './gate'
import { allGatesMet, evaluateGates } from './gates'
import { labelStatus } from './label-rules'
import { isNeuroExamComplete } from './neuro-exam'

export type SigningFacts = {
  readonly findings: AssessmentFindings
  readonly ageYears: number
  readonly signoff: Signoff
  /** The confirmation in force, if there is one; it gives way to the new one. */
  readonly liveState: 'provisional' | 'confirmed' | 'suspended' | null
  /** What stands on it; a paused programme is running too. */
  readonly programme: 'none' | 'running' | 'suspended'
}

export type SigningRefusal =
  | 'gates_not_met'
  | 'neuro_exam_incomplete'
  | 'provisional_under_programme'
  | 'transition_not_allowed'

/**
 * Does everything hold but imaging for a narrowed canal? Such a label may be kept as provisional: templates can be seen,
 * none can be activated (clinical.md 1.6, label table).
 */
export function isProvisional(gates: readonly Gate[], findings: AssessmentFindings, ageYears: number): boolean {
  const open = gates.filter((gate) => !gate.met)
  const isLabelOnly = open.length === 1 && open[0]?.gate === 'G4'
  return (
    isLabelOnly &&
    open[0]?.missing.every(
      (entry) => entry.code === 'label_minimum' && entry.needs === 'concordant_imaging_or_letter',
    ) === true &&
    findings.conditions.some((condition) => labelStatus(condition, findings, ageYears).verdict === 'provisional')
  )
}

/**
 * Which state a signature leads to (clinical.md 1.6, 2.2.6). A signature that releases a suspension needs the whole
 * neurological examination beside the full screen; one that would leave a running programme without a confirmation is
 * refused.
 */
export function decideSigning(facts: SigningFacts): Result<'confirmed' | 'provisional', SigningRefusal> {
  const { findings, ageYears, signoff, liveState } = facts
  const gates = evaluateGates(findings, { ageYears, signoff })
  const provisional = isProvisional(gates, findings, ageYears)
  if (!allGatesMet(gates) && !provisional) return refuse('gates_not_met')
  const isRelease = liveState === 'suspended' || facts.programme === 'suspended'
  if (isRelease && !isNeuroExamComplete(findings.neuro)) return refuse('neuro_exam_incomplete')
  if (provisional && facts.programme !== 'none') return refuse('provisional_under_programme')
  if (liveState !== null && !transition(liveState, 'supersede').ok) return refuse('transition_not_allowed')
  return ok(provisional ? 'provisional' : 'confirmed')
}
