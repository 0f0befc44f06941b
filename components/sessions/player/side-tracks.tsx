'use client'

import type { PlayerWords } from '@/components/sessions/player/player-words'
import type { Position } from '@/lib/client/player-clock'
import type { PlayerSet } from '@/lib/domain/sessions/session-plan'

type Props = { sets: readonly PlayerSet[]; position: Position; words: PlayerWords }

/** More pips than this are a bar. */
const MAX_PIPS = 12

/** The sides of this set as twin tracks: which one is now, which is next, and how far each has come. */
export function SideTracks({ sets, position, words }: Props) {
  const { segment } = position
  const current = sets[segment.setIndex]
  const ofSet = sets.map((set, index) => ({ set, index })).filter(({ set }) => set.setNumber === current?.setNumber)
  return (
    <ol className="mt-4 grid auto-cols-[minmax(0,1fr)] grid-flow-col gap-2.5">
      {ofSet.map(({ set, index }) => {
        const isNow = index === segment.setIndex
        const share = index < segment.setIndex ? 1 : isNow && segment.kind === 'work' ? position.share : 0
        return (
          <li
            key={index}
            className={`rounded-roomy min-w-0 border-2 px-3 pt-1 pb-2.5 ${isNow ? 'border-accent-strong bg-accent-soft' : 'border-line bg-surface'}`}
          >
            {set.side && (
              <p className="flex flex-wrap justify-between gap-x-2">
                <span className="font-semibold">{words.sides[set.side]}</span>
                <span>{isNow ? words.now : index < segment.setIndex ? words.done : words.nextUp}</span>
              </p>
            )}
            <Track share={share} reps={set.reps} />
          </li>
        )
      })}
    </ol>
  )
}

function Track({ share, reps }: { share: number; reps: number | null }) {
  if (reps === null || reps > MAX_PIPS) {
    return (
      <svg width="100%" height="12" aria-hidden="true" className="mt-1.5 block">
        <rect x="1" y="1" width="99%" height="10" rx="5" fill="none" strokeWidth="1.5" className="stroke-edge" />
        <rect x="1" y="1" width={`${share * 99}%`} height="10" rx="5" className="fill-accent-strong" />
      </svg>
    )
  }
  const done = Math.floor(share * reps + 0.0001)
  return (
    <div aria-hidden="true" className="mt-1.5 flex gap-1">
      {Array.from({ length: reps }, (_, rep) => rep).map((rep) => (
        <span
          key={rep}
          className={`h-3 min-w-0 flex-1 rounded-full border-[1.5px] ${rep < done ? 'border-accent-strong bg-accent-strong' : 'border-edge bg-surface'}`}
        />
      ))}
    </div>
  )
}
