import { useFormatter, useTranslations } from 'next-intl'
import { TextLink } from '@/components/ui/text-link'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { formatDay } from '@/lib/i18n/format-day'

type Props = {
  evidence: string
  source: string
  author: string
  version: number
  review: { readonly by: string; readonly on: PlainDate | null; readonly reviewBy: PlainDate | null } | null
  /** Where it is read as a whole and reviewed; null for what is put away. */
  reviewHref: string | null
}

/** What stands behind an exercise, and who stands by it. */
export function Evidence({ evidence, source, author, version, review, reviewHref }: Props) {
  const t = useTranslations('library.detail')
  const format = useFormatter()
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence" className="text-lg font-semibold">
        {t('evidence')}
      </h2>
      <div className="max-w-measure mt-1 flex flex-col gap-1">
        <p>{evidence || t('noEvidence')}</p>
        {source && <p className="text-ink-muted break-words">{t('source', { source })}</p>}
        <p className="text-ink-muted">{t('author', { author, version })}</p>
        <p className="text-ink-muted">
          {review === null
            ? t('draftText')
            : review.on === null
              ? t('reviewedBy', { name: review.by })
              : t('reviewedByOn', { name: review.by, day: formatDay(format, review.on) })}
          {review?.reviewBy && ` ${t('reviewAgain', { day: formatDay(format, review.reviewBy, 'date') })}`}
        </p>
        {reviewHref && (
          <p>
            <TextLink href={reviewHref}>{t('toReview')}</TextLink>
          </p>
        )}
      </div>
    </section>
  )
}
