import type { PlayerSettings } from '@/lib/client/cues/player-settings'
import type { Position, RepPart, Segment } from '@/lib/client/player-clock'

/** Something that the player says, plays or lets be felt. Which words, tone and pulse it has is not decided here. */
export type Cue =
  | { readonly kind: Segment['kind']; readonly left: number; readonly setIndex: number }
  | { readonly kind: 'rep'; readonly number: number; readonly part: RepPart['kind'] }
  | { readonly kind: 'part'; readonly part: RepPart['kind'] }
  | { readonly kind: 'count'; readonly left: number }
  | { readonly kind: 'minutes'; readonly left: number }
  | { readonly kind: 'done' }

/** The last seconds of a stretch or a hold are counted down. */
export const COUNT_FROM = 3
const MINUTE = 60

/**
 * What is said when the clock has come from one place to another; null = nothing new. However long the way was, the place where it has
 * arrived speaks alone: a page that slept does not make up for what it missed.
 */
export function cueOf(before: Position | null, now: Position | null): Cue | null {
  if (now === null) return before === null ? null : { kind: 'done' }
  const { segment, left, rep } = now
  if (before === null || before.index !== now.index) return { kind: segment.kind, left, setIndex: segment.setIndex }
  const was = before.rep
  if (rep !== null && was !== null) {
    if (rep.number !== was.number) return { kind: 'rep', number: rep.number, part: rep.part.kind }
    if (rep.part.kind !== was.part.kind) return { kind: 'part', part: rep.part.kind }
    const counts = rep.part.kind === 'hold' && rep.left < was.left && rep.left <= COUNT_FROM
    return counts ? { kind: 'count', left: rep.left } : null
  }
  if (left >= before.left) return null
  if (left <= COUNT_FROM) return { kind: 'count', left }
  return segment.kind === 'work' && left % MINUTE === 0 ? { kind: 'minutes', left: left / MINUTE } : null
}

export type Tone = 'tick' | 'begin' | 'rest' | 'end'

/**
 * The tone that sounds with a cue, beside what is said. Whoever wants the voice on a device that cannot speak hears a tone in its place, also
 * with tones off and where a cue has none of its own: no cue is lost.
 */
export function toneFor(
  cue: Cue,
  own: Tone | null,
  { voice, tones }: Pick<PlayerSettings, 'voice' | 'tones'>,
  canSpeak: boolean,
): Tone | null {
  if (voice && !canSpeak) return own ?? 'tick'
  // A number that is said needs no tick before it.
  return tones && !(voice && cue.kind === 'rep') ? own : null
}
