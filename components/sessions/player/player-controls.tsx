'use client'

import { OctagonAlert, Pause, Play, SkipBack, SkipForward } from 'lucide-react'
import type { ReactNode } from 'react'
import type { PlayerWords } from '@/components/sessions/player/player-words'
import type { PlayerMove } from '@/lib/client/player-state'

type Props = { isPaused: boolean; move: (move: PlayerMove) => void; words: PlayerWords }

function Side({ label, icon, onClick }: { label: string; icon: ReactNode; onClick: () => void }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="border-edge bg-surface hover:border-accent-strong flex min-h-18 min-w-18 flex-1 flex-col items-center justify-center gap-1 rounded-2xl border-[1.5px] text-base font-semibold @min-[16rem]:flex-none"
    >
      {icon}
      {label}
    </button>
  )
}

/**
 * Large enough for a hand from the floor: 72 px and more, and always in reach. With large text, where they would hide what they
 * control, they stand below it, the middle one above the others.
 */
export function PlayerControls({ isPaused, move, words }: Props) {
  const send = (type: 'back' | 'pause' | 'resume' | 'skip_set') => move({ type, nowMs: Date.now() })
  const Icon = isPaused ? Play : Pause
  return (
    <>
      <div className="bg-paper bottom-0 -mx-5 flex flex-wrap gap-2.5 px-5 pt-3 pb-2.5 @min-[16rem]:sticky">
        <Side label={words.back} icon={<SkipBack aria-hidden="true" size={26} />} onClick={() => send('back')} />
        <button
          type="button"
          onClick={() => send(isPaused ? 'resume' : 'pause')}
          className="bg-accent-strong text-on-accent order-first flex min-h-18 min-w-0 basis-full items-center justify-center gap-2 rounded-full text-xl font-bold @min-[16rem]:order-none @min-[16rem]:flex-1"
        >
          <Icon aria-hidden="true" size={28} className="fill-current" />
          {isPaused ? words.resume : words.pause}
        </button>
        <Side label={words.skip} icon={<SkipForward aria-hidden="true" size={26} />} onClick={() => send('skip_set')} />
      </div>
      <button
        type="button"
        onClick={() => move({ type: 'end', nowMs: Date.now(), reason: 'pain' })}
        className="border-edge bg-surface hover:border-accent-strong -mt-5 flex min-h-18 items-center justify-center gap-3 rounded-2xl border-[1.5px] px-4 text-base font-semibold"
      >
        <OctagonAlert aria-hidden="true" size={26} className="shrink-0" />
        {words.tooSore}
      </button>
    </>
  )
}
