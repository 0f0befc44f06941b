'use client'

import { useSyncExternalStore } from 'react'
import { playerStep } from '@/lib/client/player-step-store'

type Props = {
  /** As the player will begin, so that nothing moves when it does. */
  first: string
  /** What the whole page is, where no player will begin. */
  whole: string
}

/** "3 of 5" in the top row. */
export function PlayerStep({ first, whole }: Props) {
  const step = useSyncExternalStore(playerStep.subscribe, playerStep.get, () => null)
  if (step !== null) return step || whole
  return (
    <>
      <span data-until-player className="noscript:hidden">
        {first}
      </span>
      <span className="hidden noscript:inline">{whole}</span>
    </>
  )
}
