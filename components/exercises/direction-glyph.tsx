import { DIRECTION_PATHS } from '@/components/exercises/direction-paths'
import type { LumbarBias } from '@/lib/domain/exercises/exercise'

/** The direction in which an exercise loads the low back; a word always stands beside it. */
export function DirectionGlyph({ direction }: { direction: LumbarBias }) {
  return (
    <svg
      width="12"
      height="16"
      viewBox="0 0 12 16"
      className="shrink-0 fill-none stroke-current"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={DIRECTION_PATHS[direction]} />
    </svg>
  )
}
