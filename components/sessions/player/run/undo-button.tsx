'use client'

import { Undo2 } from 'lucide-react'
import { buttonClass } from '@/components/ui/looks/button-class'
import type { PlayerMove, PlayerState } from '@/lib/client/player-state'

type Props = {
  player: { readonly state: PlayerState; readonly move: (move: PlayerMove) => void }
  label: string
  className?: string
}

/** Takes back a skip or an end that was not meant, as long as nothing else was decided. */
export function UndoButton({ player: { state, move }, label, className = '' }: Props) {
  if (state.undo?.kind !== 'offered') return null
  return (
    <button type="button" onClick={() => move({ type: 'undo' })} className={buttonClass('secondary', 'md', className)}>
      <Undo2 aria-hidden="true" size={22} className="shrink-0" />
      {label}
    </button>
  )
}
