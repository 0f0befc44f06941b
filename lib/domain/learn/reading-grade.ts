import { sentencesOf } from '@/lib/domain/learn/article'

/** Silent endings: "moved", "makes", "nerve"; not "needed", "pieces", "middle". */
const SILENT = /(?:[^laeiouy]es|[^dt]ed|[^l]e|[aeiouy]le)$/
const VOWELS = /[aeiouy]+/g

/** By the vowels one hears, as good as counting gets without a dictionary: within one for nine words of ten. */
export function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-z]/g, '')
  if (letters.length <= 3) return 1
  const heard = letters.replace(/(?:[sxz]|ch|sh|[cg])es$/, (end) => `${end.slice(0, -2)}iz`)
  const spoken = heard === letters ? letters.replace(SILENT, (end) => end.slice(0, end.length > 1 ? 1 : 0)) : heard
  return Math.max(1, spoken.match(VOWELS)?.length ?? 1)
}

/**
 * Flesch–Kincaid: the school year (US) that a text asks for. clinical.md 9 and the NHS aim at a reading age of 9 to 11, which is grade 6 at
 * most.
 */
export function readingGrade(texts: readonly string[]): number {
  const sentences = texts.flatMap(sentencesOf)
  const words = sentences.flatMap((sentence) => sentence.split(/[\s–]+/).filter((word) => /[a-z0-9]/i.test(word)))
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
}
