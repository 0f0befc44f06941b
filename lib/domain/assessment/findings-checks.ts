import type { PlainDate } from '@/lib/domain/shared/plain-date'
import type { AssessmentFindings } from './assessment'

/** Every date of an assessment by the name of its field; dates that nobody gave are left out. */
function datesOf(findings: AssessmentFindings): [string, PlainDate][] {
  const dates: [string, PlainDate | null | undefined][] = [
    ['consultation.on', findings.consultation?.on],
    ['symptomDetails.weaknessSince', findings.symptomDetails.weaknessSince],
    ['symptomDetails.kneeInjuredOn', findings.symptomDetails.kneeInjuredOn],
    ...findings.imaging.map(({ doneOn }, index): [string, PlainDate | null] => [`imaging.${index}.doneOn`, doneOn]),
    ...findings.medicines.map((row, index): [string, PlainDate | null] => [
      `medicines.${index}.stoppedOn`,
      row.stoppedOn,
    ]),
  ]
  return dates.flatMap(([name, day]) => (day ? [[name, day]] : []))
}

/** The fields whose date lies after today: nothing was found, stopped or written in the future. */
export function futureDates(findings: AssessmentFindings, today: PlainDate): string[] {
  return datesOf(findings).flatMap(([name, day]) => (day > today ? [name] : []))
}

/** Symptoms in the left leg alone cannot belong to an episode of the right knee, nor the other way round. */
export function doSidesContradict({ unilateral, sides }: Pick<AssessmentFindings, 'unilateral' | 'sides'>): boolean {
  return (unilateral === 'left' && sides === 'right') || (unilateral === 'right' && sides === 'left')
}
