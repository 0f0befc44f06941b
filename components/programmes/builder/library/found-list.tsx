'use client'

import { useTranslations } from 'next-intl'
import { GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import { useBuilderContext } from '@/components/programmes/builder/builder-context'
import { LibraryRow } from '@/components/programmes/builder/library/library-row'
import { EXERCISE_DRAG } from '@/components/programmes/builder/rows/drag-types'
import type { PhaseStage } from '@/lib/domain/exercises/exercise'
import type { BuilderExercise } from '@/lib/domain/programmes/builder/builder-view'

type Props = {
  exercises: readonly BuilderExercise[]
  stage: PhaseStage
  into: number
  /** Slugs that the phase has. */
  there: ReadonlySet<string>
  /** What Enter in the search field adds. */
  best: string | null
  onAdd: (slug: string) => void
}

const LIST = 'divide-line mt-1 max-h-64 divide-y overflow-y-auto lg:max-h-none lg:min-h-0'
/** What is scrolled out of sight is not painted. */
const ROW =
  'group data-focus-visible:focus-ring relative rounded-lg py-2 outline-none [contain-intrinsic-block-size:auto_3.75rem] [content-visibility:auto] data-dragging:opacity-50'

/** What was found, to press, to enter or to drag over. */
export function FoundList({ exercises, best, there, onAdd, ...where }: Props) {
  const t = useTranslations('programmes.builder')
  const { facts, isLive } = useBuilderContext()
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => ({
        [EXERCISE_DRAG]: String(key),
        'text/plain': facts.library.get(String(key))?.name ?? '',
      })),
    getAllowedDropOperations: () => ['copy'],
  })
  const row = (exercise: BuilderExercise) => (
    <LibraryRow
      {...{ exercise, ...where }}
      isThere={there.has(exercise.slug)}
      isBest={exercise.slug === best}
      onAdd={() => onAdd(exercise.slug)}
    />
  )
  if (!isLive) {
    return (
      <ul id="found" aria-label={t('library')} className={LIST}>
        {exercises.map((exercise) => (
          <li key={exercise.slug} className={ROW}>
            {row(exercise)}
          </li>
        ))}
      </ul>
    )
  }
  return (
    <GridList
      id="found"
      aria-label={t('library')}
      items={exercises.map((exercise) => ({ id: exercise.slug, exercise }))}
      dependencies={[there, best, where.into, where.stage]}
      dragAndDropHooks={dragAndDropHooks}
      selectionMode="none"
      keyboardNavigationBehavior="tab"
      disallowTypeAhead
      onAction={(key) => onAdd(String(key))}
      className={LIST}
    >
      {({ id, exercise }) => (
        <GridListItem id={id} textValue={exercise.name} className={ROW}>
          {row(exercise)}
        </GridListItem>
      )}
    </GridList>
  )
}
