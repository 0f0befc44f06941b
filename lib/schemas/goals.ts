import { z } from 'zod'
import { GOAL_FREQUENCIES, GOAL_KINDS } from '@/lib/domain/programmes/goals'
import type { PatientId } from '@/lib/domain/shared/ids'
import { idField, optionalText, versionField, wholeNumber } from '@/lib/schemas/primitives'

const phase = wholeNumber(1, 12, 'invalid')
const removed = z.literal('1').optional()

/** Which numbers a kind may have is asked by the rule; here "ten" becomes not a number. */
const value = z
  .string()
  .trim()
  .max(6, 'number_range')
  .transform((text) => (/^\d+$/.test(text) ? Number(text) : Number.NaN))

const goal = z.strictObject({
  kind: z.enum(GOAL_KINDS),
  title: z.string().trim().max(240),
  value,
  frequency: z.enum(GOAL_FREQUENCIES),
  fromPhase: phase,
  note: optionalText(500),
  remove: removed,
})
const article = z.strictObject({ articleId: idField<string>(), fromPhase: phase, remove: removed })

/** An empty choice is none. */
const choice = <Value extends z.ZodType>(of: Value) => z.union([z.literal('').transform(() => null), of])

export const saveGoalsSchema = z.strictObject({
  patientId: idField<PatientId>(),
  revisionId: idField<string>(),
  version: versionField(),
  goals: z.array(goal).max(24).default([]),
  articles: z.array(article).max(40).default([]),
  /** What is added, by phase. */
  addGoal: z.record(z.string().regex(/^\d{1,2}$/), choice(z.enum(GOAL_KINDS))).default({}),
  addArticle: z.record(z.string().regex(/^\d{1,2}$/), choice(idField<string>())).default({}),
})
export type SaveGoalsForm = z.output<typeof saveGoalsSchema>
