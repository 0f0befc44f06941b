import { figureAddress } from '@/components/exercises/figure/figure-address'
import type { BuilderExercise } from '@/lib/domain/programmes/builder/builder-view'

type Props = {
  exercise: Pick<BuilderExercise, 'id' | 'version'>
  side?: 'left' | 'right' | undefined
  /** What the pointer must be over: the row, or the figure alone where people type in the row. A moving drawing costs every frame. */
  movesWith?: 'row' | 'figure'
}

const MOVES = { row: 'group-hover:block group-data-focused:block', figure: 'group-hover/figure:block' } as const

/** The exercise in pixels, moving under the pointer and with the focus: fetched when it is first shown. The words beside it name it. */
export function RowFigure({ exercise, side, movesWith = 'row' }: Props) {
  const figure = { exerciseId: exercise.id, version: exercise.version, side }
  return (
    <span className="group/figure bg-stage relative block h-11 w-16 shrink-0 overflow-hidden rounded-md">
      <picture>
        <source media="(prefers-color-scheme: dark)" srcSet={figureAddress(figure, 'card-dark')} />
        <img src={figureAddress(figure, 'card')} alt="" loading="lazy" className="size-full object-contain" />
      </picture>
      {/* biome-ignore lint/performance/noImgElement: a drawing has no pixels to make smaller */}
      <img
        src={figureAddress(figure, 'moving')}
        alt=""
        loading="lazy"
        className={`bg-stage absolute inset-0 hidden size-full object-contain motion-reduce:hidden! ${MOVES[movesWith]}`}
      />
    </span>
  )
}
