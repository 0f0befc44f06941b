import { z } from 'zod'
import { CONDITIONS, MODIFIER_KEYS } from '@/lib/domain/assessment/vocabulary'
import { BAND_COLOURS, DOSE_MODES, type Dose } from '@/lib/domain/exercises/dose'
import {
  CATEGORIES,
  type ExerciseFacts,
  LOADS,
  LUMBAR_BIASES,
  PHASE_STAGES,
  POSITIONS,
} from '@/lib/domain/exercises/exercise'
import type { ModifierRule } from '@/lib/domain/exercises/modifier'

const count = z.number().int()
const weekday = z.literal([1, 2, 3, 4, 5, 6, 7])
const weight = z.number()
const band = z.enum(BAND_COLOURS)

/** What the right side does otherwise, as stored: absent keys are as on the left. */
export const rightDoseSchema = z.object({
  reps: count.nullable().exactOptional(),
  holdSeconds: count.nullable().exactOptional(),
  durationSeconds: count.nullable().exactOptional(),
  weightKg: weight.nullable().exactOptional(),
  band: band.nullable().exactOptional(),
})

const doseFields = {
  mode: z.enum(DOSE_MODES),
  sets: count,
  reps: count.nullable(),
  holdSeconds: count.nullable(),
  durationSeconds: count.nullable(),
  restSeconds: count,
  sessionsPerDay: count,
  daysPerWeek: count,
  weekdays: z.array(weekday).nullable(),
  tempo: z.string().nullable(),
  weightKg: weight.nullable(),
  band: band.nullable(),
  right: rightDoseSchema.nullable(),
}

/** A dose as the content and the programmes store it. Which combinations make sense is `isPossibleDose`'s question. */
export const doseSchema = z
  .object(doseFields)
  // Content that says nothing of them has none.
  .partial({ weekdays: true, weightKg: true, band: true, right: true })
  .transform((dose): Dose => {
    const { weekdays = null, weightKg = null, band = null, right = null, ...rest } = dose
    return { ...rest, weekdays, weightKg, band, right }
  })

/** A template item's own keys over the exercise's dose; `mergeDose` puts them together. */
export const doseOverrideSchema = z.object(doseFields).partial()

/** An exercise as its table holds it, read back into the facts that rules know. The rungs beside it are added later. */
export const exerciseColumnsSchema = z.object({
  slug: z.string(),
  name: z.string(),
  category: z.enum(CATEGORIES),
  position: z.enum(POSITIONS),
  targets: z.array(z.string()),
  lumbarBias: z.enum(LUMBAR_BIASES),
  load: z.enum(LOADS),
  unilateral: z.boolean(),
  equipment: z.array(z.string()),
  dose: doseSchema,
  contraindicatedFor: z.array(z.enum(CONDITIONS)),
  cautionFor: z.array(z.enum(CONDITIONS)),
  indicatedFor: z.array(z.enum(CONDITIONS)),
}) satisfies z.ZodType<Omit<ExerciseFacts, 'easier' | 'harder'>>

const anyOf = <const Words extends readonly [string, ...string[]]>(words: Words) => z.array(z.enum(words)).default([])
const texts = z.array(z.string()).default([])

const matchSchema = z.object({
  load: anyOf(LOADS),
  slugs: texts,
  lumbarBias: anyOf(LUMBAR_BIASES),
  category: anyOf(CATEGORIES),
  position: anyOf(POSITIONS),
  doseMode: anyOf(DOSE_MODES),
  equipmentContains: texts,
})

export const modifierRuleSchema = z.object({
  key: z.enum(MODIFIER_KEYS),
  label: z.string(),
  block: matchSchema.prefault({}),
  caution: matchSchema.prefault({}),
  appliesToStages: z.array(z.enum(PHASE_STAGES)).default([]),
  allowSlugs: z.array(z.string()).default([]),
  note: z.string().nullable().default(null),
  source: z.string().nullable().default(null),
}) satisfies z.ZodType<ModifierRule>
