const OTHER: Readonly<Record<string, string>> = { left: 'right', right: 'left', Left: 'Right', Right: 'Left' }

/** A description for the mirrored picture: left and right change places; a right angle stays one. */
export function forOtherSide(text: string): string {
  return text.replace(/\b(left|right)\b(?![ -]angle)/gi, (word) => OTHER[word] ?? word)
}

/** A figure in words: its postures in order, each once, for the side that the picture shows. */
export function figureWords(postures: readonly string[], side: 'left' | 'right'): string {
  const words = postures.filter((text, index) => text !== postures[index - 1]).join(' ')
  return side === 'left' ? forOtherSide(words) : words
}
