import { z } from 'zod'
import { CONDITIONS } from '@/lib/domain/assessment/vocabulary'
import type { ReasonView } from '@/lib/domain/exercises/fit-view'
import { TENSIONER_OBSTACLES } from '@/lib/domain/exercises/tensioner'
import { GIVING_MAX, type GivenLeftOut } from '@/lib/domain/programmes/templates/giving'
import type { PatientId } from '@/lib/domain/shared/ids'
import { idField, wholeNumber } from '@/lib/schemas/primitives'
import { templateSlug } from '@/lib/schemas/templates'

export const giveTemplateSchema = z.strictObject({
  slug: templateSlug,
  number: wholeNumber(1, 9999, 'invalid'),
  patients: z
    .preprocess((value) => (typeof value === 'string' ? [value] : (value ?? [])), z.array(idField<PatientId>()))
    .transform((ids) => [...new Set(ids)])
    .refine((ids) => ids.length > 0, 'choose_some')
    .refine((ids) => ids.length <= GIVING_MAX, 'too_many_people'),
})

export const givingRefSchema = z.strictObject({ givingId: idField<string>() })

const attribute = z.enum(['load', 'slugs', 'lumbarBias', 'category', 'position', 'doseMode', 'equipmentContains'])
const level = z.enum(['blocked', 'caution'])
const reason = z.discriminatedUnion('source', [
  z.object({ source: z.literal('condition'), level, condition: z.enum(CONDITIONS) }),
  z.object({
    source: z.literal('modifier'),
    level,
    label: z.string(),
    matched: z.array(z.object({ attribute: attribute, value: z.string() })),
  }),
  z.object({ source: z.literal('tensioner'), level: z.literal('blocked'), obstacle: z.enum(TENSIONER_OBSTACLES) }),
]) satisfies z.ZodType<ReasonView>

/** The column read back. */
export const leftOutSchema = z.array(
  z.object({ name: z.string(), phase: z.int(), reasons: z.array(reason) }),
) satisfies z.ZodType<readonly GivenLeftOut[]>
