import type { AssessmentFindings, ImagingRecord } from './assessment'
import { isBelowGradeFour } from './strength'
import { MODIFIER_KEYS, type ModifierKey, NERVE_ROOTS, SIDES } from './vocabulary'

/** Those that a clinician may tick; a preference is found by testing, twice. */
export const TICKED_MODIFIERS: readonly ModifierKey[] = MODIFIER_KEYS.filter(
  (key) => key !== 'preference_extension' && key !== 'preference_flexion',
)

function hasWeaknessBelowFour(findings: AssessmentFindings): boolean {
  return NERVE_ROOTS.some((root) =>
    SIDES.some((side) => {
      const { strength } = findings.neuro[root][side]
      return strength !== null && isBelowGradeFour(strength)
    }),
  )
}

/** Grade III and above is high grade (general knowledge, for clinical review; modifiers.json names no number). */
function isHighGradeOrUnstableSlip(record: ImagingRecord): boolean {
  if (record.finding !== 'spondylolisthesis') return false
  const isHighGrade = record.slipGrade === 'III' || record.slipGrade === 'IV' || record.slipGrade === 'V'
  return isHighGrade || record.stability === 'unstable'
}

/** Is a flag true because of what was examined, whether or not anybody ticked it? */
function followsFromFindings(key: ModifierKey, findings: AssessmentFindings): boolean {
  switch (key) {
    case 'irritability_high':
      return findings.irritability === 'high'
    case 'knee_joint_pathology_coexists':
      return findings.localScreenResult === 'mixed'
    case 'motor_grade_below_4':
      return hasWeaknessBelowFour(findings)
    case 'uncontrolled_blood_pressure_or_heart_symptoms':
      return Object.values(findings.readiness).includes('present')
    case 'high_grade_or_unstable_slip':
      return findings.imaging.some(isHighGradeOrUnstableSlip)
    default:
      return false
  }
}

/**
 * The flags that hold for a person: those ticked, and those that follow from the findings (clinical.md 1.4: a mixed
 * local screen sets `knee_joint_pathology_coexists`; 3, rule 5). In the order of modifiers.json. The two of a direction are none of
 * them: no single assessment establishes one (preference.ts).
 */
export function modifiersInForce(findings: AssessmentFindings): readonly ModifierKey[] {
  return TICKED_MODIFIERS.filter((key) => findings.modifiers.includes(key) || followsFromFindings(key, findings))
}
