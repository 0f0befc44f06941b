import type { ArticleText, PictureId } from '@/lib/domain/learn/article'
import type { PlainDate } from '@/lib/domain/shared/plain-date'

/** An article as its reader has it: reviewed as it stands, and whether they said that they have read it. */
export type ShelvedArticle = ArticleText & {
  readonly key: string
  readonly summary: string
  readonly picture: PictureId | null
  readonly review: {
    /** Null on a device, which holds nobody's name (trust.md rule 5). */
    readonly by: string | null
    readonly on: PlainDate
    /** Null for what was reviewed before it was shipped. */
    readonly reviewBy: PlainDate | null
  }
  readonly isRead: boolean
}

/** The figure that a picture shows, in the version that is drawn now. */
export type PictureFigure = { readonly slug: string; readonly exerciseId: string; readonly version: number }

export type Shelf = {
  readonly articles: readonly ShelvedArticle[]
  /** Keys of those that stand at the top now. */
  readonly now: readonly string[]
  readonly figures: readonly PictureFigure[]
}

/** The shelf with what was marked on this device and has not arrived yet. */
export function withReads(shelf: Shelf, keys: ReadonlySet<string>): Shelf {
  return {
    ...shelf,
    articles: shelf.articles.map((article) => (keys.has(article.key) ? { ...article, isRead: true } : article)),
  }
}
