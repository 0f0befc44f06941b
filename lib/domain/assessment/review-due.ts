import { addDays, type PlainDate } from '@/lib/domain/shared/plain-date'

/** A confirmation that ends asks for a review this many days before; a design decision. */
export const REVIEW_NOTICE_DAYS = 7

/** From which day on the therapist hears that a review is due. */
export function reviewDueOn(confirmationExpiresOn: PlainDate): PlainDate {
  return addDays(confirmationExpiresOn, -REVIEW_NOTICE_DAYS)
}
