'use client'

import { memo } from 'react'

type Props = {
  total: number
  current: number
  /** Of the exercise that is done now, from 0 to 1. */
  share: number
}

/**
 * A segment for each exercise: done, now, to come. The one of now fills with its sets and repetitions, in steps: nothing glides. The words
 * "3 of 5" stand above it. It has its place from the first paint on, so that nothing moves when the player begins; where no player will
 * begin it is not shown.
 */
export const PlayerProgress = memo(function PlayerProgress({ total, current, share }: Props) {
  return (
    <div aria-hidden="true" className="short:mb-2 mb-4 flex gap-1.5 noscript:hidden">
      {Array.from({ length: total }, (_, index) => index).map((index) => (
        <span
          key={index}
          className={`h-2.5 flex-1 overflow-hidden rounded-full border ${
            index < current
              ? 'border-accent-strong bg-accent-strong'
              : index === current
                ? 'border-accent-strong bg-surface'
                : 'border-edge bg-sunken'
          }`}
        >
          {index === current && (
            <svg width="100%" height="100%" aria-hidden="true" className="block">
              <rect width={`${share * 100}%`} height="100%" className="fill-accent-strong" />
            </svg>
          )}
        </span>
      ))}
    </div>
  )
})
