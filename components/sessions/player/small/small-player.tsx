'use client'

import { Pause, Play, SkipForward } from 'lucide-react'
import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import { StopButton } from '@/components/sessions/player/pain/stop-button'
import { CountNow } from '@/components/sessions/player/player-count'
import { fill, type PlayerWords } from '@/components/sessions/player/player-words'
import type { Running } from '@/components/sessions/player/run/running'
import { buttonClass } from '@/components/ui/looks/button-class'
import type { PlayerMove } from '@/lib/client/player-state'
import { playerNow } from '@/lib/client/session/player-now'

type Props = {
  small: Window
  running: Running
  move: (move: PlayerMove) => void
  onBack: () => void
  words: PlayerWords
}

/** The player in a window of its own: figure, name, count, and what a hand needs. What has to be read or filled in stays in the page. */
export default function SmallPlayer({ small, running, move, onBack, words }: Props) {
  useOwnTicks(small, running.isOn, move)
  const { exercise, position, isBetween, beginsIn, isPaused } = running
  const isPlaying = exercise !== null && position !== null
  return createPortal(
    <main data-roomy="" className="bg-paper text-ink flex min-h-dvh flex-col gap-3 px-5 pb-4 text-lg">
      {isPlaying && (
        <>
          <div className="group/player contents" data-paused={isPaused}>
            {exercise.sets[position.segment.setIndex]?.side === 'left' ? exercise.stages.left : exercise.stages.right}
          </div>
          <h1 className="text-xl font-bold">{exercise.name}</h1>
          <CountNow sets={exercise.sets} position={position} words={words} />
        </>
      )}
      {!isPlaying && <h1 className="pt-4 text-xl font-bold">{isBetween ? exercise?.name : words.small.elsewhere}</h1>}
      {beginsIn !== null && (
        <p role="timer" className="text-xl tabular-nums">
          {isPaused ? words.paused : fill(words.beginsIn, { seconds: beginsIn })}
        </p>
      )}
      <div className="mt-auto flex flex-wrap gap-3">
        {isPlaying || isBetween ? (
          <Keys isPaused={isPaused} move={move} words={words} />
        ) : (
          <button type="button" onClick={onBack} className={buttonClass('primary', 'lg')}>
            {words.small.close}
          </button>
        )}
      </div>
    </main>,
    small.document.body,
  )
}

function Keys({ isPaused, move, words }: Pick<Props, 'move' | 'words'> & { isPaused: boolean }) {
  const send = (type: 'pause' | 'resume' | 'skip_set') => move({ type, nowMs: playerNow() })
  const Icon = isPaused ? Play : Pause
  return (
    <>
      <button
        type="button"
        onClick={() => send(isPaused ? 'resume' : 'pause')}
        className={buttonClass('primary', 'lg', 'flex-1 basis-40')}
      >
        <Icon aria-hidden="true" size={24} className="fill-current" />
        {isPaused ? words.resume : words.pause}
      </button>
      <button type="button" onClick={() => send('skip_set')} className={buttonClass('secondary', 'md', 'min-h-15')}>
        <SkipForward aria-hidden="true" size={24} />
        {words.skip}
      </button>
      <StopButton label={words.tooSore} move={move} className="min-h-14 basis-full" />
    </>
  )
}

/** A browser wakes the timers of a page out of sight once a minute: the window in sight looks at the clock in its place. */
function useOwnTicks(small: Window, isOn: boolean, move: (move: PlayerMove) => void): void {
  useEffect(() => {
    if (!isOn) return
    const timer = small.setInterval(() => {
      if (document.hidden) move({ type: 'tick', nowMs: playerNow() })
    }, 1000)
    return () => small.clearInterval(timer)
  }, [small, isOn, move])
}
