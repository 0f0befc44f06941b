import { useFormatter, useTranslations } from 'next-intl'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { formatDay } from '@/lib/i18n/format-day'

type Props = {
  evidence: string
  source: string
  author: string
  version: number
  review: { readonly by: string; readonly on: PlainDate | null } | null
}

/** What stands behind an exercise, and who stands by it. */
export function Evidence({ evidence, source, author, version, review }: Props) {
  const t = useTranslations('library.detail')
  const format = useFormatter()
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence" className="text-lg font-semibold">
        {t('evidence')}
      </h2>
      <div className="max-w-measure mt-1 flex flex-col gap-1">
        <p>{evidence}</p>
        <p className="text-ink-muted break-words">{t('source', { source })}</p>
        <p className="text-ink-muted">{t('author', { author, version })}</p>
        <p className="text-ink-muted">
          {review === null
            ? t('draftText')
            : review.on === null
              ? t('reviewedBy', { name: review.by })
              : t('reviewedByOn', { name: review.by, day: formatDay(format, review.on) })}
        </p>
      </div>
    </section>
  )
}
