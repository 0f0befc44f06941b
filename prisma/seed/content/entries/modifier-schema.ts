import { z } from 'zod'
import { CATEGORIES, LOADS, LUMBAR_BIASES, PHASE_STAGES, POSITIONS } from '@/lib/domain/exercises/exercise'
import { camelKeys } from './camel-keys'
import { setOf, slugSchema, textSchema } from './exercise-schema'
import { DOSE_MODES } from './vocabulary'

/** An exercise matches when any one of the attributes does. */
const match = z
  .strictObject({
    load: setOf(z.enum(LOADS)).default([]),
    category: setOf(z.enum(CATEGORIES)).default([]),
    lumbar_bias: setOf(z.enum(LUMBAR_BIASES)).default([]),
    position: setOf(z.enum(POSITIONS)).default([]),
    dose_mode: setOf(z.enum(DOSE_MODES)).default([]),
    equipment_contains: setOf(textSchema).default([]),
    slugs: setOf(slugSchema).default([]),
  })
  .transform(camelKeys)

export const modifierSchema = z
  .strictObject({
    key: z.string().regex(/^[a-z0-9]+(_[a-z0-9]+)*$/, 'a key is lower-case words joined by underscores'),
    label: textSchema,
    block: match,
    caution: match,
    /** Empty: in every stage. */
    applies_to_stages: setOf(z.enum(PHASE_STAGES)).default([]),
    /** Exercises that the flag lets through although an attribute matches. */
    allow_slugs: setOf(slugSchema).default([]),
    source: textSchema.nullable().default(null),
    note: textSchema.nullable().default(null),
  })
  .transform(camelKeys)
  .refine(
    ({ block, caution }) => [...Object.values(block), ...Object.values(caution)].some((list) => list.length > 0),
    {
      message: 'neither blocks nor cautions anything',
    },
  )

export const modifiersHeadSchema = z.strictObject({
  purpose: textSchema,
  match_rule: textSchema,
  modifiers: z.array(z.unknown()),
})

export type ContentModifier = z.infer<typeof modifierSchema>
