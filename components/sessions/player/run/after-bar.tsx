'use client'

import { StopButton } from '@/components/sessions/player/pain/stop-button'
import type { PlayerWords } from '@/components/sessions/player/player-words'
import { UndoButton } from '@/components/sessions/player/run/undo-button'
import { buttonClass } from '@/components/ui/looks/button-class'
import type { PlayerMove, PlayerState } from '@/lib/client/player-state'
import { playerNow } from '@/lib/client/session/player-now'

type Props = {
  isLast: boolean
  isReview: boolean
  /** Somebody said that this exercise hurts: it is not offered again, and the session may end here. */
  isSore: boolean
  player: { readonly state: PlayerState; readonly move: (move: PlayerMove) => void }
  words: PlayerWords
}

/** What comes after an exercise: the next one, this one again, or the end. */
export function AfterBar({ isLast, isReview, isSore, player, words }: Props) {
  const { state, move } = player
  const at = (type: 'start' | 'next') => () => move({ type, nowMs: playerNow() })
  const toReview = state.isHandsFree && !isReview
  const goesOn = isLast ? (toReview ? words.review.title : words.toCheckIn) : words.nextExercise
  return (
    <div className="mt-auto flex flex-col gap-2 pt-4">
      <button type="button" onClick={at('next')} className={buttonClass('primary', 'lg', 'min-h-18')}>
        {goesOn}
      </button>
      {isSore && !isLast && (
        <button
          type="button"
          onClick={() => move({ type: 'end_session' })}
          className={buttonClass('secondary', 'lg', 'min-h-18')}
        >
          {words.endHere}
        </button>
      )}
      {!isReview && (
        <div className="flex flex-wrap gap-3">
          {!isSore && (
            <button type="button" onClick={at('start')} className={buttonClass('quiet', 'md', 'flex-1 basis-32')}>
              {words.again}
            </button>
          )}
          {!isSore && <StopButton label={words.tooSore} move={move} />}
          <UndoButton player={player} label={words.undo} className="flex-1 basis-32" />
        </div>
      )}
    </div>
  )
}
