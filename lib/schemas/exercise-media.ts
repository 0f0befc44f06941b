import { z } from 'zod'
import { ALT_MAX } from '@/lib/domain/exercises/media/media-rules'
import { exerciseSlug } from '@/lib/schemas/own-exercise'
import { requiredText } from '@/lib/schemas/primitives'

/** The fields beside the file; whatever else a form sends is not read. */
export const mediaFieldsSchema = z.object({ slug: exerciseSlug, alt: requiredText(ALT_MAX) })
export const removeMediaSchema = z.strictObject({ slug: exerciseSlug, mediaId: z.uuid('invalid') })
export const mediaRefSchema = z.strictObject({ mediaId: z.uuid('invalid') })
export const mediaSearchSchema = z.object({
  done: z.enum(['added', 'removed']).optional().catch(undefined),
  refused: z
    .string()
    .regex(/^[0-9a-f]{8}$/)
    .optional()
    .catch(undefined),
})
