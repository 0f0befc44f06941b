import type { Category } from '@/lib/domain/exercises/exercise'
import type { ContentExercise } from '@/prisma/seed/content/entries/exercise-schema'

export type ContentLadder = {
  readonly slug: string
  readonly name: string
  readonly category: Category
  /** Slugs from the easiest rung to the hardest; at least two. */
  readonly rungs: readonly string[]
}

const CATEGORY_WORDS: Record<Category, string> = {
  core: 'core',
  posture: 'posture',
  flexibility: 'flexibility',
  nerve_mobility: 'nerve mobility',
  strength: 'strength',
  low_impact_cardio: 'low-impact cardio',
}

/** The chains that `easier` and `harder` make. Expects checked content: links are symmetric and end. */
export function laddersOf(exercises: readonly ContentExercise[]): ContentLadder[] {
  const library = new Map(exercises.map((exercise) => [exercise.slug, exercise]))
  return exercises
    .filter(({ easier, harder }) => easier === null && harder !== null)
    .map((first) => {
      const rungs: string[] = []
      for (let rung: ContentExercise | undefined = first; rung; rung = library.get(rung.harder ?? '')) {
        rungs.push(rung.slug)
      }
      return {
        slug: `${first.slug}-ladder`,
        name: `${first.name} (${CATEGORY_WORDS[first.category]})`,
        category: first.category,
        rungs,
      }
    })
}
