'use client'

import { Check, GripVertical, Plus, Star } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from 'react-aria-components'
import { useBuilderContext } from '@/components/programmes/builder/builder-context'
import { LadderSteps } from '@/components/programmes/builder/library/ladder-steps'
import { RowButton } from '@/components/programmes/builder/rows/row-button'
import { RowFigure } from '@/components/programmes/builder/rows/row-figure'
import type { PhaseStage } from '@/lib/domain/exercises/exercise'
import { type BuilderExercise, fitIn } from '@/lib/domain/programmes/builder/builder-view'

type Props = {
  exercise: BuilderExercise
  stage: PhaseStage
  into: number
  isThere: boolean
  /** What Enter in the search field adds. */
  isBest: boolean
  onAdd: () => void
}

const FIT_LOOKS = { fits: '', caution: 'text-caution-strong', blocked: 'text-stop-strong' } as const

/** One exercise of the library: what it is, what it is to this person, and its ladder where it is the one in hand. */
export function LibraryRow({ exercise, stage, into, isThere, isBest, onAdd }: Props) {
  const t = useTranslations('programmes')
  const te = useTranslations('exercises')
  const { isLive } = useBuilderContext()
  const { verdict } = fitIn(exercise, stage)
  return (
    <>
      <div className={`flex items-center gap-2 ${isBest ? 'bg-accent-soft/60 rounded-lg' : ''}`}>
        {isLive && (
          <Button
            slot="drag"
            aria-label={t('builder.drag', { name: exercise.name })}
            className="text-ink-muted data-focus-visible:focus-ring -mr-1 cursor-grab rounded p-0.5 outline-none"
          >
            <GripVertical aria-hidden="true" size={16} />
          </Button>
        )}
        <RowFigure exercise={exercise} />
        <div className="min-w-0 flex-1">
          <p className="leading-5 font-medium">
            {exercise.name}
            {exercise.isFavourite && (
              <Star aria-label={t('builder.favourite')} size={14} className="text-accent ml-1 inline fill-current" />
            )}
          </p>
          <p className={`text-sm leading-5 ${FIT_LOOKS[verdict] || 'text-ink-muted'}`}>
            {te(`category.${exercise.category}`)} · {te(`bias.${exercise.lumbarBias}`)}
            {verdict !== 'fits' && ` · ${te(`fit.${verdict}`)}`}
          </p>
        </div>
        {isThere ? (
          <span className="text-accent-strong p-2">
            <Check aria-label={t('find.there')} size={18} />
          </span>
        ) : (
          <RowButton
            press={`add:${into}:${exercise.slug}`}
            label={t('find.addNamed', { name: exercise.name })}
            variant="quiet"
            className="min-w-9 px-0"
            onPress={onAdd}
          >
            <Plus aria-hidden="true" size={18} />
          </RowButton>
        )}
      </div>
      {isBest && <LadderSteps slug={exercise.slug} />}
    </>
  )
}
