import { useFormatter, useTranslations } from 'next-intl'
import type { ShelvedArticle } from '@/lib/domain/learn/shelf'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { formatDay } from '@/lib/i18n/format-day'

/** Who stands by the text, since when, and until when. What is overdue is still shown: a date that passes takes nothing away. */
export function ArticleChecked({ review, today }: { review: ShelvedArticle['review']; today: PlainDate }) {
  const t = useTranslations('learn')
  const format = useFormatter()
  const day = formatDay(format, review.on, 'date')
  const again = review.reviewBy && formatDay(format, review.reviewBy, 'date')
  return (
    <p className="text-ink-muted mt-6 text-base">
      {review.by === null ? t('checkedOn', { day }) : t('checked', { by: review.by, day })}{' '}
      {review.reviewBy && again && t(review.reviewBy < today ? 'overdue' : 'checkAgain', { day: again })}
    </p>
  )
}
