import { z } from 'zod'
import { WARNING_QUESTIONS } from '@/lib/domain/assessment/warning-signs'
import { WEEKLY_QUESTIONS, type WeeklyQuestion } from '@/lib/domain/assessment/weekly-screen'
import { BAND_COLOURS } from '@/lib/domain/exercises/dose'
import { VARIANT_KINDS } from '@/lib/domain/programmes/variants'
import { DIFFICULTIES, SKIP_REASONS } from '@/lib/domain/sessions/skip-reason'
import { type PlainDate, parsePlainDate } from '@/lib/domain/shared/plain-date'

/** Longest note of a check-in, in code points; the database holds the same limit. */
export const NOTE_MAX = 2000
/** More items than any session has; a longer list is an attack. */
const ITEMS_MAX = 60

/** A radio group of numbers: exactly the digits that the form offers, so that 11, 3.5 and "" are all refused. */
function chosenNumber(max: number, message: 'back_pain' | 'knee_pain' | 'effort' | 'site') {
  return z
    .string({ error: message })
    .regex(/^\d{1,2}$/, message)
    .transform(Number)
    .refine((value) => value <= max, message)
}
const score10 = (message: 'back_pain' | 'knee_pain' | 'effort') => chosenNumber(10, message)
const site = () => chosenNumber(6, 'site')
const yesNo = (message: 'answer' | 'weakness_answer' | 'numbness_answer' = 'answer') =>
  z.enum(['yes', 'no'], { error: message }).transform((answer) => answer === 'yes')
const optionalChoice = <const Values extends readonly string[]>(values: Values) =>
  z
    .enum([...values, ''] as const, { error: 'choose' })
    .optional()
    .transform((value) => (value === undefined || value === '' ? null : (value as Values[number])))
const note = () =>
  z
    .string()
    .trim()
    // Counted in code points, as the field and the database do: one emoji is one character.
    .refine((text) => [...text].length <= NOTE_MAX, 'note_too_long')
    .refine((text) => !text.includes('\u0000'), 'characters')
    .transform((text) => (text === '' ? null : text))

const day = () =>
  z.string().transform((text, context): PlainDate => {
    const parsed = parsePlainDate(text)
    if (parsed !== null) return parsed
    context.addIssue({ code: 'custom', message: 'choose' })
    return z.NEVER
  })

const variant = z.enum(VARIANT_KINDS).default('good_day')

const warningAnswers = {
  bladder_bowel_saddle: yesNo().optional(),
  both_legs: yesNo().optional(),
  new_weakness: yesNo().optional(),
  new_numbness: yesNo().optional(),
  unwell_fever: yesNo().optional(),
  fall_injury: yesNo().optional(),
}

type Loose = Readonly<Record<string, unknown>>

/** One yes is enough to stop: then nobody is sent back to the other questions (clinical.md 2.2). */
function requireUnlessPositive(names: Readonly<Record<string, 'answer' | 'back_pain' | 'knee_pain' | 'site'>>) {
  return (input: Loose, context: z.RefinementCtx) => {
    if (WARNING_QUESTIONS.some((question) => input[question] === true)) return
    for (const [name, message] of Object.entries(names)) {
      if (input[name] === undefined) context.addIssue({ code: 'custom', path: [name], message })
    }
  }
}
const ALL_ANSWERS = Object.fromEntries(WARNING_QUESTIONS.map((question) => [question, 'answer' as const]))

/** The permanent page: six questions, any time. */
export const warningSignsForm = z.strictObject(warningAnswers).superRefine(requireUnlessPositive(ALL_ANSWERS))

/** Before a session: the same six, and where the patient starts from. */
export const beforeSessionForm = z
  .strictObject({
    ...warningAnswers,
    variant,
    backPainBefore: score10('back_pain').optional(),
    kneePainBefore: score10('knee_pain').optional(),
    siteBefore: site().optional(),
  })
  .superRefine(
    requireUnlessPositive({
      ...ALL_ANSWERS,
      backPainBefore: 'back_pain',
      kneePainBefore: 'knee_pain',
      siteBefore: 'site',
    }),
  )
export type WarningCheckInput = Omit<z.output<typeof beforeSessionForm>, 'variant'>

const weeklyAnswers = Object.fromEntries(WEEKLY_QUESTIONS.map((question) => [question, yesNo().optional()])) as Record<
  WeeklyQuestion,
  z.ZodOptional<ReturnType<typeof yesNo>>
>

