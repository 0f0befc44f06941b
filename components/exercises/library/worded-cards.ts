import { useTranslations } from 'next-intl'
import type { ExerciseFacts, LumbarBias } from '@/lib/domain/exercises/exercise'
import type { FitMark } from '@/lib/domain/exercises/fit-mark'
import type { Rung } from '@/lib/domain/exercises/ladder'

export type CardExercise = {
  readonly id: string
  readonly version: number
  readonly facts: Pick<ExerciseFacts, 'slug' | 'name' | 'category' | 'lumbarBias'>
  readonly rung: Rung | null
  readonly mark: FitMark | null
  readonly isFavourite: boolean
}

/** What a card needs of an exercise, in words: a tenth of what its elements would weigh in the page's data. */
export type WordedCard = {
  readonly id: string
  readonly version: number
  readonly href: string
  readonly name: string
  readonly bias: LumbarBias
  readonly rung: Pick<Rung, 'position' | 'total'> | null
  /** What suits is not said: most do. */
  readonly mark: Exclude<FitMark, 'suits'> | null
  readonly isFavourite: boolean
  readonly words: {
    readonly category: string
    readonly direction: string
    readonly ladder: string
    readonly mark: string | null
    readonly star: string
  }
}

export function useWordedCards(hrefOf: (slug: string) => string): (exercise: CardExercise) => WordedCard {
  const t = useTranslations('library')
  const te = useTranslations('exercises')
  return ({ id, version, facts, rung, mark, isFavourite }) => ({
    id,
    version,
    href: hrefOf(facts.slug),
    name: facts.name,
    bias: facts.lumbarBias,
    rung: rung && { position: rung.position, total: rung.total },
    mark: mark === 'suits' ? null : mark,
    isFavourite,
    words: {
      category: te(`category.${facts.category}`),
      direction: t(`direction.${facts.lumbarBias}`),
      ladder: rung ? t('rungOf', { position: rung.position, total: rung.total }) : t('noLadder'),
      mark: mark && mark !== 'suits' ? t(`mark.${mark}`) : null,
      star: t(isFavourite ? 'favourite.remove' : 'favourite.add', { name: facts.name }),
    },
  })
}
