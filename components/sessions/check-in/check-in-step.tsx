'use client'

import { SavedLine } from '@/components/sessions/check-in/saved-line'
import type { EasePosition } from '@/components/sessions/player/pain/ease-callout'
import { HurtsNow } from '@/components/sessions/player/pain/hurts-now'
import type { PlayerWords } from '@/components/sessions/player/player-words'
import type { CheckInPart } from '@/components/sessions/player/session-player'
import { RemainingSubmit } from '@/components/sessions/remaining-submit'
import { buttonClass } from '@/components/ui/looks/button-class'

type Props = {
  part: CheckInPart
  isHidden: boolean
  isStepped: boolean
  /** Before sending, the questions of every step must have an answer. */
  allNames: readonly string[]
  isLast: boolean
  onBack: () => void
  onNext: () => void
  ease: EasePosition | null
  words: PlayerWords
}

/** One screen of the check-in. Only the last one sends. */
export function CheckInStep({ part, isHidden, isStepped, allNames, isLast, onBack, onNext, ease, words }: Props) {
  return (
    <div hidden={isHidden} className="flex flex-1 flex-col gap-6 [&[hidden]]:hidden">
      {isStepped && <HurtsNow ease={ease} words={words} />}
      {part.content}
      <div className="mt-auto flex flex-col gap-3 pt-4">
        {isStepped && <SavedLine text={words.saved} />}
        {isStepped && !isLast && (
          <RemainingSubmit names={part.names} leftWords={words.left} onNext={onNext}>
            {words.next}
          </RemainingSubmit>
        )}
        {isLast && (
          <RemainingSubmit names={isStepped ? part.names : allNames} leftWords={words.left}>
            {words.send}
          </RemainingSubmit>
        )}
        {isStepped && (
          <button type="button" onClick={onBack} className={buttonClass('quiet', 'md')}>
            {words.back}
          </button>
        )}
      </div>
    </div>
  )
}
