import { NERVE_ROOTS } from '@/lib/domain/assessment/vocabulary'
import { rangesWith } from './roots'
import { SYNONYMS } from './synonyms'

export type AskedWord = {
  /** As typed: it may be misspelt. */
  readonly typed: string
  /** What the content may call it instead; these are spelt as the content spells. */
  readonly instead: readonly string[]
}

/** Words that every exercise has, or none; alone they are asked all the same. */
const FILLERS = new Set(['a', 'an', 'and', 'exercise', 'exercises', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'with'])
const LONGEST_PHRASE = 4
const MOST_WORDS = 8

/** Lower case, words apart by one blank: as the database writes the text that it compares with. */
function plainWords(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
}

/** What somebody looks for, word by word; words that belong together by a synonym stay together. */
export function askedWords(text: string): readonly AskedWord[] {
  const typed = plainWords(text)
  const asked: AskedWord[] = []
  for (let at = 0; at < typed.length && asked.length < MOST_WORDS; ) {
    const words = phraseAt(typed, at)
    asked.push({ typed: words.join(' '), instead: insteadOf(words.join(' ')) })
    at += words.length
  }
  const meaningful = asked.filter((word) => !FILLERS.has(word.typed))
  return meaningful.length > 0 ? meaningful : asked
}

function phraseAt(typed: readonly string[], at: number): readonly string[] {
  for (let length = LONGEST_PHRASE; length > 1; length -= 1) {
    const phrase = typed.slice(at, at + length)
    if (phrase.length === length && SYNONYMS[phrase.join(' ')]) return phrase
  }
  return typed.slice(at, at + 1)
}

function insteadOf(typed: string): readonly string[] {
  const root = NERVE_ROOTS.find((candidate) => candidate.toLowerCase() === typed)
  return root ? rangesWith(root) : (SYNONYMS[typed] ?? [])
}
