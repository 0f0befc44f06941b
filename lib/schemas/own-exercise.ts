import { z } from 'zod'
import { CONDITIONS } from '@/lib/domain/assessment/vocabulary'
import { NAME_MAX } from '@/lib/domain/exercises/content/own-exercise'
import { DOSE_MODES, PLAIN_DOSE } from '@/lib/domain/exercises/dose'
import { CATEGORIES, LOADS, LUMBAR_BIASES, POSITIONS } from '@/lib/domain/exercises/exercise'
import { oneOf, optionalText, requiredDay, requiredText, someOf, versionField } from '@/lib/schemas/primitives'

export const exerciseSlug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'choose')
  .max(80)

export const LINES_MAX = 12
export const LINE_MAX = 160

/** "1.", "2)", "-" and the like in front of a line: what people type when they write a list. */
const LIST_MARK = /^(?:\d{1,2}[.)]|[-–•*])\s+/

export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().replace(LIST_MARK, ''))
    .filter((line) => line !== '')
}

/** A list that is typed one entry a line. */
function lines() {
  return requiredText(LINES_MAX * LINE_MAX)
    .transform(linesOf)
    .refine((list) => list.length > 0, 'missing')
    .refine((list) => list.length <= LINES_MAX, 'too_many_lines')
    .refine((list) => list.every((line) => [...line].length <= LINE_MAX), 'line_too_long')
    .refine((list) => new Set(list).size === list.length, 'line_twice')
}

/** Sentences: a full stop that was left out is put there. */
function sentences() {
  return lines().transform((list) => list.map((line) => (/[.!?]$/.test(line) ? line : `${line}.`)))
}

/** Which ranges a number may have is asked by the rule of doses, which knows the mode. */
const doseNumber = z
  .string()
  .trim()
  .max(9, 'number_range')
  .optional()
  .transform((text) => (text === undefined || text === '' ? null : /^\d+$/.test(text) ? Number(text) : Number.NaN))
const neededNumber = doseNumber.transform((value) => value ?? Number.NaN)

const neighbour = z.union([z.literal('').transform(() => null), exerciseSlug], { error: 'choose' })

/** In the order of the form: the summary of what is wrong follows it. */
const fields = {
  name: requiredText(NAME_MAX),
  category: oneOf(CATEGORIES),
  position: oneOf(POSITIONS),
  /** Whose figure it shows; its own slug keeps the one that was posed for it. */
  figureOf: exerciseSlug,
  targets: lines(),
  equipment: optionalText(400).transform((text) => (text === null ? [] : linesOf(text.replaceAll(',', '\n')))),
  instructions: sentences(),
  cues: sentences(),
  commonErrors: sentences(),
  stopIf: sentences(),
  mode: oneOf(DOSE_MODES),
  sets: neededNumber,
  reps: doseNumber,
  holdSeconds: doseNumber,
  durationSeconds: doseNumber,
  restSeconds: neededNumber,
  sessionsPerDay: neededNumber,
  daysPerWeek: neededNumber,
  tempo: optionalText(12),
  lumbarBias: oneOf(LUMBAR_BIASES),
  load: oneOf(LOADS),
  sides: oneOf(['one', 'both']),
  indicatedFor: someOf(CONDITIONS),
  cautionFor: someOf(CONDITIONS),
  contraindicatedFor: someOf(CONDITIONS),
  evidence: optionalText(1000).transform((text) => text ?? ''),
  source: optionalText(300).transform((text) => text ?? ''),
  easier: neighbour,
  harder: neighbour,
}

type Fields = z.output<z.ZodObject<typeof fields>>

function toExercise({ sides, mode, tempo, figureOf, ...rest }: Fields) {
  const { sets, reps, holdSeconds, durationSeconds, restSeconds, sessionsPerDay, daysPerWeek, ...content } = rest
  const numbers = { sets, reps, holdSeconds, durationSeconds, restSeconds, sessionsPerDay, daysPerWeek }
  return {
    figureOf,
    exercise: { ...content, unilateral: sides === 'one', dose: { mode, tempo, ...numbers, ...PLAIN_DOSE } },
  }
}

export const newExerciseSchema = z.strictObject(fields).transform(toExercise)
export const editExerciseSchema = z
  .strictObject({ ...fields, slug: exerciseSlug, version: versionField() })
  .transform(({ slug, version, ...rest }) => ({ slug, version, ...toExercise(rest) }))
export type OwnExerciseForm = z.output<typeof newExerciseSchema>

/** One exercise, and nothing else: copying, putting away and bringing back. */
export const exerciseRefSchema = z.strictObject({ slug: exerciseSlug })
export const archiveExerciseSchema = z.strictObject({ slug: exerciseSlug, version: versionField() })

export const reviewExerciseSchema = z.strictObject({
  slug: exerciseSlug,
  version: versionField(),
  reviewBy: requiredDay(),
  agrees: z.literal('yes', { error: 'agree' }),
})

/** What was done just now; the address is where a page after a form learns it. */
export const doneSearchSchema = z.object({
  done: z.enum(['saved', 'added', 'copied', 'archived', 'restored', 'reviewed']).optional().catch(undefined),
  /** That this browser saved last. */
  version: z.string().max(10).catch('first'),
})
