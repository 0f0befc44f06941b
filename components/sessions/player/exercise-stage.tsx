import { useTranslations } from 'next-intl'
import { PositionGlyph } from '@/components/sessions/position-glyph'
import type { Position } from '@/lib/domain/exercises/exercise'

/** The stage of the player from edge to edge, with the position as a sign and in words. */
export function ExerciseStage({ position }: { position: Position }) {
  const t = useTranslations('sessions.player.position')
  return (
    <div className="bg-stage text-on-stage -mx-5 flex flex-col px-5 pt-4">
      <p className="font-semibold">{t(position)}</p>
      <PositionGlyph position={position} className="mx-auto h-32 w-full max-w-64" />
    </div>
  )
}
