import { MAX_NEWS, type News } from '@/lib/domain/programmes/changes/patient-news'

/** A change of the programme is news for this long, unless the patient puts it away before. */
export const NEWS_DAYS = 7

type Said = { readonly author: string; readonly note: string }
export type Banner = { readonly said: Said | null; readonly news: readonly News[] }

/** The therapist's own words come first and take the place of a sentence; null when there is nothing to say (any more). */
export function bannerOf(facts: {
  readonly said: Said | null
  readonly news: readonly News[]
  readonly isSeen: boolean
  /** Calendar days since the change came into force. */
  readonly daysSince: number
}): Banner | null {
  const { said, isSeen, daysSince } = facts
  if (isSeen || daysSince < 0 || daysSince > NEWS_DAYS) return null
  const news = facts.news.slice(0, said ? MAX_NEWS - 1 : MAX_NEWS)
  return said || news.length > 0 ? { said, news } : null
}
