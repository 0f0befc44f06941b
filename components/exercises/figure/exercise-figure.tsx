import { useTranslations } from 'next-intl'
import { type FigureRef, figureAddress } from '@/components/exercises/figure/figure-address'
import type { Position } from '@/lib/domain/exercises/exercise'

type Props = {
  figure: FigureRef
  /** The postures in words: what the picture says to somebody who does not see it. */
  words: string
  /** People who lie or kneel on all fours need less height. */
  position: Position
  /** False where something around it pauses it: a player. */
  hasPause?: boolean
  className?: string
}

const LOW: readonly Position[] = ['supine', 'prone', 'side_lying', 'quadruped']
const PICTURE = 'absolute inset-0 size-full object-contain print:static print:h-auto print:max-h-64'
const UNLESS_STILL =
  'group-has-checked/figure:hidden group-data-[paused=true]/player:hidden motion-reduce:hidden print:hidden'
const WHEN_STILL =
  'hidden group-has-checked/figure:block group-data-[paused=true]/player:block motion-reduce:block print:block'

/**
 * The exercise as a moving picture. "Pause" puts the still postures in its place, start to end; so do the wish for less motion, paper,
 * and a paused player around it (`data-paused` on `group/player`). A box to tick and style sheets do all of it: no script is needed.
 */
export function ExerciseFigure({ figure, words, position, hasPause = true, className = '' }: Props) {
  const t = useTranslations('exercises.figure')
  const shape = LOW.includes(position) ? 'aspect-[16/9]' : 'aspect-[4/3]'
  return (
    <div
      className={`group/figure bg-stage text-on-stage relative ${shape} print:aspect-auto print:bg-transparent ${className}`}
    >
      {/* biome-ignore lint/performance/noImgElement: a drawing has no pixels to make smaller */}
      <img src={figureAddress(figure, 'moving')} alt={words} className={`${PICTURE} ${UNLESS_STILL}`} />
      {/* biome-ignore lint/performance/noImgElement: as above */}
      <img src={figureAddress(figure, 'steps')} alt={words} className={`${PICTURE} p-2 ${WHEN_STILL}`} />
      {hasPause && (
        <label className="bg-stage has-checked:bg-on-stage has-checked:text-stage has-focus-visible:outline-on-stage absolute right-2 bottom-2 flex min-h-12 cursor-pointer items-center gap-2 rounded-full px-4 font-medium group-data-[paused=true]/player:hidden has-focus-visible:outline-3 motion-reduce:hidden print:hidden">
          <input type="checkbox" className="sr-only" />
          <PauseMark />
          {t('pause')}
        </label>
      )}
    </div>
  )
}

function PauseMark() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" fill="currentColor">
      <path d="M3 2h3.5v12H3zM9.5 2H13v12H9.5z" />
    </svg>
  )
}
