'use client'

import type { PlayerWords } from '@/components/sessions/player/player-words'
import { PlayerSheet } from '@/components/sessions/player/sheets/player-sheet'
import { buttonClass } from '@/components/ui/looks/button-class'
import type { SkipReason } from '@/lib/domain/sessions/skip-reason'

type Props = { words: PlayerWords; onReason: (reason: SkipReason | '') => void; onClose: () => void }

/** Why this exercise is left out: one tap each, none looking better than another, and none has to be given. */
export default function ReasonSheet({ words, onReason, onClose }: Props) {
  return (
    <PlayerSheet title={words.skipWhy} close={words.settings.close} onClose={onClose}>
      <div className="xs:grid-cols-2 grid gap-3">
        {words.log.reasons.map(([reason, label]) => (
          <button
            key={reason}
            type="button"
            onClick={() => onReason(reason)}
            className={buttonClass('secondary', 'md', 'min-h-14')}
          >
            {label}
          </button>
        ))}
        <button type="button" onClick={() => onReason('')} className={buttonClass('secondary', 'md', 'min-h-14')}>
          {words.log.noReason}
        </button>
      </div>
    </PlayerSheet>
  )
}
