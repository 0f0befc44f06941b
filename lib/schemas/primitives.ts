import { z } from 'zod'
import { normaliseEmail } from '@/lib/domain/people/email-address'
import { type PlainDate, parsePlainDate } from '@/lib/domain/shared/plain-date'

/**
 * The small pieces of every form's schema. What arrives is text; messages are keys of the catalogue `errors.fields`.
 * Lengths count code points, as the counter beside the field does.
 */

/** Line breaks and tabs are text; other control characters are not something that a person types. */
const CONTROL_CHARACTERS = /[^\P{Cc}\n\r\t]/u
const NAME = /^[\p{L}\p{M}][\p{L}\p{M}'’\- .]*$/u
const PHONE = /^\+?[\d ()./-]{3,30}$/

/** An address's identifier; anything else is a page that does not exist. */
export function idField<Id extends string>() {
  return z.uuid('invalid').transform((value) => value as Id)
}

function isWithin(maximum: number): (value: string) => boolean {
  return (value) => [...value].length <= maximum
}

/** A limit that zod reports like its own, so that the sentence can name the number. */
function atMost(maximum: number) {
  return z.string({ error: 'missing' }).superRefine((value, context) => {
    if (isWithin(maximum)(value)) return
    context.addIssue({ code: 'too_big', origin: 'string', maximum, inclusive: true, message: 'too_long', input: value })
  })
}

/** Free text that must be there: anything printable, as typed but for the blanks around it. */
export function requiredText(maximum: number) {
  return atMost(maximum)
    .refine((value) => !CONTROL_CHARACTERS.test(value), 'characters')
    .transform((value) => value.trim())
    .refine((value) => value !== '', 'missing')
}

/** Free text that may be left out; empty is null. */
export function optionalText(maximum: number) {
  return atMost(maximum)
    .refine((value) => !CONTROL_CHARACTERS.test(value), 'characters')
    .transform((value) => value.trim() || null)
    .optional()
    .transform((value) => value ?? null)
}

/** A person's given or family name: letters of any script, marks, blanks, hyphens, apostrophes and full stops. */
export function personName() {
  return requiredText(80).refine((value) => NAME.test(value), 'name')
}

export function optionalPhone() {
  return optionalText(30).refine((value) => value === null || PHONE.test(value), 'phone')
}

/** A real calendar day; whether it lies in the future is asked where today is known. */
export function requiredDay() {
  return z
    .string({ error: 'missing' })
    .trim()
    .min(1, 'missing')
    .transform((value, context): PlainDate => {
      const day = parsePlainDate(value)
      if (day !== null) return day
      context.addIssue({ code: 'custom', message: 'date', input: value })
      return z.NEVER
    })
}

/** In the one spelling that is stored. */
export function emailAddress() {
  return requiredText(254).transform((text, context) => {
    const email = normaliseEmail(text)
    if (email !== null) return email
    context.addIssue({ code: 'custom', message: 'email', input: text })
    return z.NEVER
  })
}

export function optionalDay() {
  return z
    .union([z.literal('').transform(() => null), requiredDay()], { error: 'date' })
    .optional()
    .transform((value) => value ?? null)
}

/** One of a closed list that must be chosen. */
export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words, message = 'choose') {
  return z.enum(words, { error: message })
}

/** One of a closed list, or nothing: an untouched radio group sends no field, an untouched select an empty one. */
export function maybeOneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z
    .union([z.literal('').transform(() => null), z.enum(words)], { error: 'invalid' })
    .optional()
    .transform((value) => value ?? null)
}

/** Ticked boxes: none sends nothing, one sends a word, several a list. */
export function someOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z
    .preprocess(
      (value) => (typeof value === 'string' ? [value] : (value ?? [])),
      z.array(z.enum(words)).max(words.length),
    )
    .transform((chosen): Words[number][] => words.filter((word) => (chosen as readonly string[]).includes(word)))
}

/** A whole number that was sent as text. */
export function wholeNumber(minimum: number, maximum: number, message = 'number_range') {
  return z
    .string({ error: 'missing' })
    .trim()
    .min(1, 'missing')
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .refine((value) => value >= minimum && value <= maximum, message)
}

/** A whole number that may be left out; empty is null. */
export function maybeWholeNumber(minimum: number, maximum: number) {
  return z
    .union([z.literal('').transform(() => null), wholeNumber(minimum, maximum)], { error: 'number_range' })
    .optional()
    .transform((value) => value ?? null)
}

/** The version that was read; 0 stands for a record that is not there yet. */
export function versionField() {
  return wholeNumber(0, 2_000_000_000, 'invalid')
}
