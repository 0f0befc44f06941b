import { z } from 'zod'
import { CONDITIONS } from '@/lib/domain/assessment/vocabulary'
import {
  type ContentConflict,
  contentConflicts,
  STEP_WORDS_MAX,
  STEPS_MAX,
  STEPS_MIN,
  stepFault,
} from '@/lib/domain/exercises/content/content-rules'
import { OWN_SLUG_PREFIX } from '@/lib/domain/exercises/content/own-exercise'
import { CATEGORIES, LOADS, LUMBAR_BIASES, POSITIONS } from '@/lib/domain/exercises/exercise'
import { camelKeys } from './camel-keys'
import { doseSchema } from './dose-schema'

export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a slug is lower-case words joined by hyphens')
  .refine((slug) => !slug.startsWith(OWN_SLUG_PREFIX), `slugs with ${OWN_SLUG_PREFIX} are for clinics`)
export const textSchema = z.string().trim().min(1)
export const texts = z.array(textSchema).min(1)

/** A list in which nothing stands twice. */
export function setOf<Item extends z.ZodType<string>>(item: Item) {
  return z.array(item).refine((list) => new Set(list).size === list.length, 'names something twice')
}

const step = textSchema
  .refine((text) => stepFault(text) !== 'too_many_words', `a step has at most ${STEP_WORDS_MAX} words`)
  .refine((text) => stepFault(text) !== 'no_full_stop', 'a step ends with a full stop')

const shape = z
  .strictObject({
    slug: slugSchema,
    name: textSchema,
    category: z.enum(CATEGORIES),
    position: z.enum(POSITIONS),
    targets: texts,
    lumbar_bias: z.enum(LUMBAR_BIASES),
    load: z.enum(LOADS),
    unilateral: z.boolean(),
    equipment: z.array(textSchema),
    default_dose: doseSchema,
    instructions: z
      .array(step)
      .min(STEPS_MIN, `at least ${STEPS_MIN} steps`)
      .max(STEPS_MAX, `at most ${STEPS_MAX} steps`),
    cues: texts,
    common_errors: texts,
    stop_if: texts,
    easier: slugSchema.nullable(),
    harder: slugSchema.nullable(),
    contraindicated_for: setOf(z.enum(CONDITIONS)),
    caution_for: setOf(z.enum(CONDITIONS)),
    indicated_for: setOf(z.enum(CONDITIONS)).min(1, 'indicated for nobody'),
    evidence: textSchema,
    source: textSchema,
  })
  .transform(camelKeys)

export type ContentExercise = z.infer<typeof shape>

/** The rule's findings in the words of the files. */
function conflictMessage({ reason, condition }: ContentConflict): { path: string; message: string } {
  switch (reason) {
    case 'indicated_and_blocked':
      return { path: 'contraindicated_for', message: `${condition} is both indicated and contraindicated` }
    case 'caution_and_blocked':
      return { path: 'contraindicated_for', message: `${condition} is both caution and contraindicated` }
    case 'unflagged_extension':
      return { path: 'lumbar_bias', message: `extension without a flag for ${condition}` }
    case 'unflagged_flexion':
      return { path: 'lumbar_bias', message: `loaded flexion without a flag for ${condition}` }
    case 'high_load_without_caution':
      return { path: 'load', message: 'high load without any caution' }
  }
}

export const exerciseSchema = shape.superRefine((exercise, context) => {
  for (const conflict of contentConflicts(exercise)) {
    const { path, message } = conflictMessage(conflict)
    context.addIssue({ code: 'custom', path: [path], message })
  }
})
