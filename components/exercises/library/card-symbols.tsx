import { DIRECTION_PATHS } from '@/components/exercises/direction-paths'
import { rungId } from '@/components/exercises/library/rung-box'
import { RungSymbol } from '@/components/exercises/library/rung-symbol'
import type { Rung } from '@/lib/domain/exercises/ladder'

/** The paths of the icon set that the other pages draw with (lucide: star, ban, triangle-alert), in a box of 24. */
const ICONS = {
  star: 'M11.5 2.3a.5.5 0 0 1 1 0l2.3 4.7a2.1 2.1 0 0 0 1.6 1.1l5.2.8a.5.5 0 0 1 .3.9l-3.8 3.6a2.1 2.1 0 0 0-.6 1.9l.9 5.1a.5.5 0 0 1-.8.6l-4.6-2.4a2.1 2.1 0 0 0-2 0L6.4 21a.5.5 0 0 1-.8-.6l.9-5.1a2.1 2.1 0 0 0-.6-1.9L2.1 9.8a.5.5 0 0 1 .3-.9l5.2-.8A2.1 2.1 0 0 0 9.2 7z',
  clashes: 'M4.9 4.9l14.2 14.2M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20z',
  needs_care: 'm21.7 18-8-14a2 2 0 0 0-3.4 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.7-3M12 9v4M12 17h.01',
} as const

/** What the cards draw, once for all of them: each card only points here. A hundred copies would weigh more than the cards. */
export function CardSymbols({ rungs }: { rungs: readonly (Rung | null)[] }) {
  const drawn = new Map(rungs.flatMap((rung) => (rung ? [[rungId(rung), rung] as const] : [])))
  return (
    <svg aria-hidden="true" width="0" height="0" className="absolute">
      {Object.entries(DIRECTION_PATHS).map(([direction, path]) => (
        <symbol key={direction} id={`glyph-${direction}`} viewBox="0 0 12 16">
          <path d={path} />
        </symbol>
      ))}
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
