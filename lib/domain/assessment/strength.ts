import type { MrcGrade } from './vocabulary'

/** Thirds of a grade: 4- is 11, 4 is 12, 4+ is 13. Whole numbers, so that nothing is lost in rounding. */
function thirdsOf(grade: MrcGrade): number {
  const step = grade.endsWith('+') ? 1 : grade.endsWith('-') ? -1 : 0
  return Number(grade.charAt(0)) * 3 + step
}

/** Negative when `a` is weaker than `b`, as for sorting (MRC scale, clinical.md 1.2). */
export function compareStrength(a: MrcGrade, b: MrcGrade): number {
  return thirdsOf(a) - thirdsOf(b)
}

/** A fall of one whole grade or more, 5 to 4 for example: suspends the programme (clinical.md 2; hazard H07). */
export function isStrengthDrop(before: MrcGrade, after: MrcGrade): boolean {
  return thirdsOf(before) - thirdsOf(after) >= 3
}

/** Below 4 of 5, so 4- counts: sets the modifier `motor_grade_below_4` (modifiers.json). */
export function isBelowGradeFour(grade: MrcGrade): boolean {
  return compareStrength(grade, '4') < 0
}

/** 3 of 5 or less: a red flag by itself, opinion the same day (clinical.md 2, progressive or severe weakness). */
export function isSevereWeakness(grade: MrcGrade): boolean {
  return compareStrength(grade, '3') <= 0
}

/** Anything short of full strength. */
export function isWeak(grade: MrcGrade): boolean {
  return grade !== '5'
}
