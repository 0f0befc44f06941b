import { z } from 'zod'
import { camelKeys } from './camel-keys'
import { slugSchema, textSchema, texts } from './exercise-schema'

/** clinical.md 9: at most so many words in a sentence that patients read. */
const SENTENCE_WORDS_MAX = 15

const patientText = textSchema.refine(
  (text) => text.split(/[.!?:]\s/).every((sentence) => sentence.split(/\s+/).length <= SENTENCE_WORDS_MAX),
  `a sentence has at most ${SENTENCE_WORDS_MAX} words`,
)

export const articleSchema = z
  .strictObject({
    slug: slugSchema,
    title: textSchema.max(80),
    summary: patientText.max(200),
    outline: texts,
    try_this: patientText,
    help_if: patientText.nullable(),
  })
  .transform(camelKeys)

export const articlesHeadSchema = z.strictObject({ status: textSchema, articles: z.array(z.unknown()) })
export type ContentArticle = z.output<typeof articleSchema>
