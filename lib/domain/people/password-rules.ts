import { ok, type Result, refuse } from '@/lib/domain/shared/result'

/** Characters, not bytes (trust.md rule 9; NIST SP 800-63B-4 3.1.1.2: at least 15 where the password stands alone). */
export const PASSWORD_LENGTH_MIN = 15
/** Bounds the work of the hash; long enough for any passphrase. */
export const PASSWORD_LENGTH_MAX = 128

export type PasswordOwner = { readonly email: string; readonly name: string }

export type PasswordRefusal =
  | 'too_short'
  | 'too_long'
  | 'too_common'
  | 'contains_email'
  | 'contains_name'
  | 'contains_product'

/** Long passwords that are in every list of leaked ones, compared without case, spaces and signs. */
const BLOCKED: ReadonlySet<string> = new Set([
  'passwordpassword',
  'passwordpassword1',
  'mypasswordispassword',
  'thisismypassword',
  'thisisapassword',
  'thisisnotapassword',
  'password123456789',
  'password1234567890',
  'administrator123',
  'administratoradministrator',
  'adminadminadminadmin',
  'letmeinletmeinletmein',
  'welcomewelcome123',
  'changemechangeme',
  'correcthorsebatterystaple',
  'iloveyouiloveyou',
  'qwertyuiopasdfgh',
  'qwertyuiopasdfghjkl',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwerty1234567890',
  'qwertyqwerty1234',
  '1qaz2wsx3edc4rfv',
  '1qaz2wsx3edc4rfv5tgb',
  'q1w2e3r4t5y6u7i8',
  '123qweasdzxc123qweasdzxc',
  'abcdefghijklmnopqrstuvwxyz',
])

const PRODUCT = 'plumbline'

/** Names shorter than this are ordinary parts of other words (Ann, Will), and would refuse good passphrases. */
const NAME_PART_MIN = 5

/** Letters and digits only, in lower case. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** One piece of up to a third of the length, over and over: "abcabcabcabcabc". */
function isRepetition(text: string): boolean {
  for (let size = 1; size * 3 <= text.length; size += 1) {
    if (
      text ===
      text
        .slice(0, size)
        .repeat(Math.ceil(text.length / size))
        .slice(0, text.length)
    )
      return true
  }
  return false
}

/** The next letter of the alphabet or the next digit, where 9 runs on into 0; the one before for -1. */
function followsBy(step: 1 | -1, character: string, next: string): boolean {
  if (/^\d\d$/.test(character + next)) return (Number(character) + step + 10) % 10 === Number(next)
  return (character.codePointAt(0) ?? 0) + step === next.codePointAt(0)
}

/** Each character follows the one before, all up or all down: "123456789012345", "ponmlkjihgfedcba". */
function isRun(text: string): boolean {
  const characters = Array.from(text)
  const pairs = characters.slice(1).map((next, index) => [characters[index] ?? '', next] as const)
  return [1 as const, -1 as const].some((step) => pairs.every(([character, next]) => followsBy(step, character, next)))
}

/** What is left without spaces and signs must be long enough to judge: most of "!a?…" is signs. */
const JUDGED_LENGTH_MIN = 8

function isCommon(text: string): boolean {
  return text.length >= JUDGED_LENGTH_MIN && (BLOCKED.has(text) || isRepetition(text) || isRun(text))
}

function containsName(text: string, name: string): boolean {
  const parts = name.split(/\s+/u).map(plain)
  const whole = parts.join('')
  const names = [whole, ...parts].filter((part) => part.length >= NAME_PART_MIN)
  return names.some((part) => text.includes(part))
}

function containsEmail(text: string, email: string): boolean {
  const local = plain(email.split('@')[0] ?? '')
  const whole = plain(email)
  return [local, whole].some((part) => part.length >= NAME_PART_MIN && text.includes(part))
}

/**
 * May this be a staff password? Length and a block-list, no rules about kinds of characters (trust.md rule 9). The value
 * is the password as it was typed; spaces count.
 */
export function checkPassword(password: string, owner: PasswordOwner): Result<string, PasswordRefusal> {
  const length = Array.from(password).length
  if (length < PASSWORD_LENGTH_MIN) return refuse('too_short')
  if (length > PASSWORD_LENGTH_MAX) return refuse('too_long')
  const text = plain(password)
  if (isCommon(text) || isRepetition(password)) return refuse('too_common')
  if (text.includes(PRODUCT)) return refuse('contains_product')
  if (containsEmail(text, owner.email)) return refuse('contains_email')
  return containsName(text, owner.name) ? refuse('contains_name') : ok(password)
}
