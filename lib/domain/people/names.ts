/** The first letter or digit of a name, in upper case; '' when there is none. Accents stay on their letter. */
function firstLetter(name: string): string {
  const match = /[\p{L}\p{N}]\p{M}*/u.exec(name.normalize('NFC'))
  return match === null ? '' : match[0].toUpperCase().slice(0, match[0].length)
}

/** Two letters that stand for a person where a whole name would tell too much, on every patient page (hazard H15). */
export function initials(givenName: string, familyName: string): string {
  return firstLetter(givenName) + firstLetter(familyName)
}

/** "A. R.": the initials as they stand in a sentence. */
export function dottedInitials(letters: string): string {
  return [...letters.matchAll(/[\p{L}\p{N}]\p{M}*/gu)].map(([letter]) => `${letter}.`).join(' ')
}