/** The nine weekly questions; here too one yes is enough. */
export const weeklyScreenForm = z.strictObject(weeklyAnswers).superRefine((input, context) => {
  if (WEEKLY_QUESTIONS.some((question) => input[question] === true)) return
  for (const question of WEEKLY_QUESTIONS) {
    if (input[question] === undefined) context.addIssue({ code: 'custom', path: [question], message: 'answer' })
  }
})
export type WeeklyScreenInput = z.output<typeof weeklyScreenForm>

/** Most that anybody counts in one exercise, and the heaviest load; the database holds the same limits. */
const reps = z.int().min(0).max(999)
const loadKg = z.number().min(0).max(200).multipleOf(0.5)

/** A field that may stay empty: nothing typed says "as prescribed", never nought. */
const typedNumber = (pattern: RegExp, limits: z.ZodType<number, number>, message: 'reps_done' | 'load') =>
  z
    .string({ error: message })
    .refine((text) => text === '' || pattern.test(text), message)
    .optional()
    .transform((text) => (text === undefined || text === '' ? null : Number(text)))
    .refine((value) => value === null || limits.safeParse(value).success, message)

const formItem = z.strictObject({
  itemId: z.uuid(),
  setsDone: z
    .string({ error: 'sets_done' })
    .regex(/^\d{1,2}$/, 'sets_done')
    .transform(Number)
    .refine((value) => value <= 30, 'sets_done'),
  skipReason: optionalChoice(SKIP_REASONS),
  difficulty: optionalChoice(DIFFICULTIES),
  repsDone: typedNumber(/^\d{1,3}$/, reps, 'reps_done'),
  weightKg: typedNumber(/^\d{1,3}(\.[05])?$/, loadKg, 'load'),
  band: optionalChoice(BAND_COLOURS),
})

/** The one form of a session: the log of each exercise and the check-in. */
export const sessionForm = z.strictObject({
  warningCheckId: z.uuid(),
  programmeId: z.uuid(),
  revisionId: z.uuid(),
  variant,
  items: z.array(formItem).min(1).max(ITEMS_MAX),
  backPainMax: score10('back_pain'),
  kneePainMax: score10('knee_pain'),
  siteAfter: site(),
  spreadReverted: z
    .enum(['yes', 'no', 'not_moved'])
    .optional()
    .transform((value) => (value === 'yes' ? true : value === 'no' ? false : null)),
  newWeakness: yesNo('weakness_answer'),
  newNumbness: yesNo('numbness_answer'),
  effort: score10('effort'),
  note: note().optional().default(null),
})

const score = z.int().min(0).max(10)
const place = z.int().min(0).max(6)

/** The same report as JSON, with the id that the device made: what is sent twice is one session. */
export const sessionBody = z.strictObject({
  id: z.uuid(),
  warningCheckId: z.uuid(),
  programmeId: z.uuid(),
  revisionId: z.uuid(),
  variant,
  before: z.strictObject({ backPain: score, kneePain: score, site: place }),
  items: z
    .array(
      z.strictObject({
        itemId: z.uuid(),
        setsDone: z.int().min(0).max(30),
        skipReason: z.enum(SKIP_REASONS).nullable().default(null),
        difficulty: z.enum(DIFFICULTIES).nullable().default(null),
        /** What was really done where the patient changed it; null = as prescribed, or not counted. */
        repsDone: reps.nullable().default(null),
        weightKg: loadKg.nullable().default(null),
        band: z.enum(BAND_COLOURS).nullable().default(null),
      }),
    )
    .min(1)
    .max(ITEMS_MAX),
  checkIn: z.strictObject({
    backPainMax: score,
    kneePainMax: score,
    siteAfter: place,
    spreadReverted: z.boolean().nullable().default(null),
    newWeakness: z.boolean(),
    newNumbness: z.boolean(),
    effort: score,
    note: note().nullable().default(null),
  }),
})
export type SessionReport = z.output<typeof sessionBody>

export const missedForm = z.strictObject({ reason: z.enum(SKIP_REASONS, { error: 'choose' }) })
/** For a day that has passed; which days those are is the server's rule. */
export const missedDayForm = z.strictObject({ day: day(), reason: z.enum(SKIP_REASONS, { error: 'choose' }) })
export const putAwayForm = z.strictObject({ day: day() })
export const nextMorningForm = z.strictObject({ sessionId: z.uuid(), settled: yesNo() })
export const dismissNewsForm = z.strictObject({ revisionId: z.uuid() })
export const mistakeForm = z.strictObject({ warningCheckId: z.uuid() })

/** The variant of an address; anything unknown is the usual session. */
export function parseVariant(value: unknown): z.output<typeof variant> {
  return variant.catch('good_day').parse(value)
}
