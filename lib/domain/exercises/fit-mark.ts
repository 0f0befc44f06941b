import type { Direction } from '@/lib/domain/assessment/vocabulary'
import type { ExerciseFacts, LumbarBias } from './exercise'
import type { Fit } from './fit'

/** What an exercise is to a person, in one word, in the order in which a therapist wants to see it. */
export const FIT_MARKS = ['eases', 'suits', 'needs_care', 'clashes'] as const
export type FitMark = (typeof FIT_MARKS)[number]

/** Directions that a test can find to ease; a neutral back eases nothing by itself. */
const EASING: readonly LumbarBias[] = ['extension', 'flexion', 'lateral']

/** Blocked and care come first: an exercise in the direction that eases may still clash for another reason. */
export function fitMark(fit: Fit, exercise: Pick<ExerciseFacts, 'lumbarBias'>, preference: Direction): FitMark {
  if (fit.verdict === 'blocked') return 'clashes'
  if (fit.verdict === 'caution') return 'needs_care'
  return EASING.includes(exercise.lumbarBias) && exercise.lumbarBias === preference ? 'eases' : 'suits'
}
