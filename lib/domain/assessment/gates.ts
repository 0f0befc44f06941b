import type { AssessmentFindings } from './assessment'
import { doSidesContradict } from './findings-checks'
import {
  GATE_KEYS,
  type Gate,
  type GateFact,
  type GateKey,
  type GateMissing,
  type ObjectiveSign,
  type Signoff,
  type SignoffField,
  SPINAL_HISTORY,
  type SpinalFinding,
} from './gate'
import { labelStatus } from './label-rules'
import { RED_FLAG_KEYS } from './red-flags'
import { hasKneeSignChangedBySpine, hasNerveTensionSign, hasRootMatchingSign, hasStenosisPattern } from './root-signs'
import { isSevereWeakness } from './strength'
import { LOCAL_SCREEN_KEYS, NERVE_ROOTS, SIDES, UPPER_MOTOR_NEURONE_SIGNS } from './vocabulary'

function gateOf(gate: GateKey, facts: readonly GateFact[], missing: readonly GateMissing[]): Gate {
  return { gate, met: missing.length === 0, facts, missing }
}

function missingRedFlags(findings: AssessmentFindings): GateMissing[] {
  return RED_FLAG_KEYS.flatMap((flag): GateMissing[] => {
    const { answer, outcome } = findings.redFlags[flag]
    if (answer === 'not_assessed') return [{ code: 'red_flag_not_asked', flag }]
    if (answer === 'present' && !outcome?.trim()) return [{ code: 'red_flag_without_outcome', flag }]
    return []
  })
}

/** Two places that must not disagree: what was examined, and what the red-flag screen says. */
function contradictions(findings: AssessmentFindings): GateMissing[] {
  const missing: GateMissing[] = []
  if (findings.unilateral === 'both' && findings.redFlags.both_legs.answer === 'absent') {
    missing.push({ code: 'both_legs_contradicts_red_flag' })
  }
  const isSevere = NERVE_ROOTS.some((root) =>
    SIDES.some((side) => {
      const { strength } = findings.neuro[root][side]
      return strength !== null && isSevereWeakness(strength)
    }),
  )
  if (isSevere && findings.redFlags.strength_3_or_less.answer === 'absent') {
    missing.push({ code: 'severe_weakness_contradicts_red_flag' })
  }
  return missing
}

/** Any positive means that it is not a nerve root: urgent referral instead of a confirmation (clinical.md 1.2). */
function missingUpperMotorNeurone(findings: AssessmentFindings): GateMissing[] {
  return UPPER_MOTOR_NEURONE_SIGNS.flatMap((sign): GateMissing[] => {
    const answer = findings.upperMotorNeurone[sign]
    if (answer === 'present') return [{ code: 'upper_motor_neurone_positive', sign }]
    return answer === 'not_assessed' ? [{ code: 'upper_motor_neurone_not_tested', sign }] : []
  })
}

function redFlagGate(findings: AssessmentFindings): Gate {
  const answers = RED_FLAG_KEYS.map((flag) => findings.redFlags[flag].answer)
  const positive = answers.filter((answer) => answer === 'present').length
  const isComplete = !answers.includes('not_assessed')
  const facts: GateFact[] = isComplete ? [{ code: 'red_flags_answered', total: answers.length, positive }] : []
  return gateOf('G0', facts, [
    ...missingRedFlags(findings),
    ...contradictions(findings),
    ...missingUpperMotorNeurone(findings),
  ])
}

/** The spinal-origin findings that are present (clinical.md 1.1, 1.6 G1). */
export function spinalFindings(findings: AssessmentFindings): readonly SpinalFinding[] {
  const history: SpinalFinding[] = SPINAL_HISTORY.filter((key) => findings.history[key] === 'present')
  return hasKneeSignChangedBySpine(findings) ? [...history, 'knee_changed_by_spine_movement'] : history
}

/** Only leg pain on coughing or sneezing leads; back pain on coughing does not (clinical.md 1.1, [S10]). */
function isLeading(finding: SpinalFinding, findings: AssessmentFindings): boolean {
  switch (finding) {
    case 'radiates_back_to_knee':
    case 'numbness':
    case 'tingling':
    case 'weakness':
    case 'knee_changed_by_spine_movement':
      return true
    case 'worse_coughing':
      return findings.coughPainSite === 'leg' || findings.coughPainSite === 'both'
    case 'worse_sneezing':
      return findings.sneezePainSite === 'leg' || findings.sneezePainSite === 'both'
    default:
      return false
  }
}

