import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'

/** Evidence ages: what nobody has looked at for longer than this is no longer called reviewed. A design decision. */
export const REVIEW_DAYS_MAX = 3 * 366
export const REVIEW_DAYS_USUAL = 2 * 365

export const REVIEW_STATES = ['draft', 'reviewed', 'overdue'] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

type Review = { readonly version: number; readonly reviewBy: PlainDate | null }

/**
 * Draft until what it says today was reviewed; overdue from the day after it should have been read again. Overdue content
 * stays usable: a date that passes must not stop anybody's programme.
 */
export function reviewState(version: number, review: Review | null, today: PlainDate): ReviewState {
  if (review === null || review.version !== version) return 'draft'
  return review.reviewBy !== null && review.reviewBy < today ? 'overdue' : 'reviewed'
}

/** In the future, and not so far that nobody would read it again. */
export function isPossibleReviewBy(day: PlainDate, today: PlainDate): boolean {
  return day > today && day <= addDays(today, REVIEW_DAYS_MAX)
}
