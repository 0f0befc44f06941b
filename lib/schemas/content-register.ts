import { z } from 'zod'
import { CONTENT_KINDS, GUIDANCE_KINDS, REVIEW_STATES } from '@/lib/domain/exercises/content/content-review'
import { PROGRESS_NUMBERS, type ProgressNumber } from '@/lib/domain/programmes/template-text'
import { requiredDay } from '@/lib/schemas/primitives'

/** The numbers of a phase's rule, as its column holds them. */
export const progressNumbersSchema = z.object(
  Object.fromEntries(PROGRESS_NUMBERS.map((name) => [name, z.number()])) as Record<ProgressNumber, z.ZodNumber>,
)

export const ORIGINS = ['shipped', 'own'] as const

/** A register's address; what cannot be read filters nothing. */
export const contentSearchSchema = z.object({
  state: z.enum(REVIEW_STATES).optional().catch(undefined),
  origin: z.enum(ORIGINS).optional().catch(undefined),
  kind: z.enum(CONTENT_KINDS).optional().catch(undefined),
  words: z.string().trim().max(80).catch(''),
})
export type ContentSearch = z.output<typeof contentSearchSchema>

/** Which template or article (by slug) or modifier (by key). */
export const guidanceKeySchema = z.strictObject({
  kind: z.enum(GUIDANCE_KINDS),
  key: z.string().regex(/^[a-z0-9_-]{1,80}$/),
})

export const reviewGuidanceSchema = guidanceKeySchema.extend({
  /** Of what was read: a review of something else is refused. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  reviewBy: requiredDay(),
  agrees: z.literal('yes', { error: 'agree' }),
})
