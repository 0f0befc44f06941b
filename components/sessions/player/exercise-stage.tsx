import { useTranslations } from 'next-intl'
import { ExerciseFigure } from '@/components/exercises/figure/exercise-figure'
import type { FigureRef } from '@/components/exercises/figure/figure-address'
import type { Position } from '@/lib/domain/exercises/exercise'

type Props = { position: Position; figure: FigureRef; words: string }

/** The stage of the player from edge to edge: the moving figure, and the position in words. */
export function ExerciseStage({ position, figure, words }: Props) {
  const t = useTranslations('sessions.player.position')
  return (
    <div className="bg-stage text-on-stage -mx-5 flex flex-col px-5 pt-4">
      <p className="font-semibold">{t(position)}</p>
      <ExerciseFigure
        figure={figure}
        words={words}
        position={position}
        hasPause={false}
        className="mx-auto max-h-[24dvh] w-full"
      />
    </div>
  )
}
