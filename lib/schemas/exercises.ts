import { z } from 'zod'
import { CONDITIONS, MODIFIER_KEYS } from '@/lib/domain/assessment/vocabulary'
import { DOSE_MODES, type Dose } from '@/lib/domain/exercises/dose'
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

/** A dose as the content and the programmes store it. Which combinations make sense is `isPossibleDose`'s question. */
export const doseSchema = z.object({
  mode: z.enum(DOSE_MODES),
  sets: count,
  reps: count.nullable(),
  holdSeconds: count.nullable(),
  durationSeconds: count.nullable(),
  restSeconds: count,
  sessionsPerDay: count,
  daysPerWeek: count,
  tempo: z.string().nullable(),
}) satisfies z.ZodType<Dose>

/** A template item's own keys over the exercise's dose; `mergeDose` puts them together. */
export const doseOverrideSchema = doseSchema.partial()

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
