import type { Keyframe } from '@/lib/domain/figures/record'
import type { Moment } from './timeline'

/** Air at the mouth: which way it goes and how far this breath has come, 0 to 1. */
export type Breath = { readonly way: 'in' | 'out'; readonly share: number }

/** What the record says of breathing at one moment: the breath that leads to the keyframe which the movement makes for. */
export function breathAt(keyframes: readonly Keyframe[], now: Moment, next: Moment | undefined): Breath | null {
  if (!next || (next.share === now.share && next.from === now.from)) return null
  const isOutward = next.from > now.from || next.share > now.share
  const way = keyframes[isOutward ? now.to : now.from]?.breath
  return way === undefined ? null : { way, share: isOutward ? now.share : 1 - now.share }
}
