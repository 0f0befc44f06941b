import 'server-only'

import type { ArticleText, PictureId } from '@/lib/domain/learn/article'
import { articleBodySchema, pictureIdSchema } from '@/lib/schemas/learn'

/** All of an article that is read; what the digest of its row is of, but for its sources. */
export type ArticleContent = ArticleText & { readonly summary: string; readonly picture: PictureId | null }

export const ARTICLE_CONTENT = {
  title: true,
  summary: true,
  body: true,
  tryThis: true,
  helpIf: true,
  picture: true,
} as const

type Columns = Omit<ArticleContent, 'body' | 'picture'> & { readonly body: unknown; readonly picture: string | null }

/** A picture that this release does not draw is left out; the text says everything by itself. */
export function articleContent({ body, picture, ...texts }: Columns): ArticleContent {
  return { ...texts, body: articleBodySchema.parse(body), picture: pictureIdSchema.safeParse(picture).data ?? null }
}
