import { useFormatter, useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { DefinitionRow } from '@/components/ui/definition-row'
import { TextLink } from '@/components/ui/text-link'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { formatDay } from '@/lib/i18n/format-day'

type Props = {
  template: { readonly author: string; readonly number: number; readonly reviewBy: PlainDate | null }
  licence: string | null
  isShipped: boolean
  review: { readonly by: string; readonly on: PlainDate; readonly isOfNow: boolean } | null
  /** Null where it cannot be reviewed: an older version, or one that was put away. */
  reviewHref: string | null
}

/** Who wrote it, until when they want to look again, and who stands by it. */
export function TemplateRights({ template, licence, isShipped, review, reviewHref }: Props) {
  const t = useTranslations('templates.rights')
  const format = useFormatter()
  const { author, number, reviewBy } = template
  return (
    <Card aria-labelledby="rights" className="sm:p-4">
      <h2 id="rights" className="mb-2 text-lg font-semibold">
        {t('title')}
      </h2>
      <dl className="flex flex-col gap-2">
        <DefinitionRow term={t('author')}>{author}</DefinitionRow>
        {!isShipped && <DefinitionRow term={t('version')}>{number}</DefinitionRow>}
        {reviewBy && <DefinitionRow term={t('reviewBy')}>{formatDay(format, reviewBy, 'date')}</DefinitionRow>}
        <DefinitionRow term={t('licence')}>{licence ?? t('ownLicence')}</DefinitionRow>
        <DefinitionRow term={t('review')}>
          {review?.isOfNow ? t('reviewed', { by: review.by, day: formatDay(format, review.on, 'date') }) : t('draft')}
        </DefinitionRow>
      </dl>
      {reviewHref && (
        <p className="mt-2">
          <TextLink href={reviewHref}>{t('toReview')}</TextLink>
        </p>
      )}
    </Card>
  )
}
