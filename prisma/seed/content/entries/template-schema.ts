import { z } from 'zod'
import { CONDITIONS, IRRITABILITIES, NERVE_ROOTS } from '@/lib/domain/assessment/vocabulary'
import { PHASE_STAGES } from '@/lib/domain/exercises/exercise'
import { GOAL_FREQUENCIES, GOAL_KINDS, GOAL_RULES } from '@/lib/domain/programmes/goals'
import { camelKeys } from './camel-keys'
import { doseOverrideSchema } from './dose-schema'
import { setOf, slugSchema, textSchema, texts } from './exercise-schema'
import { PREFERENCES } from './vocabulary'

/** When the rules may suggest the next phase; a therapist always decides (clinical.md 5). */
const progressRule = z
  .strictObject({
    min_days_in_phase: z.int().min(1).max(366),
    min_sessions_logged: z.int().min(1).max(500),
    max_worst_leg_pain_nprs: z.int().min(0).max(10),
    max_pain_rise_during: z.int().min(0).max(10),
    must_settle_hours: z.int().min(1).max(72),
    max_distal_rank_change: z.int().min(0).max(6),
    max_red_responses_last_7d: z.int().min(0).max(7),
    min_adherence_pct: z.int().min(0).max(100),
    therapist_must_approve: z.literal(true),
  })
  .transform(camelKeys)

const item = z
  .strictObject({
    exercise: slugSchema,
    dose: doseOverrideSchema,
    note: textSchema,
    /** Why the exercise stands here although it carries a caution for one of the template's conditions. */
    caution_reason: textSchema.optional(),
  })
  .transform(({ caution_reason, ...rest }) => ({ ...rest, cautionReason: caution_reason ?? null }))

const phase = z
  .strictObject({
    index: z.int().min(1).max(12),
    stage: z.enum(PHASE_STAGES),
    name: textSchema,
    weeks: z.int().min(1).max(52),
    weeks_range: z.string().regex(/^\d+-\d+$/, 'weeks_range is two numbers, such as 2-6'),
    review_every_days: z.int().min(1).max(180),
    goal: textSchema,
    entry_criteria: texts,
    progress_criteria: texts,
    regress_criteria: texts,
    progress_rule: progressRule,
    items: z.array(item).min(2, 'at least 2 items').max(6, 'at most 6 items'),
  })
  .transform(camelKeys)

const lifestyleGoal = z
  .strictObject({
    type: z.enum(GOAL_KINDS),
    title: textSchema,
    target_value: z.int(),
    target_unit: textSchema,
    frequency: z.enum(GOAL_FREQUENCIES),
    from_phase: z.int().min(1).max(12),
    note: textSchema,
    source: textSchema,
  })
  .superRefine((goal, context) => {
    const { min, max, unit } = GOAL_RULES[goal.type]
    const isOutside = goal.target_value < min || goal.target_value > max
    if (isOutside || goal.target_unit !== unit)
      context.addIssue({ code: 'custom', message: `counts ${unit}, from ${min} to ${max}`, input: goal })
  })
  .transform(camelKeys)

export const templateSchema = z
  .strictObject({
    slug: slugSchema,
    name: textSchema,
    conditions: setOf(z.enum(CONDITIONS)).min(1, 'names no condition'),
    directional_preference: z.enum(PREFERENCES),
    nerve_root_focus: setOf(z.enum(NERVE_ROOTS)),
    irritability_at_start: z.enum(IRRITABILITIES),
    summary: textSchema,
    suitable_when: z.array(textSchema),
    not_suitable_when: texts,
    evidence_note: textSchema,
    phases: z.array(phase).min(1),
    lifestyle_goals: z.array(lifestyleGoal).min(3, 'at least 3 lifestyle goals'),
    requires_clinical_review: z.boolean(),
    /** A template with fewer than three phases says that it means to. */
    short: z.boolean().default(false),
  })
  .transform(camelKeys)

/** The rules that stand above the list, for the people who review it; only the version travels on. */
export const protocolsHeadSchema = z.strictObject({
  version: textSchema,
  status: textSchema,
  global_gates: texts,
  stages: z.tuple([
    z.literal(PHASE_STAGES[0]),
    z.literal(PHASE_STAGES[1]),
    z.literal(PHASE_STAGES[2]),
    z.literal(PHASE_STAGES[3]),
  ]),
  dose_rule: textSchema,
  items_rule: textSchema,
  templates: z.array(z.unknown()),
})

export type ContentTemplate = z.infer<typeof templateSchema>
export type ContentPhase = ContentTemplate['phases'][number]
export type ContentItem = ContentPhase['items'][number]
