'use client'

import { BookOpen, Minus, PictureInPicture2, Plus } from 'lucide-react'
import type { PlayerWords } from '@/components/sessions/player/player-words'
import type { SmallWindowState } from '@/components/sessions/player/small/use-small-window'
import type { ItemLog } from '@/lib/client/player-state'

type Props = {
  difficulty: string
  onFelt: (change: Partial<ItemLog>) => void
  onRead: () => void
  smallWindow: SmallWindowState
  words: PlayerWords
}

const KEY =
  'border-edge bg-surface hover:border-accent-strong aria-pressed:border-accent-strong aria-pressed:bg-accent-soft aria-pressed:inset-ring-accent-strong flex min-h-12 min-w-0 flex-1 basis-24 items-center justify-center gap-1.5 rounded-2xl border-[1.5px] px-1 text-base font-semibold aria-pressed:inset-ring-2'

/** One tap while playing: how to do it, and how it feels. What hurts has the button that stops. */
export function FeelRow({ difficulty, onFelt, onRead, smallWindow, words }: Props) {
  const felt = (value: 'too_hard' | 'too_easy', Icon: typeof Plus) => (
    <button
      type="button"
      aria-pressed={difficulty === value}
      onClick={() => onFelt({ difficulty: difficulty === value ? '' : value })}
      className={KEY}
    >
      <Icon aria-hidden="true" size={20} className="shrink-0" />
      {words.log.difficulties.find(([name]) => name === value)?.[1]}
    </button>
  )
  return (
    <div className="short:col-start-2 flex flex-wrap gap-3">
      <button type="button" onClick={onRead} className={KEY}>
        <BookOpen aria-hidden="true" size={20} className="shrink-0" />
        {words.how}
      </button>
      {felt('too_hard', Plus)}
      {felt('too_easy', Minus)}
      {smallWindow.isOffered && (
        <button type="button" aria-pressed={smallWindow.small !== null} onClick={smallWindow.toggle} className={KEY}>
          <PictureInPicture2 aria-hidden="true" size={20} className="shrink-0" />
          {words.small.open}
        </button>
      )}
    </div>
  )
}
