'use client'

import { OctagonAlert } from 'lucide-react'
import type { PlayerMove } from '@/lib/client/player-state'
import { playerNow } from '@/lib/client/session/player-now'

type Props = { label: string; move: (move: PlayerMove) => void; className?: string }

/** "Stop, it hurts": it stops whatever runs, and looks the same on every screen. */
export function StopButton({ label, move, className = 'min-h-14' }: Props) {
  return (
    <button
      type="button"
      onClick={() => move({ type: 'end', nowMs: playerNow(), reason: 'pain' })}
      className={`border-edge bg-surface hover:border-accent-strong flex min-w-18 flex-1 basis-32 items-center justify-center gap-2.5 rounded-2xl border-[1.5px] px-3 text-base font-semibold ${className}`}
    >
      <OctagonAlert aria-hidden="true" size={26} className="shrink-0" />
      {label}
    </button>
  )
}
