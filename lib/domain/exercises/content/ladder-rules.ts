import type { Condition } from '@/lib/domain/assessment/vocabulary'
import { type ExerciseFacts, LOADS } from '@/lib/domain/exercises/exercise'

export type LinkDirection = 'easier' | 'harder'
export type LinkFault =
  | { readonly reason: 'another_category' | 'wrong_load' }
  | { readonly reason: 'closed'; readonly conditions: readonly Condition[] }

type Rung = Pick<ExerciseFacts, 'category' | 'load' | 'contraindicatedFor' | 'indicatedFor'>

/** Why one exercise cannot be the easier or the harder one of another. */
export function linkFaults(exercise: Rung, link: LinkDirection, other: Rung): readonly LinkFault[] {
  const found: LinkFault[] = []
  if (other.category !== exercise.category) found.push({ reason: 'another_category' })
  const [lower, higher] = link === 'harder' ? [exercise, other] : [other, exercise]
  if (LOADS.indexOf(higher.load) < LOADS.indexOf(lower.load)) found.push({ reason: 'wrong_load' })
  // A step down is offered on a bad day, so it must be open to everyone whom the exercise is meant for.
  const conditions = exercise.indicatedFor.filter((condition) => other.contraindicatedFor.includes(condition))
  if (link === 'easier' && conditions.length > 0) found.push({ reason: 'closed', conditions })
  return found
}

type Links = ReadonlyMap<string, { readonly easier: string | null; readonly harder: string | null }>

/** Does a way along `harder` come back to where it began? */
export function isOnCycle(start: string, links: Links): boolean {
  const seen = new Set<string>()
  let slug = links.get(start)?.harder ?? null
  while (slug !== null && !seen.has(slug)) {
    if (slug === start) return true
    seen.add(slug)
    slug = links.get(slug)?.harder ?? null
  }
  return false
}
