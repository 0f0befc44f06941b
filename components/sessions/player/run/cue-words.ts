import { fill, type PlayerWords } from '@/components/sessions/player/player-words'
import type { Cue } from '@/lib/client/cues/cue-rule'
import type { PlayerSet } from '@/lib/domain/sessions/session-plan'

type Played = { readonly name: string; readonly sets: readonly PlayerSet[] }

/** A cue as it is said, in short sentences. */
export function cueWords(cue: Cue, { name, sets }: Played, words: PlayerWords): string {
  switch (cue.kind) {
    case 'ready':
      return `${words.ready}. ${sentences(name, sideWord(sets[cue.setIndex], words))}`
    case 'change':
      return sentences(words.change, sideWord(sets[cue.setIndex], words))
    case 'work':
      return sentences(words.cues.begin, sideWord(sets[cue.setIndex], words))
    case 'rest':
      return sentences(fill(words.cues.rest, { seconds: cue.left }))
    case 'rep':
      return cue.part === 'hold' ? sentences(String(cue.number), words.parts.hold) : String(cue.number)
    case 'part':
      return words.parts[cue.part]
    case 'count':
      return String(cue.left)
    case 'minutes':
      return fill(words.cues.minutes, { minutes: cue.left })
    case 'done':
      return words.done
  }
}

const sideWord = (set: PlayerSet | undefined, words: PlayerWords) => (set?.side ? words.sides[set.side] : '')
const sentences = (...parts: readonly string[]) =>
  parts
    .filter((part) => part !== '')
    .map((part) => `${part}.`)
    .join(' ')
