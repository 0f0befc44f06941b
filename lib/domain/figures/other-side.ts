const OTHER: Readonly<Record<string, string>> = { left: 'right', right: 'left', Left: 'Right', Right: 'Left' }

/** A description for the mirrored picture: left and right change places; a right angle stays one. */
export function forOtherSide(text: string): string {
  return text.replace(/\b(left|right)\b(?![ -]angle)/gi, (word) => OTHER[word] ?? word)
}
