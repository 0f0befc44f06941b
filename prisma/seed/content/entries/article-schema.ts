import { z } from 'zod'
import { type ArticleText, sentencesOf, textsOf, wordCount } from '@/lib/domain/learn/article'
import { readingGrade } from '@/lib/domain/learn/reading-grade'
import { articleBodySchema, pictureIdSchema } from '@/lib/schemas/learn'
import { camelKeys } from './camel-keys'
import { slugSchema, textSchema, texts } from './exercise-schema'

/** clinical.md 9: sentences under 15 words, 250 to 350 words an article, Flesch–Kincaid grade 6 or lower. */
const SENTENCE_WORDS_MAX = 14
const [WORDS_MIN, WORDS_MAX] = [250, 350]
export const GRADE_MAX = 6

/** Words that make people afraid of their own back, and promises that nobody can keep. */
const FEARED =
  /\b(?:damag\w*|crumbl\w*|degenerat\w*|wear and tear|never bend|ruptur\w*|torn|destroy\w*|paraly\w*|cripp\w*|worn out|bone on bone)\b/i
const PROMISED = /\b(?:cure[ds]?|pain[- ]free|guarantee\w*|will (?:heal|fix|go away|get better)|fixes|miracle)\b/i

const isShort = (sentence: string) => sentence.split(/\s+/).length <= SENTENCE_WORDS_MAX

const patientText = textSchema.refine(
  (text) => sentencesOf(text).every(isShort),
  `a sentence has at most ${SENTENCE_WORDS_MAX} words`,
)

export const articleSchema = z
  .strictObject({
    slug: slugSchema,
    title: textSchema.max(80),
    summary: patientText.max(200),
    outline: texts,
    picture: pictureIdSchema,
    body: articleBodySchema.min(4),
    try_this: patientText,
    help_if: patientText,
    sources: z.array(z.string().regex(/^S\d{1,2}[a-z]?$/)),
  })
  .transform(camelKeys)
  .superRefine((article, context) => {
    for (const message of articleFaults(article)) context.addIssue({ code: 'custom', message, path: ['body'] })
  })

/** What keeps an article from being one that everybody can read and nobody is frightened by. */
export function articleFaults(article: ArticleText): string[] {
  const said = [article.title, ...textsOf(article)]
  const long = said.flatMap(sentencesOf).find((sentence) => !isShort(sentence))
  const [feared, promised] = [FEARED, PROMISED].map((words) => said.find((text) => words.test(text)))
  const words = wordCount(article)
  const grade = readingGrade(textsOf(article))
  return [
    ...(long === undefined ? [] : [`a sentence has at most ${SENTENCE_WORDS_MAX} words: “${long}”`]),
    ...(feared === undefined ? [] : [`a word that frightens: “${feared}”`]),
    ...(promised === undefined ? [] : [`a promise: “${promised}”`]),
    ...(words < WORDS_MIN || words > WORDS_MAX ? [`has ${words} words, not ${WORDS_MIN} to ${WORDS_MAX}`] : []),
    ...(grade > GRADE_MAX ? [`asks for grade ${grade.toFixed(1)}, ${GRADE_MAX} is the most`] : []),
  ]
}

export const articlesHeadSchema = z.strictObject({ status: textSchema, articles: z.array(z.unknown()) })
export type ContentArticle = z.output<typeof articleSchema>
