import { rungId } from '@/components/exercises/library/rung-box'
import { RungSymbol } from '@/components/exercises/library/rung-symbol'
import type { Rung } from '@/lib/domain/exercises/ladder'

/** The paths of the icon set that the other pages draw with (lucide: ban, triangle-alert), in a box of 24. */
const ICONS = {
  clashes: 'M4.9 4.9l14.2 14.2M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20z',
  needs_care: 'm21.7 18-8-14a2 2 0 0 0-3.4 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.7-3M12 9v4M12 17h.01',
} as const

/** What the cards draw, once for all of them: each card only points here. A hundred copies would weigh more than the cards. */
export function CardSymbols({ rungs }: { rungs: readonly (Rung | null)[] }) {
  const drawn = new Map(rungs.flatMap((rung) => (rung ? [[rungId(rung), rung] as const] : [])))
  return (
    <svg aria-hidden="true" width="0" height="0" className="absolute">
      {Object.entries(ICONS).map(([name, path]) => (
        <symbol key={name} id={`glyph-${name}`} viewBox="0 0 24 24">
          <path d={path} />
        </symbol>
      ))}
      {[...drawn].map(([id, rung]) => (
        <RungSymbol key={id} position={rung.position} total={rung.total} />
      ))}
    </svg>
  )
}
