import { useFormatter, useTranslations } from 'next-intl'
import { DefinitionRow } from '@/components/ui/definition-row'
import type { PlainDate } from '@/lib/domain/shared/plain-date'
import { formatDay } from '@/lib/i18n/format-day'

type Props = {
  release: string
  author: string
  licence: string | null
  review: {
    readonly by: string
    readonly on: PlainDate
    readonly reviewBy: PlainDate | null
    readonly isOfNow: boolean
  } | null
}

/** Who wrote a template or a flag, under which rights, and who stands by it. */
export function GuidanceRights({ release, author, licence, review }: Props) {
  const t = useTranslations('content.rights')
  const tg = useTranslations('content.guidance.rights')
  const format = useFormatter()
  return (
    <dl className="flex flex-col gap-2">
      <DefinitionRow term={tg('release')}>{release}</DefinitionRow>
      <DefinitionRow term={t('author')}>{author}</DefinitionRow>
      <DefinitionRow term={t('licence')}>{licence ?? t('ownLicence')}</DefinitionRow>
      <DefinitionRow term={t('review')}>
        {review === null ? t('never') : t('reviewed', { by: review.by, day: formatDay(format, review.on, 'date') })}
        {review !== null && !review.isOfNow && ` ${tg('before')}`}
        {review?.reviewBy && ` ${t('reviewBy', { day: formatDay(format, review.reviewBy, 'date') })}`}
      </DefinitionRow>
    </dl>
  )
}
