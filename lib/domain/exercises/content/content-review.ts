import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'

/** Evidence ages: what nobody has looked at for longer than this is no longer called reviewed. A design decision. */
export const REVIEW_DAYS_MAX = 3 * 366
export const REVIEW_DAYS_USUAL = 2 * 365

export const REVIEW_STATES = ['draft', 'reviewed', 'overdue'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

/** What has an author, rights and a review. */
export const CONTENT_KINDS = ['exercise', 'template', 'modifier', 'article'] as const
export type ContentKind = (typeof CONTENT_KINDS)[number]
/** What is read as a whole and signed by its digest. A modifier is a flag on a person that blocks some exercises. */
export const GUIDANCE_KINDS = ['template', 'modifier', 'article'] as const
export type GuidanceKind = (typeof GUIDANCE_KINDS)[number]

/** An exercise's version is a number; any other's is the digest of all that it says. */
type Version = number | string
type Review = { readonly version: Version; readonly reviewBy: PlainDate | null }

/**
 * Draft until what it says today was reviewed; overdue from the day after it should have been read again. Overdue content
 * stays usable: a date that passes must not stop anybody's programme.
 */
export function reviewState(version: Version, review: Review | null, today: PlainDate): ReviewState {
  if (review === null || review.version !== version) return 'draft'
  return review.reviewBy !== null && review.reviewBy < today ? 'overdue' : 'reviewed'
}

/** In the future, and not so far that nobody would read it again. */
export function isPossibleReviewBy(day: PlainDate, today: PlainDate): boolean {
  return day > today && day <= addDays(today, REVIEW_DAYS_MAX)
}

/** The days between which a review may say that it is to be read again, and the usual one. */
export function reviewDays(today: PlainDate): Readonly<Record<'min' | 'usual' | 'max', PlainDate>> {
  return {
    min: addDays(today, 1),
    usual: addDays(today, REVIEW_DAYS_USUAL),
    max: addDays(today, REVIEW_DAYS_MAX),
  }
}
