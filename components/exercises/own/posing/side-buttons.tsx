'use client'

import type { PosingWords } from '@/components/exercises/own/posing/posing-words'
import { SIDES, type Side } from '@/lib/domain/figures/skeleton/joints'

type Props = { side: Side; words: PosingWords['handles']; onChoose: (side: Side) => void }

/** On whose limbs the dots lie. Buttons, not fields: the choice is for the eye and is not sent. */
export function SideButtons({ side, words, onChoose }: Props) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for what is sent
    <div role="group" aria-label={words.legend} className="posing-sides">
      {SIDES.toReversed().map((one) => (
        <button key={one} type="button" aria-pressed={one === side} onClick={() => onChoose(one)}>
          {words[one]}
        </button>
      ))}
    </div>
  )
}
