import type { Goal } from '@/lib/domain/programmes/goals'

export type ReadingFacts = {
  readonly articleId: string
  /** Its name in an address. */
  readonly key: string
  readonly title: string
  readonly summary: string
  /** False: the patient does not see it. */
  readonly isReviewed: boolean
  /** When the patient said that they have read it; ISO 8601. */
  readonly readAt: string | null
}
/** What a revision has beside its exercises. A stored goal of a kind that no rule knows any more is left out. */
export type BesideExercises = {
  readonly goals: readonly Goal[]
  readonly articles: readonly (ReadingFacts & { readonly fromPhase: number })[]
}

/** What the patient sees of it in the phase under way. */
export type SeenBeside = {
  readonly goals: readonly Pick<Goal, 'kind' | 'title' | 'value' | 'frequency'>[]
  readonly articles: readonly { readonly slug: string; readonly title: string; readonly summary: string }[]
}