function historyGate(findings: AssessmentFindings): Gate {
  const found = spinalFindings(findings)
  const missing: GateMissing[] = []
  if (found.length < 2) missing.push({ code: 'two_spinal_findings', found: found.length })
  if (!found.some((finding) => isLeading(finding, findings))) missing.push({ code: 'leading_spinal_finding' })
  return gateOf(
    'G1',
    found.map((finding) => ({ code: 'history_finding', finding })),
    missing,
  )
}

function objectiveGate(findings: AssessmentFindings): Gate {
  const signs: ObjectiveSign[] = []
  if (hasRootMatchingSign(findings)) signs.push('root_sign')
  if (hasNerveTensionSign(findings)) signs.push('nerve_tension_sign')
  if (hasKneeSignChangedBySpine(findings)) signs.push('knee_changed_by_spine_movement')
  if (hasStenosisPattern(findings)) signs.push('stenosis_pattern')
  const missing: GateMissing[] = []
  if (findings.sides === null) missing.push({ code: 'side_not_recorded' })
  if (doSidesContradict(findings)) missing.push({ code: 'sides_contradict' })
  if (signs.length === 0) missing.push({ code: 'objective_sign' })
  return gateOf(
    'G2',
    signs.map((sign) => ({ code: 'objective_sign', sign })),
    missing,
  )
}

function localScreenGate(findings: AssessmentFindings): Gate {
  const result = findings.localScreenResult
  const missing: GateMissing[] = LOCAL_SCREEN_KEYS.filter((item) => findings.localScreen[item] === 'not_assessed').map(
    (item) => ({ code: 'local_screen_item', item }),
  )
  if (result === null) missing.push({ code: 'local_screen_result' })
  if (result === 'local_only') missing.push({ code: 'local_only' })
  const isPassed = missing.length === 0 && (result === 'not_local' || result === 'mixed')
  return gateOf('G3', isPassed ? [{ code: 'local_screen_complete', result }] : [], missing)
}

function labelGate(findings: AssessmentFindings, ageYears: number): Gate {
  const { conditions, primaryCondition } = findings
  const labels = conditions.map((condition) => labelStatus(condition, findings, ageYears))
  const missing: GateMissing[] = []
  if (conditions.length === 0) missing.push({ code: 'condition_not_chosen' })
  if (primaryCondition === null || !conditions.includes(primaryCondition)) {
    missing.push({ code: 'primary_condition_not_chosen' })
  }
  for (const { condition, missing: needs } of labels) {
    missing.push(...needs.map((need): GateMissing => ({ code: 'label_minimum', condition, needs: need })))
  }
  const met = labels.filter((label) => label.verdict === 'met')
  return gateOf(
    'G4',
    met.map(({ condition }) => ({ code: 'label_minimum_met', condition })),
    missing,
  )
}

/** A sentence is at least three words; the clinician answers for what they say (clinical.md 1.6 G5). */
function isSentence(text: string | null): boolean {
  return text !== null && text.trim().split(/\s+/u).filter(Boolean).length >= 3
}

function signoffGate(signoff: Signoff | undefined): Gate {
  const isFilled = (text: string | null | undefined) => Boolean(text?.trim())
  const complete: Readonly<Record<SignoffField, boolean>> = {
    name: isFilled(signoff?.name),
    profession: isFilled(signoff?.profession),
    registration_number: isFilled(signoff?.registrationNumber),
    registration_body: isFilled(signoff?.registrationBody),
    signed_on: signoff?.signedOn != null,
    basis: signoff?.basis != null,
    reasoning: isSentence(signoff?.reasoning ?? null),
  }
  const missing = (Object.keys(complete) as SignoffField[])
    .filter((field) => !complete[field])
    .map((field): GateMissing => ({ code: 'signoff_field', field }))
  const { name, signedOn } = signoff ?? {}
  return gateOf('G5', missing.length === 0 && name && signedOn ? [{ code: 'signed_by', name, signedOn }] : [], missing)
}

/**
 * The six gates of clinical.md 1.6, in order. They check that a confirmation is complete and agrees with itself; they
 * never compute a diagnosis or a probability. Every condition that is chosen must meet its own label rule.
 */
export function evaluateGates(
  findings: AssessmentFindings,
  context: { readonly ageYears: number; readonly signoff?: Signoff },
): readonly Gate[] {
  return [
    redFlagGate(findings),
    historyGate(findings),
    objectiveGate(findings),
    localScreenGate(findings),
    labelGate(findings, context.ageYears),
    signoffGate(context.signoff),
  ]
}

/** Only then can a clinician sign (hazards H05, H19). */
export function allGatesMet(gates: readonly Gate[]): boolean {
  return GATE_KEYS.every((key) => gates.some((gate) => gate.gate === key && gate.met))
}
