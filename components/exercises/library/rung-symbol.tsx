import { RUNG_BOX_HEIGHT, RUNG_GAP, RUNG_WIDTH, rungBoxWidth, rungId } from '@/components/exercises/library/rung-box'

const LOWEST = 4.5
const STEP = 2

/** A place on a ladder as rising bars: those below, the one itself, those above. */
export function RungSymbol({ position, total }: { position: number; total: number }) {
  return (
    <symbol id={rungId({ position, total })} viewBox={`0 0 ${rungBoxWidth(total)} ${RUNG_BOX_HEIGHT}`}>
      {Array.from({ length: total }, (_, index) => index + 1).map((place) => {
        const tall = Math.min(RUNG_BOX_HEIGHT - 1, LOWEST + STEP * (place - 1))
        return (
          <rect
            key={place}
            x={(place - 1) * (RUNG_WIDTH + RUNG_GAP) + 0.5}
            y={RUNG_BOX_HEIGHT - 0.5 - tall}
            width={RUNG_WIDTH - 1}
            height={tall}
            rx="1.5"
            className={place < position ? PASSED : place === position ? HERE : AHEAD}
          />
        )
      })}
    </symbol>
  )
}

const HERE = 'fill-accent stroke-accent'
const PASSED = 'fill-accent-soft stroke-accent'
const AHEAD = 'fill-surface stroke-edge'
