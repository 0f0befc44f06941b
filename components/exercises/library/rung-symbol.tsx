import { RUNG_BOX_HEIGHT, RUNG_GAP, RUNG_WIDTH, rungBoxWidth, rungId } from '@/components/exercises/library/rung-box'

const LOWEST = 4.5
const STEP = 2

/** A place on a ladder as rising bars: those below, the one itself, those above. One path each: a hundred cards copy it. */
export function RungSymbol({ position, total }: { position: number; total: number }) {
  const bars = Array.from({ length: total }, (_, index) => bar(index))
  return (
    <symbol id={rungId({ position, total })} viewBox={`0 0 ${rungBoxWidth(total)} ${RUNG_BOX_HEIGHT}`}>
      <path d={bars.slice(0, position - 1).join('')} className="fill-accent-soft stroke-accent" />
      <path d={bars[position - 1]} className="fill-accent stroke-accent" />
      <path d={bars.slice(position).join('')} className="fill-surface stroke-edge" />
    </symbol>
  )
}

/** The bar of one rung, 0 the easiest; half a pixel in, where a thin line is sharp. */
function bar(index: number): string {
  const tall = Math.min(RUNG_BOX_HEIGHT - 1, LOWEST + STEP * index)
  const left = index * (RUNG_WIDTH + RUNG_GAP) + 0.5
  return `M${left} ${RUNG_BOX_HEIGHT - 0.5}v-${tall}h${RUNG_WIDTH - 1}v${tall}z`
}
