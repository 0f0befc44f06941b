import { useTranslations } from 'next-intl'
import { ExerciseFigure } from '@/components/exercises/figure/exercise-figure'
import type { FigureRef } from '@/components/exercises/figure/figure-address'
import { MediaFigure } from '@/components/exercises/media-figure'
import { DoseWords } from '@/components/sessions/dose-words'
import type { Dose } from '@/lib/domain/exercises/dose'
import type { Position } from '@/lib/domain/exercises/exercise'
import type { ExerciseMediaFile } from '@/lib/domain/exercises/media/media-rules'
import type { ItemSide } from '@/lib/domain/programmes/item'

export type ShownExercise = {
  readonly id: string
  readonly name: string
  readonly position: Position
  readonly equipment: readonly string[]
  readonly side: ItemSide | null
  readonly dose: Dose
  readonly note: string | null
  readonly why: string | null
  readonly instructions: readonly string[]
  readonly cues: readonly string[]
  readonly stopIf: readonly string[]
  readonly media: readonly ExerciseMediaFile[]
}

type Props = {
  exercise: ShownExercise
  figure: FigureRef
  /** The figure in words. */
  words: string
  step: number
  total: number
}

/** One exercise in words: what to do, how much, and when to stop. */
export function ExerciseSection({ exercise, figure, words, step, total }: Props) {
  const t = useTranslations('sessions.player')
  return (
    <section aria-labelledby={`exercise-${step}`} className="flex flex-col gap-4">
      <div className="bg-stage text-on-stage rounded-roomy overflow-hidden">
        <ExerciseFigure figure={figure} words={words} position={exercise.position} className="max-h-[40dvh] w-full" />
        <p className="px-5 pb-4 font-medium">
          <span className="block">{t(`position.${exercise.position}`)}</span>
          {exercise.equipment.length > 0 && (
            <span className="block text-base">
              {t('needs')}: {exercise.equipment.join(', ')}
            </span>
          )}
        </p>
      </div>
      <div>
        <p className="text-ink-muted text-base">{t('exerciseOf', { step, total })}</p>
        <h2 id={`exercise-${step}`} tabIndex={-1} className="text-2xl font-bold tracking-[-0.015em] outline-none">
          {exercise.name}
        </h2>
        <p className="mt-1 font-semibold">
          <DoseWords dose={exercise.dose} side={exercise.side} />
        </p>
      </div>
      <ol aria-label={t('how')} className="flex list-decimal flex-col gap-2 pl-7">
        {exercise.instructions.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      {exercise.media.map((file) => (
        <MediaFigure key={file.id} file={file} />
      ))}
      {exercise.cues.length > 0 && <p className="text-ink-muted">{exercise.cues.join(' ')}</p>}
      {exercise.why && (
        <p className="border-accent border-l-4 pl-3">
          <b className="block font-semibold">{t('why')}</b>
          {exercise.why}
        </p>
      )}
      {exercise.note && (
        <p className="border-accent border-l-4 pl-3">
          <b className="block font-semibold">{t('note')}</b>
          {exercise.note}
        </p>
      )}
      {exercise.stopIf.length > 0 && (
        <div className="border-stop border-l-4 pl-3">
          <h3 className="text-stop-strong font-semibold">{t('stopIf')}</h3>
          <ul className="flex flex-col gap-1">
            {exercise.stopIf.map((sign) => (
              <li key={sign}>{sign}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}
