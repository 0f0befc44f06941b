import { z } from 'zod'
import { PICTURE_IDS } from '@/lib/domain/learn/article'

const text = z.string().trim().min(1).max(600)

/** An article's body, as its column and the content's file hold it. */
export const articleBodySchema = z.array(
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.enum(['heading', 'paragraph']), text }),
    z.strictObject({ kind: z.literal('list'), items: z.array(text).min(1).max(12) }),
    z.strictObject({ kind: z.literal('emergency') }),
  ]),
)

export const pictureIdSchema = z.enum(PICTURE_IDS)

/** An article's name in its address. */
export const articleKeySchema = z.string().regex(/^[a-z0-9-]{1,80}$/)

/** "I have read this". */
export const articleReadForm = z.strictObject({ key: articleKeySchema })
