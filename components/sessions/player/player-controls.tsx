'use client'

import { Pause, Play, Settings2, SkipBack, SkipForward } from 'lucide-react'
import type { ReactNode } from 'react'
import { StopButton } from '@/components/sessions/player/pain/stop-button'
import type { PlayerWords } from '@/components/sessions/player/player-words'
import { UndoButton } from '@/components/sessions/player/run/undo-button'
import type { PlayerMove, PlayerState } from '@/lib/client/player-state'
import { playerNow } from '@/lib/client/session/player-now'

type Props = {
  isPaused: boolean
  player: { readonly state: PlayerState; readonly move: (move: PlayerMove) => void }
  onSettings: () => void
  words: PlayerWords
}

const KEY =
  'border-edge bg-surface hover:border-accent-strong flex min-h-18 min-w-18 items-center justify-center rounded-2xl border-[1.5px] text-base font-semibold'

function Side({ label, icon, onClick }: { label: string; icon: ReactNode; onClick: () => void }) {
  return (
    <button type="button" onClick={onClick} className={`${KEY} flex-1 flex-col gap-1 @min-[16rem]:flex-none`}>
      {icon}
      {label}
    </button>
  )
}

/**
 * Large enough for a hand from the floor: 72 px and more, 12 px apart, and always in reach, "Stop, it hurts" too wherever there is room.
 * With large text, where they would hide what they control, they stand below it, the middle one above the others.
 */
export function PlayerControls({ isPaused, player, onSettings, words }: Props) {
  const { state, move } = player
  const send = (type: 'back' | 'pause' | 'resume' | 'skip_set') => move({ type, nowMs: playerNow() })
  const Icon = isPaused ? Play : Pause
  return (
    <div className="tall:@min-[16rem]:sticky tall:@min-[16rem]:flex tall:@min-[16rem]:flex-col bottom-0 contents">
      <div className="bg-paper short:col-start-2 short:row-start-3 bottom-0 -mx-5 flex flex-wrap gap-3 px-5 py-3 @min-[16rem]:sticky">
        <UndoButton player={player} label={words.undo} className="order-first basis-full" />
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
      <div className="bg-paper short:sticky short:bottom-0 short:col-start-1 short:row-start-3 short:m-0 short:px-0 short:py-3 tall:@min-[16rem]:mt-0 -mx-5 -mt-5 flex flex-wrap gap-3 px-5 pb-2">
        <button
          type="button"
          onClick={onSettings}
          className="bg-accent-soft flex min-h-18 min-w-0 flex-1 basis-36 items-center gap-2.5 rounded-2xl px-3 text-left text-base"
        >
          <Settings2 aria-hidden="true" size={26} className="shrink-0" />
          <span className="flex min-w-0 flex-col">
            <span className="font-semibold">{state.isHandsFree ? words.handsFreeOn : words.handsFreeOff}</span>
            <span>{words.settings.short}</span>
          </span>
        </button>
        <StopButton label={words.tooSore} move={move} className="min-h-18" />
      </div>
    </div>
  )
}
