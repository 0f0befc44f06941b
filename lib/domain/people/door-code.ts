/**
 * The code on a patient's card: eight characters, about 35 bits; it also needs the year of birth and is rate limited
 * (issue 2, section 3). Of every pair that looks alike at most one is left: no 0 O, 1 I L, 5 S, 8 B, U V; 2 stays without
 * Z and 6 stays without G. No A and no E either, so that a code never spells a word.
 */
export const DOOR_CODE_ALPHABET = '234679CDFHJKMNPQRTWXY'

export const DOOR_CODE_LENGTH = 8

/** Each dropped letter can only have been meant as the one character that it resembles. */
const MEANT: Readonly<Record<string, string>> = { Z: '2', G: '6' }

/** Spaces of any kind, hyphens and dashes: how people group what they type or paste. */
const SEPARATORS = /[\s\u00AD\u2010-\u2015\u2212-]/gu

/** Upper case without separators; null when that is not a code. */
export function normaliseDoorCode(text: string): string | null {
  const code = Array.from(text.replace(SEPARATORS, '').toUpperCase(), (character) => MEANT[character] ?? character)
  if (code.length !== DOOR_CODE_LENGTH) return null
  return code.every((character) => DOOR_CODE_ALPHABET.includes(character)) ? code.join('') : null
}

/** 'K7M4QX2T' as 'K7M4 QX2T', the way it is printed. */
export function formatDoorCode(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`
}

/**
 * A code from random bytes. A byte at or above the largest multiple of the alphabet's size is thrown away, so that no
 * character is likelier than another. Of 32 bytes fewer than eight survive less than once in 10^30: that throws.
 */
export function doorCodeFromBytes(bytes: Uint8Array): string {
  const size = DOOR_CODE_ALPHABET.length
  const limit = 256 - (256 % size)
  const usable = Array.from(bytes).filter((byte) => byte < limit)
  if (usable.length < DOOR_CODE_LENGTH) throw new Error('Not enough random bytes for a door code')
  return Array.from(usable.slice(0, DOOR_CODE_LENGTH), (byte) => DOOR_CODE_ALPHABET.charAt(byte % size)).join('')
}
