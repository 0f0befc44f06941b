'use client'

import { useSyncExternalStore } from 'react'
import { playerStep, subscribeToPlayerStep } from '@/lib/client/player-step-store'

/** "3 of 5" in the top row; before the player runs it says what the whole page is. */
export function PlayerStep({ fallback }: { fallback: string }) {
  return useSyncExternalStore(subscribeToPlayerStep, playerStep, () => '') || fallback
}
