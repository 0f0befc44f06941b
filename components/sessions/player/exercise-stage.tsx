import { useTranslations } from 'next-intl'
import { ExerciseFigure } from '@/components/exercises/figure/exercise-figure'
import type { FigureRef } from '@/components/exercises/figure/figure-address'
import type { Position } from '@/lib/domain/exercises/exercise'

type Props = { position: Position; figure: FigureRef; words: string }

/**
 * The stage of the player from edge to edge: the moving figure, and the position in words. The figure leaves 41 rem of the
 * screen to the count and the controls, as long as it keeps a fifth itself.
 */
export function ExerciseStage({ position, figure, words }: Props) {
  const t = useTranslations('sessions.player.position')
  return (
    <div className="bg-stage text-on-stage short:col-start-1 short:row-span-2 short:row-start-1 short:mx-0 short:self-start short:rounded-roomy -mx-5 flex flex-col px-5 pt-4">
      <p className="font-semibold">{t(position)}</p>
      <ExerciseFigure
        figure={figure}
        words={words}
        position={position}
        hasPause={false}
        className="short:max-h-[48dvh] mx-auto max-h-[max(20dvh,min(30dvh,100dvh-41rem))] w-full"
      />
    </div>
  )
}
