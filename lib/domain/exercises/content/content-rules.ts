import type { Condition } from '@/lib/domain/assessment/vocabulary'
import type { ExerciseFacts } from '@/lib/domain/exercises/exercise'

/** clinical.md 10, H17: a step a patient can keep in mind, and as many as fit in a head. */
export const STEP_WORDS_MAX = 12
export const STEPS_MIN = 3
export const STEPS_MAX = 6

export type StepFault = 'too_many_words' | 'no_full_stop'

/** What is wrong with the wording of one step; null when nothing is. */
export function stepFault(step: string): StepFault | null {
  const text = step.trim()
  if (text.split(/\s+/).length > STEP_WORDS_MAX) return 'too_many_words'
  return text.endsWith('.') ? null : 'no_full_stop'
}

type Flags = Pick<ExerciseFacts, 'contraindicatedFor' | 'cautionFor' | 'indicatedFor' | 'lumbarBias' | 'load'>

export type ContentConflict =
  | { readonly reason: 'indicated_and_blocked' | 'caution_and_blocked'; readonly condition: Condition }
  | { readonly reason: 'unflagged_extension' | 'unflagged_flexion'; readonly condition: Condition }
  | { readonly reason: 'high_load_without_caution'; readonly condition: null }

const HARMED_BY_EXTENSION = ['spinal_stenosis', 'spondylolisthesis'] as const

/** What the fields of one exercise must not say together (clinical.md 3). */
export function contentConflicts(exercise: Flags): readonly ContentConflict[] {
  const { contraindicatedFor, cautionFor, indicatedFor, lumbarBias, load } = exercise
  const isFlagged = (condition: Condition) => contraindicatedFor.includes(condition) || cautionFor.includes(condition)
  const found: ContentConflict[] = []
  for (const condition of contraindicatedFor) {
    if (indicatedFor.includes(condition)) found.push({ reason: 'indicated_and_blocked', condition })
    if (cautionFor.includes(condition)) found.push({ reason: 'caution_and_blocked', condition })
  }
  for (const condition of HARMED_BY_EXTENSION) {
    if (lumbarBias === 'extension' && !isFlagged(condition)) found.push({ reason: 'unflagged_extension', condition })
  }
  if (lumbarBias === 'flexion' && load !== 'low' && !isFlagged('herniated_disc')) {
    found.push({ reason: 'unflagged_flexion', condition: 'herniated_disc' })
  }
  if (load === 'high' && cautionFor.length === 0) found.push({ reason: 'high_load_without_caution', condition: null })
  return found
}
