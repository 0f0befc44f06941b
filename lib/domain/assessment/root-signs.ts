import type { AssessmentFindings, NeuroCell, NeuroGrid } from './assessment'
import { isWeak } from './strength'
import { NERVE_ROOTS, type NerveRoot, SIDES, type Side, SPECIAL_TESTS, type SpecialTest } from './vocabulary'

/** Roots whose reflex is worth reading: knee for L3 and L4, ankle for S1; L5's hamstring reflex is weak (clinical.md 1.2). */
const ROOTS_WITH_REFLEX: ReadonlySet<NerveRoot> = new Set(['L3', 'L4', 'S1'])

/** A crossed test is positive when lifting one leg hurts the other. */
const CROSSED_TESTS: ReadonlySet<SpecialTest> = new Set(['crossed_slr'])

function otherSide(side: Side): Side {
  return side === 'left' ? 'right' : 'left'
}

/** The legs that the episode is about; none while the side is not recorded. */
export function affectedSides(findings: Pick<AssessmentFindings, 'sides'>): readonly Side[] {
  if (findings.sides === null) return []
  return findings.sides === 'both' ? SIDES : [findings.sides]
}

/** A reflex counts when it is 0 or 1+ and lower than the other side's, if that was tested: low on both sides can be usual. */
function hasLostReflex(cell: NeuroCell, opposite: NeuroCell): boolean {
  if (cell.reflex === null || cell.reflex > 1) return false
  return opposite.reflex === null || cell.reflex < opposite.reflex
}

/** Does one root on one side show a sign: altered feeling, less than full strength, or a lost reflex (clinical.md 1.2)? */
export function hasRootSign(neuro: NeuroGrid, root: NerveRoot, side: Side): boolean {
  const cell = neuro[root][side]
  if (cell.sensation === 'altered' || cell.sensation === 'absent') return true
  if (cell.strength !== null && isWeak(cell.strength)) return true
  return ROOTS_WITH_REFLEX.has(root) && hasLostReflex(cell, neuro[root][otherSide(side)])
}

/** Roots with a sign on an affected leg. */
export function rootsWithSigns(findings: Pick<AssessmentFindings, 'neuro' | 'sides'>): readonly NerveRoot[] {
  return NERVE_ROOTS.filter((root) => affectedSides(findings).some((side) => hasRootSign(findings.neuro, root, side)))
}

/** G2 a (clinical.md 1.6): a neurological sign at a root that the clinician suspects, on an affected leg. */
export function hasRootMatchingSign(findings: AssessmentFindings): boolean {
  return rootsWithSigns(findings).some((root) => findings.suspectedRoots.includes(root))
}

/** G2 b (clinical.md 1.6): a straight-leg, slump or femoral test that is positive and changes with a far end of the nerve. */
export function hasNerveTensionSign(findings: AssessmentFindings): boolean {
  return SPECIAL_TESTS.some((test) =>
    affectedSides(findings).some((side) => {
      const moved = CROSSED_TESTS.has(test) ? otherSide(side) : side
      const finding = findings.specialTests[test][moved]
      return finding.result === 'present' && finding.structuralDifferentiation === 'present'
    }),
  )
}

/** G2 c (clinical.md 1.6): repeated movement of the spine changed the knee sign. */
export function hasKneeSignChangedBySpine(findings: Pick<AssessmentFindings, 'movementTests'>): boolean {
  return Object.values(findings.movementTests).some((test) => test.kneeSignChanged === 'present')
}

/** G2 d (clinical.md 1.6): relief by sitting or by bending forward, the narrowed-canal pattern. */
export function hasStenosisPattern(findings: Pick<AssessmentFindings, 'stenosisSigns'>): boolean {
  return findings.stenosisSigns.no_pain_seated === 'present' || findings.stenosisSigns.better_bending === 'present'
}
