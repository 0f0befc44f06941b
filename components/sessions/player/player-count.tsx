'use client'

import { fill, type PlayerWords } from '@/components/sessions/player/player-words'
import { RepDots } from '@/components/sessions/player/rep-dots'
import { SideTracks } from '@/components/sessions/player/side-tracks'
import type { Position } from '@/lib/client/player-clock'
import type { PlayerSet } from '@/lib/domain/sessions/session-plan'

type Props = {
  name: string
  cue: string
  sets: readonly PlayerSet[]
  position: Position
  words: PlayerWords
}

const MINUTE = 60

/** Seconds, or minutes and seconds for a long spell. */
function clockWords(seconds: number): string {
  return seconds < 2 * MINUTE
    ? String(seconds)
    : `${Math.floor(seconds / MINUTE)}:${String(seconds % MINUTE).padStart(2, '0')}`
}

/** The exercise that runs, and how far it has come. */
export function PlayerCount({ name, cue, sets, position, words }: Props) {
  const set = sets[position.segment.setIndex]
  const total = sets.at(-1)?.setNumber ?? 1
  const ofSet = sets.filter(({ setNumber }) => setNumber === set?.setNumber)
  const isTwoSided = ofSet.length > 1
  const rest = ofSet.at(-1)?.restAfterSeconds ?? 0
  return (
    <div className="flex flex-1 flex-col">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 className="short:text-xl min-w-0 flex-1 basis-40 text-2xl font-bold tracking-[-0.015em]">{name}</h2>
        <p className="shrink-0 font-semibold">{fill(words.setOf, { set: set?.setNumber ?? 1, total })}</p>
      </div>
      <p className="text-ink-muted short:hidden">{cue}</p>
      <CountNow sets={sets} position={position} words={words} />
      <SideTracks sets={sets} position={position} words={words} />
      {rest > 0 && (
        <p className="text-ink-muted mt-3 text-center">
          {fill(isTwoSided ? words.afterBoth : words.afterSet, { seconds: rest })}
        </p>
      )}
    </div>
  )
}

/** One giant count and what it counts. */
export function CountNow({ sets, position, words }: Pick<Props, 'sets' | 'position' | 'words'>) {
  const { segment, rep, left } = position
  const side = sets[segment.setIndex]?.side
  const sideWord = side ? words.sides[side] : ''
  const isRep = segment.kind === 'work' && segment.reps !== null && rep !== null
  const stage = segment.kind === 'work' ? '' : words[segment.kind]
  return (
    <div role="timer" className="short:min-h-18 short:mt-1 mt-3 flex min-h-28 flex-wrap items-center gap-x-5">
      <span className="short:text-[4.5rem] text-[min(7rem,30vw)] leading-none font-extrabold tracking-[-0.04em] tabular-nums">
        {isRep ? rep.number : clockWords(left)}
      </span>
      <span className="flex min-w-0 flex-col">
        {isRep ? (
          <>
            <span className="text-xl">
              {fill(words.ofReps, { total: segment.reps ?? 0 })}
              {sideWord && `, ${sideWord.toLowerCase()}`}
            </span>
            <span className="flex flex-wrap items-center gap-3 text-2xl font-bold">
              {words.parts[rep.part.kind]} {rep.left}
              <RepDots total={rep.part.seconds} left={rep.left} />
            </span>
          </>
        ) : (
          <>
            <span className="text-2xl font-bold">{stage || sideWord}</span>
            <span className="text-xl">
              {left < 2 * MINUTE ? words.secondsLeft : words.minutesLeft}
              {stage && sideWord && `, ${sideWord.toLowerCase()}`}
            </span>
          </>
        )}
      </span>
    </div>
  )
}
