import { z } from 'zod'
import { REVIEW_STATES } from '@/lib/domain/exercises/content/content-review'

export const ORIGINS = ['shipped', 'own'] as const

/** A register's address; what cannot be read filters nothing. */
export const contentSearchSchema = z.object({
  state: z.enum(REVIEW_STATES).optional().catch(undefined),
  origin: z.enum(ORIGINS).optional().catch(undefined),
  words: z.string().trim().max(80).catch(''),
})
export type ContentSearch = z.output<typeof contentSearchSchema>
