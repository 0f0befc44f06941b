import { useTranslations } from 'next-intl'
import { PositionGlyph } from '@/components/sessions/position-glyph'
import type { Position } from '@/lib/domain/exercises/exercise'

type Props = { items: readonly { readonly id: string; readonly position: Position }[] }

const SHOWN = 3

/** The top of today's card: in which positions the session is done, in the order of the exercises. */
export function SessionStage({ items }: Props) {
  const t = useTranslations('sessions.player.position')
  const positions = [...new Set(items.map(({ position }) => position))].slice(0, SHOWN)
  return (
    <ul className="bg-stage flex items-end justify-around gap-3 px-5 pt-7 pb-4">
      {positions.map((position) => (
        <li key={position} className="flex min-w-0 flex-1 flex-col items-center gap-2 text-center">
          <PositionGlyph position={position} className="w-full max-w-28" />
          <span className="text-on-stage text-base leading-tight font-medium">{t(position)}</span>
        </li>
      ))}
    </ul>
  )
}
