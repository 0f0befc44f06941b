import { assertNever } from '@/lib/domain/shared/result'
import type { AssessmentFindings, ImagingRecord } from './assessment'
import { affectedSides, hasKneeSignChangedBySpine, hasNerveTensionSign, hasRootMatchingSign } from './root-signs'
import { type Condition, type NerveRoot, type SpinalLevel, STENOSIS_SIGNS, type StenosisSign } from './vocabulary'

/**
 * Roots that a finding at a level can reach: the one that leaves there and the one that passes (clinical.md 1.2;
 * general anatomy, for clinical review).
 */
const ROOTS_AT_LEVEL: Readonly<Record<SpinalLevel, readonly NerveRoot[]>> = {
  'L1/2': ['L2'],
  'L2/3': ['L2', 'L3'],
  'L3/4': ['L3', 'L4'],
  'L4/5': ['L4', 'L5'],
  'L5/S1': ['L5', 'S1'],
}

/**
 * The studies put the age sign between 48 and 60 (clinical.md 1.6); above 60 all of them agree, so that is where it counts here.
 */
export const STENOSIS_AGE_ABOVE_YEARS = 60

/** Two or more of the five signs (clinical.md 1.6, label table). */
export const STENOSIS_SIGNS_NEEDED = 2

export type LabelMissing =
  | 'root_sign_tension_sign_or_radiating_knee_change'
  | 'concordant_ct_mri_or_letter'
  | 'two_stenosis_signs'
  | 'concordant_imaging_or_letter'
  | 'imaging_report_with_slip_grade'

/** What a label is called when its minimum is not met (clinical.md 1.6, last column). */
export type LabelVerdict = 'met' | 'possible' | 'use_radiculopathy' | 'provisional' | 'not_selectable'

export type LabelStatus = {
  readonly condition: Condition
  readonly verdict: LabelVerdict
  readonly missing: readonly LabelMissing[]
}

function sideMatches(record: ImagingRecord, findings: AssessmentFindings): boolean {
  if (record.side === null) return false
  if (record.side === 'both' || record.side === 'central') return true
  return affectedSides(findings).includes(record.side)
}

function levelMatches(record: ImagingRecord, findings: AssessmentFindings): boolean {
  if (record.level === null) return false
  return ROOTS_AT_LEVEL[record.level].some((root) => findings.suspectedRoots.includes(root))
}

/**
 * Imaging agrees only when level and side both match the clinical signs and the clinician says so (clinical.md 1.5).
 * A finding in the middle or on both sides reaches either leg. Imaging alone confirms nothing: changes without pain
 * are common [S23].
 */
export function isImagingConcordant(record: ImagingRecord, findings: AssessmentFindings): boolean {
  return record.agreesWithSigns === 'present' && levelMatches(record, findings) && sideMatches(record, findings)
}

/** A specialist's letter names the condition itself, so it needs the clinician's agreement but no level and side. */
function supports(record: ImagingRecord, condition: Condition, findings: AssessmentFindings): boolean {
  if (record.finding !== condition) return false
  if (record.kind === 'specialist_letter') return record.agreesWithSigns === 'present'
  // A plain X-ray shows neither a disc nor a root.
  if (condition === 'herniated_disc' && record.kind === 'xray') return false
  return isImagingConcordant(record, findings)
}

function hasSupport(condition: Condition, findings: AssessmentFindings): boolean {
  return findings.imaging.some((record) => supports(record, condition, findings))
}

function meetsRadiculopathyRule(findings: AssessmentFindings): boolean {
  if (hasRootMatchingSign(findings) || hasNerveTensionSign(findings)) return true
  return hasKneeSignChangedBySpine(findings) && findings.history.radiates_back_to_knee === 'present'
}

/** The stenosis signs that are present; age over the threshold is the fifth. */
export function stenosisSignsPresent(
  findings: Pick<AssessmentFindings, 'stenosisSigns'>,
  ageYears: number,
): readonly (StenosisSign | 'age')[] {
  const signs: (StenosisSign | 'age')[] = STENOSIS_SIGNS.filter((sign) => findings.stenosisSigns[sign] === 'present')
  return ageYears > STENOSIS_AGE_ABOVE_YEARS ? [...signs, 'age'] : signs
}

/** A slip cannot be confirmed without a report that gives its grade (clinical.md 1.5, 1.6). */
export function hasGradedSlip(findings: Pick<AssessmentFindings, 'imaging'>): boolean {
  return findings.imaging.some(
    (record) =>
      record.kind !== 'specialist_letter' && record.finding === 'spondylolisthesis' && record.slipGrade !== null,
  )
}

function missingFor(condition: Condition, findings: AssessmentFindings, ageYears: number): LabelMissing[] {
  const missing: LabelMissing[] = []
  switch (condition) {
    case 'lumbar_radiculopathy':
      if (!meetsRadiculopathyRule(findings)) missing.push('root_sign_tension_sign_or_radiating_knee_change')
      return missing
    case 'herniated_disc':
      if (!meetsRadiculopathyRule(findings)) missing.push('root_sign_tension_sign_or_radiating_knee_change')
      if (!hasSupport('herniated_disc', findings)) missing.push('concordant_ct_mri_or_letter')
      return missing
    case 'spinal_stenosis':
      if (stenosisSignsPresent(findings, ageYears).length < STENOSIS_SIGNS_NEEDED) missing.push('two_stenosis_signs')
      if (!hasSupport('spinal_stenosis', findings)) missing.push('concordant_imaging_or_letter')
      return missing
    case 'spondylolisthesis':
      if (!hasGradedSlip(findings)) missing.push('imaging_report_with_slip_grade')
      return missing
    default:
      return assertNever(condition)
  }
}

const VERDICT_WHEN_MISSING: Readonly<Record<Condition, LabelVerdict>> = {
  lumbar_radiculopathy: 'possible',
  herniated_disc: 'use_radiculopathy',
  spinal_stenosis: 'provisional',
  spondylolisthesis: 'not_selectable',
}

/** Is the minimum for using a label met, and what is missing (clinical.md 1.6, label table)? */
export function labelStatus(condition: Condition, findings: AssessmentFindings, ageYears: number): LabelStatus {
  const missing = missingFor(condition, findings, ageYears)
  return { condition, verdict: missing.length === 0 ? 'met' : VERDICT_WHEN_MISSING[condition], missing }
}
