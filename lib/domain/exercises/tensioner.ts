import type { Irritability } from '@/lib/domain/assessment/vocabulary'
import { daysBetween, type PlainDate } from '@/lib/domain/shared/plain-date'
import type { ExerciseFacts } from './exercise'

/** What still speaks against pulling on a nerve (clinical.md 3, rule 6). */
export const TENSIONER_OBSTACLES = ['neuro_worse', 'neuro_not_compared', 'irritable', 'no_green_sliders'] as const
export type TensionerObstacle = (typeof TENSIONER_OBSTACLES)[number]

/** What speaks against it in somebody of whom nothing is known yet. */
export const OBSTACLES_AT_FIRST: readonly TensionerObstacle[] = ['neuro_not_compared', 'irritable', 'no_green_sliders']

/** The shipped sliders of exercises.json: they move a nerve without pulling on it. */
export const SLIDERS = [
  'sciatic-slider-supine',
  'sciatic-slider-seated',
  'femoral-slider-side-lying',
  'femoral-slider-prone',
  'fibular-slider-supine',
] as const
/** Clinical.md 3, rule 6: "a slider block of two weeks". */
export const SLIDER_BLOCK_DAYS = 14

/** One session in which a slider was done. */
export type SliderSession = {
  readonly day: PlainDate
  /** Green, and back to usual the next morning: an unknown morning is not green (4.4). */
  readonly isGreen: boolean
}
export type TensionerFacts = {
  /** `isNeuroWorse` of the last two signed examinations; null while there is nothing to compare. */
  readonly neuroIsWorse: boolean | null
  readonly irritability: Irritability | null
  /** In any order. */
  readonly sliderSessions: readonly SliderSession[]
  readonly today: PlainDate
}

/** Nerve work above a low load pulls on the nerve, in the shipped library and in a clinic's own exercises. */
export function isTensioner(exercise: Pick<ExerciseFacts, 'category' | 'load'>): boolean {
  return exercise.category === 'nerve_mobility' && exercise.load !== 'low'
}

/**
 * "Only if no neuro deficit change, non-irritable, and a slider block of two weeks has been green" (clinical.md 3, rule 6). All
 * three must be known: a second examination, low irritability, and green sliders in both of the last two weeks. Empty = allowed.
 */
export function tensionerObstacles(facts: TensionerFacts): readonly TensionerObstacle[] {
  const found: TensionerObstacle[] = []
  if (facts.neuroIsWorse === true) found.push('neuro_worse')
  if (facts.neuroIsWorse === null) found.push('neuro_not_compared')
  if (facts.irritability !== 'low') found.push('irritable')
  if (!isGreenBlock(facts)) found.push('no_green_sliders')
  return found
}

/** Every slider session of the last fourteen days was green, and each of the two weeks had one. */
function isGreenBlock({ sliderSessions, today }: TensionerFacts): boolean {
  const recent = sliderSessions
    .map(({ day, isGreen }) => ({ age: daysBetween(day, today), isGreen }))
    .filter(({ age }) => age >= 0 && age < SLIDER_BLOCK_DAYS)
  const isThisWeek = ({ age }: { age: number }) => age < SLIDER_BLOCK_DAYS / 2
  return (
    recent.every(({ isGreen }) => isGreen) && recent.some(isThisWeek) && recent.some((session) => !isThisWeek(session))
  )
}
